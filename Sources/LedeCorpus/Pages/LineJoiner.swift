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
      if next < page.lines.count, joins(line, next, first: first) { continue }
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
      unit.size += lines[line].size
    }
    let opening = lines[range.lowerBound]
    let last = range.upperBound - 1
    unit.blanksBefore = opening.blanksBefore
    unit.indentation = opening.indentation
    unit.mark = opening.mark
    unit.columnWidth = columns.widths[range.lowerBound]
    unit.isComplete = endsSentence(last)
    unit.endsShort = columns.widths[last] > 0 && isShort(last, before: range.upperBound, isFirst: range.count == 1)
    return unit
  }

  /// Whether `next` goes on with the block that `line` ends so far.
  private func joins(_ line: Int, _ next: Int, first: Int) -> Bool {
    let isFirst = line == first
    let lines = page.lines
    let (upper, lower) = (lines[line], lines[next])
    guard upper.mark == 0, lower.mark == 0 else { return false }
    guard !upper.scalars.isEmpty, !lower.scalars.isEmpty else { return false }
    let isGap = lower.blanksBefore > 0
    let opening = page.scalars[lower.scalars.lowerBound]
    let last = page.scalars[upper.scalars.upperBound - 1]
    let width = columns.widths[line]
    if width == 0 {
      if !isGap { return columns.widths[next] == 0 && joinsRagged(line, next, opening: opening, last: last) }
      // Paragraphs stand on one line each; only blank lines inside a sentence are column breaks.
      guard columns.widths[next] == 0, !endsSentence(line), last != 0xFF1A, last != 0x3A else { return false }
      if PageScalar.isPause(opening) || PageScalar.isFinal(opening) { return true }
      if PageScalar.isPause(last) { return upper.width > 60 }
      if pairs.isDoubled(page, line, next) { return true }
      return upper.width >= 120 && containsPause(line) && !isDateline(next)
    }
    let isBracketOpen = line - first < 3 && leavesBracketOpen(first..<next)
    if isBracketOpen, !isGap { return true }
    guard columns.widths[next] == width else { return false }
    guard upper.squeezedWidth <= width + 2, lower.squeezedWidth <= width + 2 else { return false }
    if isShort(line, before: next, isFirst: isFirst) { return false }
    if lower.indentation >= 4, lower.indentation < 10, upper.indentation < 4, endsSentence(line) { return false }
    if isDateline(next), endsSentence(line) || isGap { return false }
    if endsSentence(line) { return !isGap && !opensParagraph(next) }
    if isBracketOpen || PageScalar.isPause(last) || PageScalar.isPause(opening) || PageScalar.isFinal(opening) {
      return true
    }
    if !isFirst { return last != 0xFF09 || line > first + 2 || (first...line).contains { containsPause($0) } }
    // A block's first line that has room for an indentation may be a headline that is as wide by chance.
    if opening == 0x2014 || !isStandingAlone(line, before: next) {
      return !isGap
        || PageScalar.isIdeographic(last) && PageScalar.isIdeographic(opening) && pairs.count(last, opening) > 1
    }
    return false
  }

  /// Whether `next` goes on with a line of text whose margin is ragged, as that of scripts that write words apart.
  private func joinsRagged(_ line: Int, _ next: Int, opening: UInt32, last: UInt32) -> Bool {
    func isWestern(_ value: UInt32) -> Bool {
      PageScalar.isWord(value) || value < 0x2E80 && PageScalar.width(value) == 1
    }
    let lines = page.lines
    guard isWestern(last), isWestern(opening) || PageScalar.isOpening(opening), lines[next].indentation < 2 else {
      return false
    }
    if last == 0x2D, lines[line].scalars.count > 3, (0x61...0x7A).contains(opening) { return true }
    guard lines[line].width >= 30, lines[line].width <= ColumnWidths.widest, !isDateline(next) else { return false }
    var margin = lines[line].width
    var other = line
    while other > 0, line - other < 8, lines[other].blanksBefore == 0 {
      other -= 1
      margin = max(margin, lines[other].width)
    }
    other = next
    while other < lines.count, other - next < 8, lines[other].blanksBefore == 0 {
      margin = max(margin, lines[other].width)
      other += 1
    }
    return margin <= ColumnWidths.widest && lines[line].width + 1 + firstWordWidth(next) > margin
  }

  /// Whether a line leaves the room that a lost indentation does, while the next one is full: it opens a paragraph.
  private func opensParagraph(_ line: Int) -> Bool {
    let width = columns.widths[line]
    let room = width - page.lines[line].width
    guard room >= 3, line + 1 < page.lines.count, columns.widths[line + 1] == width else { return false }
    return room > max(ColumnWidths.slack, firstWordWidth(line + 1))
      && !isShort(line, before: line + 1, isFirst: true)
  }

  /// Whether a line that could be a paragraph's first is rather a headline of its own: it ends with a dash or a column's
  /// name in brackets, or the line below is neither full nor the end of a sentence, as a paragraph's second line would be.
  private func isStandingAlone(_ line: Int, before next: Int) -> Bool {
    let range = page.lines[line].scalars
    let last = page.scalars[range.upperBound - 1]
    if last == 0x2014 { return !page.scalars[range].contains { PageScalar.isPause($0) } }
    if last == 0xFF09, page.lines[next].blanksBefore > 0 { return true }
    guard next + 1 < page.lines.count else { return false }
    return columns.widths[next] > 0 && isShort(next, before: next + 1, isFirst: false) && !endsSentence(next)
      && !leavesBracketOpen(line..<line + 1)
  }

  /// Whether a round bracket that the last lines open is not closed in them.
  private func leavesBracketOpen(_ lines: Range<Int>) -> Bool {
    var depth = 0
    for line in lines {
      for value in page.scalars[page.lines[line].scalars] {
        if value == 0xFF08 || value == 0x28 { depth += 1 }
        if value == 0xFF09 || value == 0x29 { depth -= 1 }
      }
    }
    return depth > 0
  }

  /// Whether `line` leaves room for the first word of `next`, so that a paragraph must have ended there. The indentation
  /// that a block's first line has lost takes room as well.
  private func isShort(_ line: Int, before next: Int, isFirst: Bool) -> Bool {
    let width = columns.widths[line]
    guard width > 0 else { return true }
    let room = width - page.lines[line].width - (isFirst ? 4 : 0)
    guard next < page.lines.count else { return room > ColumnWidths.slack }
    return room > max(ColumnWidths.slack, firstWordWidth(next) + 1)
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
