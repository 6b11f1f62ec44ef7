/// Two words that together make one clause wait for another, as 除 and 外 do in `除周末外`.
struct Frame: Sendable {
  private let opening: Wording
  private let closing: Wording

  /// The frames of Chinese.
  static let all = [
    Frame(opening: .requesting, closing: .requests),
    Frame(opening: .excepting, closing: .exceptions),
    Frame(opening: .comparing, closing: .comparisons),
    Frame(opening: .likening, closing: .likenesses),
    Frame(opening: .starting, closing: .beginnings),
  ]

  /// Whether a clause begins and ends with the frame.
  func holds(_ clause: Range<Int>, in wording: StoryWording) -> Bool {
    let length = wording.length(of: closing, atEndOf: clause)
    return length > 0 && wording.isFound(opening, in: clause.lowerBound..<clause.upperBound - length)
  }
}
