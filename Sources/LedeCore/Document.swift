/// A text to classify or summarize, with what is known about where it came from.
public struct Document: Sendable, Hashable, Identifiable {
  /// The document's name in results: the record's own id, or the file's name, `#` and a running number.
  public var id: String
  /// The path of the file the document came from, or `-` for standard input; empty for one made in memory.
  public var source: String
  /// The headline, where there is one.
  public var title: String?
  /// The body, without the headline. Offsets in results are UTF-8 offsets into this text.
  public var text: String

  /// Makes a document from its parts.
  public init(id: String, source: String = "", title: String? = nil, text: String) {
    self.id = id
    self.source = source
    self.title = title
    self.text = text
  }

  /// Headline, line end, text: what the built-in classifiers read. Without a headline, the text alone.
  public var titleAndText: String {
    guard let title, !title.isEmpty else { return text }
    return title + "\n" + text
  }
}
