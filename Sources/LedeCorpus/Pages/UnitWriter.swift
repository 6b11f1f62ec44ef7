/// Writes a block's lines as running text and keeps account of where each byte came from.
struct UnitWriter {
  let page: PageLines
  let columns: ColumnWidths
  let pairs: PairCounts
  /// The page's bytes.
  let source: [UInt8]
  /// The byte ranges written so far.
  var ranges: [Range<Int>] = []
  /// What was dropped so far.
  private(set) var leftovers: [Leftover] = []

  init(page: PageLines, columns: ColumnWidths, pairs: PairCounts, source: [UInt8]) {
    self.page = page
    self.columns = columns
    self.pairs = pairs
    self.source = source
  }

  /// The block's lines joined: words of scripts that write words apart keep a space between them, words cut by a hyphen
  /// are joined, ideographs stand side by side.
  mutating func text(_ unit: PageUnit) -> String {
    var result: [UInt8] = []
    for number in unit.lines {
      let line = page.lines[number]
      var first = line.scalars.lowerBound
      var byte = line.byteStart
      dropMarks(line)
      if number > unit.lines.lowerBound, first < line.scalars.upperBound {
        let previous = page.lines[number - 1]
        let last = page.scalars[previous.scalars.upperBound - 1]
        let opening = page.scalars[first]
        if line.blanksBefore > 0, pairs.isDoubled(page, number - 1, number) {
          let width = PageScalar.byteCount(opening)
          drop(.doubledCharacter, byte..<byte + width)
          first += 1
          byte += width
        } else if last == 0x2D, previous.scalars.count > 1,
          PageScalar.isWord(page.scalars[previous.scalars.upperBound - 2]),
          isLowercase(opening)
        {
          dropHyphen(previous, &result)
        } else if needsSpace(last, opening) {
          result.append(0x20)
        }
      }
      var end = byte
      for index in first..<max(first, line.scalars.upperBound) { end += PageScalar.byteCount(page.scalars[index]) }
      result += source[byte..<end]
      ranges.append(byte..<end)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Reports the Markdown marks around a line's content.
  private mutating func dropMarks(_ line: PageLine) {
    guard line.mark > 0 else { return }
    drop(.droppedMark, line.lineByteStart..<line.byteStart)
    let end = line.byteStart + page.scalars[line.scalars].reduce(0) { $0 + PageScalar.byteCount($1) }
    drop(.droppedMark, end..<line.lineByteEnd)
  }

  private mutating func dropHyphen(_ previous: PageLine, _ result: inout [UInt8]) {
    result.removeLast()
    guard let last = ranges.popLast() else { return }
    ranges.append(last.lowerBound..<last.upperBound - 1)
    drop(.joiningHyphen, last.upperBound - 1..<last.upperBound)
  }

  private mutating func drop(_ reason: Leftover.Reason, _ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound, source[end - 1] == 0x20 { end -= 1 }
    guard end > range.lowerBound else { return }
    let range = range.lowerBound..<end
    leftovers.append(Leftover(reason: reason, text: String(decoding: source[range], as: UTF8.self), range: range))
  }

  private func needsSpace(_ last: UInt32, _ opening: UInt32) -> Bool {
    func isWestern(_ value: UInt32) -> Bool {
      value < 0x2E80 && PageScalar.width(value) == 1 || PageScalar.isWord(value)
    }
    guard isWestern(last), isWestern(opening) else { return false }
    if PageScalar.isDigit(last), PageScalar.isDigit(opening) { return false }
    return last != 0x2D && last != 0x2F
  }

  private func isLowercase(_ value: UInt32) -> Bool {
    (0x61...0x7A).contains(value)
      || value >= 0xC0 && value < 0x530 && Unicode.Scalar(value)?.properties.isLowercase == true
  }
}
