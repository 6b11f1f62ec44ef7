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

  /// The line begin in `range` that most likely begins a page or an article: behind a form feed, or else the one with the
  /// most blank lines before it, a line marked as a heading counting for several.
  private static func bestCut(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var best: Int?
    var bestScore = 0
    var position = range.lowerBound
    while true {
      while position < range.upperBound, bytes[position] != 0x0A, bytes[position] != 0x0C { position += 1 }
      var lineEnds = 0
      var pages = 0
      var start = position
      while position < range.upperBound, isBlank(bytes[position]) {
        if bytes[position] == 0x0A || bytes[position] == 0x0C { start = position + 1 }
        if bytes[position] == 0x0A { lineEnds += 1 }
        if bytes[position] == 0x0C { pages += 1 }
        position += 1
      }
      guard position < range.upperBound else { return best }
      let score = min(lineEnds, 6) + (bytes[position] == 0x23 ? 5 : 0) + min(pages, 1) * 20
      if score > bestScore { (best, bestScore) = (start, score) }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C || byte == 0x20 }

  private static func nextLine(_ bytes: Span<UInt8>, _ position: Int) -> Int {
    var position = position
    while position < bytes.count, bytes[position - 1] != 0x0A { position += 1 }
    return position
  }
}
