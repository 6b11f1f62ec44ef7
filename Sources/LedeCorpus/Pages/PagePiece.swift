/// A piece of a text, read as a page, and how much of it is settled.
///
/// What counts as rare is counted on one page, and a headline waits for its body within one page; so a text of many pages
/// is read in pieces, which also keeps time and memory linear. A piece gives the articles up to the beginning of its last
/// ones; these are read again with the next piece, so that no article and no headline is torn at the end of a piece.
struct PagePiece {
  /// A text up to this many bytes is one piece: more than the longest newspaper page.
  static let most = 112 * 1024
  /// Of a piece at least this many bytes are settled, however long its last articles are.
  static let least = 64 * 1024

  let reading: PageReading
  /// The first block that is left to the next piece.
  let end: Int
  /// The number of bytes before that block.
  let byteCount: Int

  /// Reads the piece of `bytes` that begins at `start`, the beginning of a line.
  init(_ bytes: Span<UInt8>, from start: Int) {
    let stop = Self.lineEnd(bytes, behind: start + Self.most)
    reading = PageReading(bytes.extracting(start..<stop))
    let border = stop < bytes.count ? Self.lastBorder(reading) : nil
    end = border?.block ?? reading.units.count
    byteCount = border?.byte ?? stop - start
  }

  /// The last place behind which no article reaches back, that of an article whose headline may be still to come excepted.
  private static func lastBorder(_ reading: PageReading) -> (block: Int, byte: Int)? {
    let (units, articles) = (reading.units, reading.drafts.articles)
    var firsts = [Int?](repeating: nil, count: units.count)
    for (number, article) in articles.enumerated() {
      if let first = (article.headlines + article.body).min() { firsts[first] = number }
    }
    var result: (block: Int, byte: Int, isHeaded: Bool)?
    var reach = -1
    var isHeaded = true
    for (block, number) in firsts.enumerated() {
      guard let number else { continue }
      let byte = lineStart(reading, block)
      if block > reach, byte >= least, isHeaded || result?.isHeaded != true { result = (block, byte, isHeaded) }
      reach = max(reach, (articles[number].headlines + articles[number].body).max() ?? reach)
      isHeaded = !articles[number].headlines.isEmpty
    }
    return result.map { ($0.block, $0.byte) }
  }

  /// The byte at which a block's first line begins, its indentation included.
  private static func lineStart(_ reading: PageReading, _ block: Int) -> Int {
    var byte = reading.byteRange(reading.units[block]).lowerBound
    let least = block > 0 ? reading.byteRange(reading.units[block - 1]).upperBound : 0
    while byte > least, !isLineEnd(reading.source[byte - 1]) { byte -= 1 }
    return byte
  }

  /// The beginning of the first line at or behind `position`.
  private static func lineEnd(_ bytes: Span<UInt8>, behind position: Int) -> Int {
    var position = position
    while position < bytes.count, !isLineEnd(bytes[position - 1]) { position += 1 }
    return min(position, bytes.count)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0C || byte == 0x0D }
}
