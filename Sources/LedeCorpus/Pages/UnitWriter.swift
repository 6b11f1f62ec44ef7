/// Writes blocks as running text and keeps account of where each byte came from.
struct UnitWriter {
  private let page: PageLines
  private let columns: ColumnWidths
  private let pairs: PairCounts
  private let source: [UInt8]
  /// The text written since it was last taken.
  private var text: [UInt8] = []
  /// The byte ranges written since they were last taken.
  private var ranges: [Range<Int>] = []
  /// What was dropped so far.
  private(set) var leftovers: [Leftover] = []

  init(_ reading: PageReading) {
    page = reading.page
    columns = reading.columns
    pairs = reading.pairs
    source = reading.source
  }

  /// The text written since the last call.
  mutating func take() -> String {
    defer { text.removeAll(keepingCapacity: true) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The byte ranges written since the last call.
  mutating func takeRanges() -> [Range<Int>] {
    defer { ranges.removeAll(keepingCapacity: true) }
    return ranges
  }

  /// Writes a block, behind `separator` where other text stands before it.
  ///
  /// The block's lines are joined: words of scripts that write words apart keep a space between them, words cut by a hyphen
  /// are joined, ideographs stand side by side.
  mutating func write(_ unit: PageUnit, behind separator: UInt8) {
    if !text.isEmpty { text.append(separator) }
    for number in unit.lines {
      let line = page.lines[number]
      var byte = line.byteStart
      dropMarks(line)
      if number > unit.lines.lowerBound, !line.scalars.isEmpty {
        let previous = page.lines[number - 1]
        let last = page.scalars[previous.scalars.upperBound - 1]
        let opening = page.scalars[line.scalars.lowerBound]
        if line.blanksBefore > 0, pairs.isDoubled(page, number - 1, number) {
          let width = PageScalar.byteCount(opening)
          drop(.doubledCharacter, byte..<byte + width)
          byte += width
        } else if last == 0x2D, previous.scalars.count > 1,
          PageScalar.isWord(page.scalars[previous.scalars.upperBound - 2]),
          isLowercase(opening)
        {
          dropHyphen(previous)
        } else if needsSpace(last, opening) {
          text.append(0x20)
        }
      }
      text += source[byte..<line.byteEnd]
      ranges.append(byte..<line.byteEnd)
    }
  }

  /// Reports the Markdown marks around a line's content.
  private mutating func dropMarks(_ line: PageLine) {
    guard line.mark > 0 else { return }
    drop(.droppedMark, line.lineByteStart..<line.byteStart)
    drop(.droppedMark, line.byteEnd..<line.lineByteEnd)
  }

  private mutating func dropHyphen(_ previous: PageLine) {
    text.removeLast()
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
