public import LedeCore

/// What was read where a document should stand: the document, with what training data say of it, or why there is none.
public struct Record: Sendable {
  /// The document; where reading failed, one with an id and a source but without text.
  public var document: Document
  /// The record's label.
  public var label: String?
  /// The record's reference summary.
  public var reference: String?
  /// The UTF-8 ranges of the file's text that an article of a page came from; nil for what is no article of a page.
  public var ranges: [Range<Int>]?
  /// How sure the page splitter is of the article, from 0 to 1; nil for what is no article of a page.
  public var confidence: Double?
  /// Why the document could not be read: a sentence with the place; nil where it could.
  public var error: String?

  /// Makes a record.
  public init(
    document: Document,
    label: String? = nil,
    reference: String? = nil,
    ranges: [Range<Int>]? = nil,
    confidence: Double? = nil,
    error: String? = nil
  ) {
    self.document = document
    self.label = label
    self.reference = reference
    self.ranges = ranges
    self.confidence = confidence
    self.error = error
  }

  /// The record as an example to learn from.
  public var example: Example {
    Example(document: document, label: label.map(Label.init(_:)), reference: reference)
  }
}

/// The parts that a record may have.
public enum RecordField: String, Sendable, Hashable, CaseIterable {
  /// The record's name.
  case id
  /// The headline.
  case title
  /// The body; the only part that must be there.
  case text
  /// The right label.
  case label
  /// The right summary.
  case reference
}
