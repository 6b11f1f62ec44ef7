/// A piece of a page that stands in no article.
public struct Leftover: Sendable, Hashable {
  /// Why a piece stands in no article.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// A heading of the whole page or of a section.
    case sectionHeading = "section heading"
    /// A headline to which no body was found.
    case headlineWithoutBody = "headline without body"
    /// A mark of the format, such as Markdown's `#` and `**`.
    case droppedMark = "dropped mark"
    /// A hyphen that joined the halves of a word over a line end.
    case joiningHyphen = "joining hyphen"
    /// A character that stands twice at a column break and was meant once.
    case doubledCharacter = "doubled character"
    /// A line without letters or digits, such as a rule or a page number's ornament.
    case ornament = "ornament"
  }

  /// Why the piece stands in no article.
  public let reason: Reason
  /// The piece as printed.
  public let text: String
  /// Where it stands, as UTF-8 offsets into the page.
  public let range: Range<Int>

  /// Makes a leftover from its parts.
  public init(reason: Reason, text: String, range: Range<Int>) {
    self.reason = reason
    self.text = text
    self.range = range
  }
}
