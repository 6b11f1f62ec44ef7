/// Cuts a text far longer than any page at places where an article is sure to begin or likely to.
///
/// What counts as rare is counted on one page, and a headline waits for its body within one page; so a text of many pages
/// is read in pieces. That keeps time and memory linear as well.
enum PageChunks {
  /// A text up to this many bytes is one piece: several times the longest newspaper page.
  static let least = 96 * 1024
  /// Within this many bytes behind that a place to cut is looked for.
  static let window = 64 * 1024

  /// The byte ranges of the pieces, in order and without gaps; every piece begins at the beginning of a line.
  static func ranges(_ bytes: Span<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while bytes.count - start > least + window {
      let end = bestCut(bytes, start + least..<start + least + window) ?? nextLine(bytes, start + least + window)
      result.append(start..<end)
      start = end
    }
    result.append(start..<bytes.count)
    return result
  }

  /// The line begin in `range` with the most blank lines before it; a line marked as a heading counts for several.
  private static func bestCut(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var best: Int?
    var bestScore = 0
    var lineEnds = 0
    for position in range {
      let byte = bytes[position]
      if byte == 0x0A { lineEnds += 1 }
      guard byte != 0x0A, byte != 0x0D, byte != 0x20 else { continue }
      if lineEnds > 0, position > 0, bytes[position - 1] == 0x0A || bytes[position - 1] == 0x20 {
        let score = min(lineEnds, 6) + (byte == 0x23 ? 5 : 0)
        if score > bestScore { (best, bestScore) = (lineStart(bytes, position), score) }
      }
      lineEnds = 0
    }
    return best
  }

  private static func lineStart(_ bytes: Span<UInt8>, _ position: Int) -> Int {
    var position = position
    while position > 0, bytes[position - 1] != 0x0A { position -= 1 }
    return position
  }

  private static func nextLine(_ bytes: Span<UInt8>, _ position: Int) -> Int {
    var position = position
    while position < bytes.count, bytes[position - 1] != 0x0A { position += 1 }
    return position
  }
}
