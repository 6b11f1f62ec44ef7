/// Joins the printed lines of a page to blocks: paragraphs, and lines that stand alone.
///
/// A line is joined to the one before where that one is full to the margin and its sentence goes on; blank lines do not
/// matter there, as they are what extraction makes of column breaks. A line that leaves room for the first word of the
/// next ends its block.
struct LineJoiner {
  let page: PageLines
  let columns: ColumnWidths
  let pairs: PairCounts

  /// The blocks of the page in order; every line stands in exactly one. Linear in the length of the page.
  func units() -> [PageUnit] {
    var units: [PageUnit] = []
    var first = 0
    for line in page.lines.indices {
      let next = line + 1
      if next < page.lines.count, joins(line, next, isFirst: line == first) { continue }
      units.append(unit(first..<next))
      first = next
    }
    return units
  }

  private func unit(_ range: Range<Int>) -> PageUnit {
    let lines = page.lines
    var unit = PageUnit(lines: range)
    for line in range {
      unit.width = max(unit.width, lines[line].width)
      for index in lines[line].scalars where !PageScalar.isSpace(page.scalars[index]) { unit.size += 1 }
    }
    let opening = lines[range.lowerBound]
    unit.blanksBefore = opening.blanksBefore
    unit.indentation = opening.indentation
    unit.mark = opening.mark
    unit.columnWidth = range.map { columns.widths[$0] }.max() ?? 0
    unit.isComplete = endsSentence(range.upperBound - 1)
    unit.endsShort = columns.isWrapped && isShort(range.upperBound - 1, before: range.upperBound)
    return unit
  }

  /// Whether `next` goes on with the block that `line` ends so far.
  private func joins(_ line: Int, _ next: Int, isFirst: Bool) -> Bool {
    let lines = page.lines
    let (upper, lower) = (lines[line], lines[next])
    guard upper.mark == 0, lower.mark == 0 else { return false }
    guard !upper.scalars.isEmpty, !lower.scalars.isEmpty else { return false }
    let isGap = lower.blanksBefore > 0
    let opening = page.scalars[lower.scalars.lowerBound]
    let last = page.scalars[upper.scalars.upperBound - 1]
    if !columns.isWrapped {
      // Paragraphs stand on one line each; only blank lines inside a sentence are column breaks.
      guard isGap, !endsSentence(line), last != 0xFF1A, last != 0x3A else { return false }
      if PageScalar.isPause(opening) || PageScalar.isFinal(opening) { return true }
      if PageScalar.isPause(last) { return upper.width > 60 }
      return upper.width >= 120 && containsPause(line) && !isDateline(next)
    }
    let width = columns.widths[line]
    guard width > 0, upper.width <= width + 2, !isShort(line, before: next) else { return false }
    if lower.indentation >= 4, lower.indentation < 10, upper.indentation < 4, endsSentence(line) { return false }
    if isDateline(next), endsSentence(line) || isGap { return false }
    if !isGap {
      return !(isFirst && lower.width > columns.widths[next] + 2)
    }
    if endsSentence(line) { return false }
    if lower.width > columns.widths[next] + 2 { return false }
    if PageScalar.isPause(last) || PageScalar.isPause(opening) || PageScalar.isFinal(opening) { return true }
    // One full line between blank lines may be a headline as wide as the column: join only on a word cut in two.
    if isFirst, upper.blanksBefore > 0 {
      return pairs.count(last, opening) > 1
    }
    return true
  }

  /// Whether `line` leaves room for the first word of `next`, so that a paragraph must have ended there.
  private func isShort(_ line: Int, before next: Int) -> Bool {
    let width = columns.widths[line]
    guard width > 0 else { return true }
    let room = width - page.lines[line].width
    guard next < page.lines.count else { return room > ColumnWidths.slack }
    return room > max(ColumnWidths.slack - 1, firstWordWidth(next) + 1)
  }

  /// The width of what cannot be torn apart at the beginning of a line.
  private func firstWordWidth(_ line: Int) -> Int {
    let range = page.lines[line].scalars
    var width = 0
    var index = range.lowerBound
    while index < range.upperBound, PageScalar.isOpening(page.scalars[index]) {
      width += PageScalar.width(page.scalars[index])
      index += 1
    }
    let start = index
    while index < range.upperBound, PageScalar.isWord(page.scalars[index]) || page.scalars[index] == 0x2E {
      width += PageScalar.width(page.scalars[index])
      index += 1
    }
    if index == start, index < range.upperBound {
      width += PageScalar.width(page.scalars[index])
      index += 1
    }
    while index < range.upperBound,
      PageScalar.isPause(page.scalars[index]) || PageScalar.isFinal(page.scalars[index])
        || PageScalar.isClosing(page.scalars[index]) || page.scalars[index] == 0x25
    {
      width += PageScalar.width(page.scalars[index])
      index += 1
    }
    return min(width, 24)
  }

  /// Whether the line ends where a sentence does: with a final mark, closing quotes and brackets behind it or not.
  private func endsSentence(_ line: Int) -> Bool {
    let range = page.lines[line].scalars
    var end = range.upperBound
    while end > range.lowerBound, PageScalar.isClosing(page.scalars[end - 1]) { end -= 1 }
    guard end > range.lowerBound else { return false }
    if PageScalar.isFinal(page.scalars[end - 1]) { return true }
    guard end < range.upperBound else { return false }
    // A bracket closes a sign-off as often as a thought: the margin decides about the rest.
    return page.scalars[range.upperBound - 1] == 0xFF09 && range.count > 6 && PageSigns.isSignOff(page, line)
  }

  private func containsPause(_ line: Int) -> Bool {
    page.scalars[page.lines[line].scalars].contains { PageScalar.isPause($0) || $0 == 0x3002 }
  }

  private func isDateline(_ line: Int) -> Bool { PageSigns.datelineLength(page, line) > 0 }
}
