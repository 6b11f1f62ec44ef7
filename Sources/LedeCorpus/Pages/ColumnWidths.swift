/// Finds the width of the printed column around each line of a page.
///
/// In a printed column most lines are nearly as wide as the column; in text that puts a whole paragraph on a line widths
/// scatter. So a width that many lines nearby share, up to the slack that rules of line breaking leave, is a column's.
struct ColumnWidths {
  /// How far around a line others are looked at.
  static let reach = 12
  /// The slack in half ems that line breaking leaves at the margin.
  static let slack = 3
  /// The widest column in half ems; a longer line is a paragraph of its own.
  static let widest = 140

  /// The column's width around each line in half ems; 0 where there is none.
  private(set) var widths: [Int]
  /// Whether most of the page's lines stand in columns.
  let isWrapped: Bool

  /// Looks at all lines; linear in their number.
  init(_ page: PageLines) {
    let lines = page.lines
    widths = [Int](repeating: 0, count: lines.count)
    var histogram = [Int](repeating: 0, count: Self.widest + Self.slack + 2)
    func change(_ line: Int, by amount: Int) {
      if lines[line].width <= Self.widest { histogram[lines[line].width] += amount }
    }
    for line in 0..<min(Self.reach, lines.count) { change(line, by: 1) }
    var open = 0
    for line in lines.indices {
      if line + Self.reach < lines.count { change(line + Self.reach, by: 1) }
      if line > Self.reach { change(line - Self.reach - 1, by: -1) }
      let width = Self.columnWidth(of: lines[line].width, in: histogram)
      widths[line] = width
      if width > 0, lines[line].width > width - Self.slack, lines[line].width <= width,
        let last = page.scalars[lines[line].scalars].last, !PageScalar.isFinal(last), !PageScalar.isClosing(last)
      {
        open += 1
      }
    }
    // Full lines that end inside a sentence are what only a column makes.
    isWrapped = open * 3 > lines.count
    if !isWrapped { widths = [Int](repeating: 0, count: lines.count) }
  }

  private static func columnWidth(of width: Int, in histogram: [Int]) -> Int {
    let enough = 5
    if width <= widest {
      // A line that shares its width with enough others is full, whatever other columns stand around.
      var best = 0
      for candidate in width...min(width + 2, widest) where candidate >= 12 {
        let sum = histogram[(candidate - slack + 1)...candidate].reduce(0, +)
        if sum >= enough, histogram[candidate] > 0 { best = candidate }
      }
      if best > 0 { return best }
    }
    var best = 0
    var bestCount = enough - 1
    for candidate in 12...widest where histogram[candidate] > 0 {
      let sum = histogram[(candidate - slack + 1)...candidate].reduce(0, +)
      if sum >= bestCount { (best, bestCount) = (candidate, sum) }
    }
    return best
  }
}
