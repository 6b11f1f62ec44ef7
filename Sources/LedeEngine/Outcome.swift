public import LedeCore

/// What a chain said of one document.
public struct Outcome: Sendable {
  /// The stage that failed, and why.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name of the plugin that failed.
    public let stage: String
    /// The plugin's own words.
    public let message: String

    /// The stage and its words.
    public var description: String { "\(stage): \(message)" }
  }

  /// The document as it entered the chain.
  public let document: Document
  /// Every classifier's answer, in the order of the chain.
  public internal(set) var classifications: [Classification] = []
  /// Every summarizer's answer, in the order of the chain; ranges are offsets into the document's text.
  public internal(set) var summaries: [Summary] = []
  /// What ended the chain early, or nil where every stage answered.
  public internal(set) var failure: Failure?

  /// The last classifier's answer.
  public var classification: Classification? { classifications.last }
  /// The last summarizer's answer.
  public var summary: Summary? { summaries.last }
}
