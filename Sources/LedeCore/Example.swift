/// A document with the right answers, to learn from or to measure on.
///
/// The answers never reach a plugin that predicts: it is given the document alone.
public struct Example: Sendable, Hashable {
  /// The document.
  public var document: Document
  /// The right label, where the example has one.
  public var label: Label?
  /// The right one-line summary (a headline, say), where the example has one.
  public var reference: String?

  /// Makes an example from its parts.
  public init(document: Document, label: Label? = nil, reference: String? = nil) {
    self.document = document
    self.label = label
    self.reference = reference
  }
}
