extension Datelines {
  /// The UTF-8 range of the story itself: `text` without dateline, byline, author's line, sign-offs and the white space
  /// around.
  ///
  /// Where nothing but those is printed, the range is that of all of it, so it is empty only where the text is blank.
  /// Constant time but for the white space at either end.
  public static func storyRange(in text: String) -> Range<Int> {
    let bytes = text.utf8
    let leading = leadingRange(in: text)?.upperBound ?? 0
    let start = authorLineRange(in: text, from: leading)?.upperBound ?? leading
    let end = signOffRange(in: text)?.lowerBound ?? bytes.count
    if start < end, let inner = text.utf8Slice(start..<end) {
      let trimmed = trimmedRange(of: inner, from: start)
      if !trimmed.isEmpty { return trimmed }
    }
    return trimmedRange(of: text[...], from: 0)
  }

  private static func trimmedRange(of text: Substring, from offset: Int) -> Range<Int> {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.scalarClass == .space }
    let scalars = text.unicodeScalars
    let end = offset + text.utf8.count
    let before = scalars.prefix(while: isBlank).reduce(0) { $0 + $1.utf8Width }
    guard offset + before < end else { return offset..<offset }
    let behind = scalars.reversed().prefix(while: isBlank).reduce(0) { $0 + $1.utf8Width }
    return offset + before..<end - behind
  }
}

extension Sentences {
  /// The UTF-8 ranges of the sentences of the story in `text`: what ``ranges(in:)`` gives without the dateline, byline
  /// and sign-offs. Empty only where the text is blank.
  public static func storyRanges(in text: String) -> [Range<Int>] {
    let story = Datelines.storyRange(in: text)
    guard let body = text.utf8Slice(story) else { return ranges(in: text) }
    return ranges(in: String(body)).map { $0.lowerBound + story.lowerBound..<$0.upperBound + story.lowerBound }
  }
}
