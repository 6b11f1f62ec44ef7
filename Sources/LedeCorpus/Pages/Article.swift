/// One article of a page.
public struct Article: Sendable, Hashable {
  /// All headline lines (kicker, headline, subtitle) in order, joined by one space, or nil where none was found.
  public let title: String?
  /// The whole body as printed, paragraphs separated by a line end.
  public let text: String
  /// The UTF-8 ranges of the page that title and text came from, in order, disjoint and not touching.
  public let ranges: [Range<Int>]
  /// How sure it is that the article is whole and nothing else is in it, from 0 to 1.
  public let confidence: Double

  /// Makes an article from its parts.
  public init(title: String?, text: String, ranges: [Range<Int>], confidence: Double) {
    self.title = title
    self.text = text
    self.ranges = ranges
    self.confidence = confidence
  }
}
