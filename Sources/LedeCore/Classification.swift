/// A classifier's answer for one document: every label with its probability, the likeliest first.
public struct Classification: Sendable, Hashable {
  /// A label and how likely the classifier holds it to be.
  public struct Candidate: Sendable, Hashable {
    /// The label.
    public let label: Label
    /// The label's probability, from 0 to 1.
    public let probability: Double

    /// Makes a candidate.
    public init(label: Label, probability: Double) {
      self.label = label
      self.probability = probability
    }
  }

  /// All labels, by falling probability and, where equal, by name. The probabilities add to 1.
  public let ranking: [Candidate]

  /// The least probability with which the best label is given; below it the classifier rejects the document.
  public let threshold: Double

  /// Makes a classification from labels in any order, with probabilities that add to 1.
  /// - Parameters:
  ///   - candidates: The labels with their probabilities.
  ///   - threshold: The least probability with which a label is given; 0 never rejects.
  public init(_ candidates: [Candidate], threshold: Double = 0) {
    ranking = candidates.sorted {
      $0.probability != $1.probability ? $0.probability > $1.probability : $0.label < $1.label
    }
    self.threshold = threshold
  }

  /// The likeliest label with its probability, whatever the threshold; nil only where there are no labels.
  public var best: Candidate? { ranking.first }

  /// The label given: the likeliest, or nil where its probability is below the threshold.
  public var label: Label? {
    best.flatMap { $0.probability >= threshold ? $0.label : nil }
  }

  /// The probability below which a label is called doubtful: it is likelier wrong than right.
  public static let doubtThreshold = 0.5

  /// Whether the best label is likelier wrong than right by the classifier's own word.
  public var isDoubtful: Bool {
    best.map { $0.probability < Self.doubtThreshold } ?? true
  }
}
