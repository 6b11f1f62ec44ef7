/// Finds the width of the printed column that each line of a page stands in.
///
/// In a printed column most lines are as wide as the column, up to the slack that rules of line breaking leave; a
/// paragraph's first line is often two ems narrower, as its indentation was lost, and its last line is short. In text
/// that puts a whole paragraph on a line widths scatter. The likeliest sequence of widths, with a price for every change,
/// is found by dynamic programming (Viterbi 1967) over the few widths that the page's lines share.
struct ColumnWidths {
  /// The slack in half ems that line breaking leaves at the margin.
  static let slack = 2
  /// The widest column in half ems; a longer line is a paragraph of its own.
  static let widest = 140
  private static let narrowest = 14
  private static let mostCandidates = 16
  private static let changing: Float = -7
  /// The logarithm of the share of lines that are of any one width in text without columns.
  private static let scattered: Float = -3.6

  /// The column's width around each line in half ems; 0 where lines are whole paragraphs.
  let widths: [Int]
  /// Whether lines stand in columns anywhere on the page.
  let isWrapped: Bool

  /// Looks at all lines; linear in their number.
  init(_ page: PageLines) {
    let candidates = [0] + Self.candidates(page.lines)
    widths = candidates.count == 1 ? [Int](repeating: 0, count: page.lines.count) : Self.path(page.lines, candidates)
    isWrapped = widths.contains { $0 > 0 }
  }

  /// The widths that most lines share, narrow ones first.
  private static func candidates(_ lines: [PageLine]) -> [Int] {
    var histogram = [Int](repeating: 0, count: widest + 1)
    for line in lines where line.width <= widest { histogram[line.width] += 1 }
    func near(_ width: Int) -> Int { histogram[(width - slack)...min(width + slack, widest)].reduce(0, +) }
    let frequent = (narrowest...widest).filter { near($0) >= 6 && histogram[$0] > 1 }
    // Widths that differ by no more than the slack are one column's; the most frequent of them stands for all.
    var best: [Int] = []
    for width in frequent.sorted(by: { (histogram[$0], near($0), $0) > (histogram[$1], near($1), $1) })
    where best.count < mostCandidates && !best.contains(where: { abs($0 - width) <= slack }) {
      best.append(width)
    }
    return best.sorted()
  }

  private static func path(_ lines: [PageLine], _ candidates: [Int]) -> [Int] {
    let count = candidates.count
    var scores = [Float](repeating: 0, count: count)
    var origins = [UInt8](repeating: 0, count: count * lines.count)
    var next = scores
    for line in lines.indices {
      var best = 0
      for state in 1..<count where scores[state] > scores[best] { best = state }
      for state in 0..<count {
        let stays = scores[state] >= scores[best] + changing
        origins[line * count + state] = UInt8(stays ? state : best)
        next[state] = (stays ? scores[state] : scores[best] + changing) + fit(lines[line], in: candidates[state])
      }
      swap(&scores, &next)
    }
    var state = 0
    for other in 1..<count where scores[other] > scores[state] { state = other }
    var result = [Int](repeating: 0, count: lines.count)
    for line in lines.indices.reversed() {
      result[line] = candidates[state]
      state = Int(origins[line * count + state])
    }
    return result
  }

  /// The logarithm of the share of lines that are so wide in a column of that width.
  private static func fit(_ line: PageLine, in column: Int) -> Float {
    if column == 0 { return scattered }
    switch column - line.width {
    case 0: return -1
    case -slack...slack: return -2
    case 3...: return -4
    default: return line.squeezedWidth <= column + slack ? -2 : -8
    }
  }
}
