public import LedeCore

/// How well one label was found.
public struct LabelScore: Sendable, Hashable, Codable {
  /// The label's name.
  public let label: String
  /// The share of right ones among the documents that were given the label; 0 where none was.
  public let precision: Double
  /// The share of the label's documents that were given it; 0 where it has none.
  public let recall: Double
  /// The harmonic mean of precision and recall.
  public let f1: Double
  /// How many documents have the label.
  public let support: Int

  /// Makes a score from counts.
  /// - Parameters:
  ///   - label: The label.
  ///   - hits: Documents of the label that were given it.
  ///   - given: Documents that were given the label.
  ///   - support: Documents of the label.
  public init(label: Label, hits: Int, given: Int, support: Int) {
    self.label = label.name
    precision = given > 0 ? Double(hits) / Double(given) : 0
    recall = support > 0 ? Double(hits) / Double(support) : 0
    f1 = hits > 0 ? 2 * Double(hits) / Double(given + support) : 0
    self.support = support
  }
}
