import LedeText

/// Two words that together make one clause wait for another, as 除 and 外 do in `除周末外`.
struct Frame: Sendable {
  private let opening: PhraseList
  private let closing: PhraseList

  /// Makes a frame of the words that may open and those that may close it.
  init(opening: String, closing: String) {
    self.opening = PhraseList(opening)
    self.closing = PhraseList(closing)
  }

  /// Whether a clause begins and ends with the frame.
  func holds(_ clause: Range<Int>, in words: [Clauses.Word]) -> Bool {
    let length = closing.lengthAtEnd(of: clause, in: words)
    return length > 0 && opening.isFound(in: clause.lowerBound..<clause.upperBound - length, of: words)
  }
}
