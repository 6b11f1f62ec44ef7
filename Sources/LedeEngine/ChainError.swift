import LedeText

/// What is wrong with a chain, and where.
public struct ChainError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A sentence that says what is wrong and what to do.
  public let message: String
  /// The chain's text.
  public let source: String
  /// The place in the chain's text, as UTF-8 offsets.
  public let range: Range<Int>

  /// Makes an error about a place in a chain.
  public init(_ message: String, in source: String, at range: Range<Int>) {
    self.message = message
    self.source = source
    self.range = range
  }

  /// The sentence, then the chain with a caret under the place.
  public var description: String {
    let before = source.utf8Slice(0..<range.lowerBound).map { shown($0).displayWidth } ?? 0
    let width = max(1, source.utf8Slice(range).map { shown($0).displayWidth } ?? 1)
    let marks = "^" + String(repeating: "~", count: width - 1)
    return "\(message)\n  \(shown(source[...]))\n  \(String(repeating: " ", count: before))\(marks)"
  }

  /// A piece of the chain on one line: tabs, line ends and marks that combine would put the caret in the wrong column.
  private func shown(_ piece: Substring) -> String {
    String(String.UnicodeScalarView(piece.unicodeScalars.map { $0.displayWidth == 0 ? " " : $0 }))
  }
}
