/// Joins the blocks of one article where a column break cuts a sentence.
///
/// Before the articles are known a block that breaks off may be a headline, and joining it would hide that. Inside an
/// article a block that fills its line and ends in the middle of a sentence goes on in the next.
struct ParagraphJoiner {
  /// The least width of a paragraph on a line of its own that breaks off; what is narrower is a byline or a crosshead.
  private static let leastWidth = 60
  /// The width from which it need not even have a pause, as no byline or crosshead is so long.
  private static let certainWidth = 72
  /// The share of paragraphs on lines of their own that break off from which a page is taken to have column breaks; on
  /// other pages only a lead or a slogan ends without its mark.
  private static let brokenShare = 0.12

  private let page: PageLines
  private let units: [PageUnit]
  private let columns: ColumnWidths
  private let hasBrokenParagraphs: Bool

  init(page: PageLines, units: [PageUnit], columns: ColumnWidths) {
    self.page = page
    self.units = units
    self.columns = columns
    let paragraphs = units.filter { $0.columnWidth == 0 && $0.width >= Self.leastWidth && $0.mark == 0 }
    let broken = paragraphs.filter { !$0.isComplete && Self.endsInText($0, page) }
    hasBrokenParagraphs = Double(broken.count) > Self.brokenShare * Double(paragraphs.count)
  }

  /// The paragraphs of a body, given as block numbers in order: blocks, joined where they follow each other on the page.
  func paragraphs(_ body: [Int]) -> [PageUnit] {
    var result: [PageUnit] = []
    for number in body {
      let unit = units[number]
      if let last = result.last, last.lines.upperBound == unit.lines.lowerBound, breaksOff(last), unit.mark == 0,
        unit.columnWidth > 0 || unit.blanksBefore > 0, PageSigns.datelineLength(page, unit.lines.lowerBound) == 0
      {
        var joined = unit
        joined.lines = last.lines.lowerBound..<unit.lines.upperBound
        result[result.count - 1] = joined
      } else {
        result.append(unit)
      }
    }
    return result
  }

  private func breaksOff(_ unit: PageUnit) -> Bool {
    guard !unit.isComplete, unit.mark == 0, Self.endsInText(unit, page) else { return false }
    let last = unit.lines.upperBound - 1
    let hasPause = page.scalars[page.lines[last].scalars].contains { PageScalar.isPause($0) }
    if columns.widths[last] == 0 {
      let width = page.lines[last].width
      return hasBrokenParagraphs && (hasPause && width >= Self.leastWidth || width >= Self.certainWidth)
    }
    return !unit.endsShort && (unit.lines.count > 1 || hasPause)
  }

  /// Whether the block ends with a word or a comma: a colon, a semicolon, a dash or a bracket closes what it says.
  private static func endsInText(_ unit: PageUnit, _ page: PageLines) -> Bool {
    guard let last = page.scalars[page.lines[unit.lines.upperBound - 1].scalars].last else { return false }
    if PageScalar.isPause(last) { return ![0xFF1A, 0x3A, 0xFF1B, 0x3B].contains(last) }
    return PageScalar.isWord(last) || PageScalar.isIdeographic(last)
  }
}
