/// What a page does the same way all over: how it sets its articles and their headlines apart.
struct PageConventions {
  /// The level of the heading mark that stands before articles; 0 where the page has no marks.
  let articleLevel: Int
  /// The usual indentation of complete paragraphs in half ems; -1 where it varies.
  let bodyIndentation: Int
  /// How many blank lines set the page's articles apart at least; 0 where none do.
  let separatingBlanks: Int
  /// The width of the page's widest column in half ems; 0 where lines are whole paragraphs.
  let widestColumn: Int

  /// Looks at all blocks; linear in their number.
  init(_ units: [PageUnit]) {
    articleLevel = Self.articleLevel(units)
    bodyIndentation = Self.bodyIndentation(units)
    separatingBlanks = Self.separatingBlanks(units)
    widestColumn = units.lazy.map(\.columnWidth).max() ?? 0
  }

  /// The level of marks at which articles are headed: the highest that is used more than once or has text directly below
  /// it, as what stands above it heads the page or a section.
  private static func articleLevel(_ units: [PageUnit]) -> Int {
    var counts = [Int](repeating: 0, count: PageLine.bold + 1)
    var hasText = [Bool](repeating: false, count: PageLine.bold + 1)
    for (index, unit) in units.enumerated() {
      counts[unit.mark] += 1
      guard index + 1 < units.count, units[index + 1].mark == 0 else { continue }
      // Kickers stand below a section's heading without a mark; text ends as sentences do.
      if units[index + 1].isComplete || units[index + 1].size > 60 { hasText[unit.mark] = true }
    }
    let levels = (1...PageLine.bold).filter { counts[$0] > 0 }
    return levels.first { counts[$0] > 1 || hasText[$0] } ?? levels.last ?? 0
  }

  /// The number of blank lines that stands between few of the blocks, so that it sets articles apart: one where
  /// paragraphs have none between them and there are no printed columns, or else more than they have; 0 for none.
  private static func separatingBlanks(_ units: [PageUnit]) -> Int {
    let gaps = units.indices.dropFirst()
    let isPrinted = units.count { $0.columnWidth > 0 } * 3 > units.count
    for blanks in (isPrinted ? 2 : 1)...3
    where gaps.count(where: { units[$0].blanksBefore >= blanks }) * 2 <= gaps.count {
      let separate = gaps.count { isSeparate($0, units, by: blanks) }
      return separate >= min(blanks, 2) ? blanks : 0
    }
    return 0
  }

  /// Whether blank lines set a block apart from text, rather than from a headline that stands by itself.
  static func isSeparate(_ index: Int, _ units: [PageUnit], by blanks: Int) -> Bool {
    let above = units[index - 1]
    let isLone = index == 1 || above.blanksBefore >= blanks
    return units[index].blanksBefore >= blanks && !(isLone && !above.isComplete && above.size <= 60)
  }

  private static func bodyIndentation(_ units: [PageUnit]) -> Int {
    var counts = [Int](repeating: 0, count: 16)
    var total = 0
    for unit in units where unit.isComplete && unit.size > 50 {
      counts[min(unit.indentation, 15)] += 1
      total += 1
    }
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] * 4 >= total * 3 else {
      return -1
    }
    return most
  }
}
