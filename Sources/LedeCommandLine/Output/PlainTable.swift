import Foundation
import LedeText

/// A small table for people: every column as wide as its widest cell, numbers to the right.
struct PlainTable {
  private var rows: [[String]]
  private let columnCount: Int
  /// The columns whose cells stand to the right.
  private let numeric: Set<Int>

  /// Begins a table with its header; columns with a name in `numeric` stand to the right.
  init(_ header: [String], numeric: Set<Int>) {
    rows = [header]
    columnCount = header.count
    self.numeric = numeric
  }

  /// Adds a row; missing cells are empty.
  mutating func add(_ cells: [String]) {
    rows.append(Array((cells + Array(repeating: "", count: columnCount)).prefix(columnCount)))
  }

  /// The lines, each ending in a line end; cells wider than `widest` columns are shortened.
  func text(widest: Int = 40) -> String {
    let cells = rows.map { $0.map { TextWrap.shortened($0, width: widest) } }
    let widths = (0..<columnCount).map { column in cells.map { $0[column].displayWidth }.max() ?? 0 }
    return cells.map { row in
      let parts = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.displayWidth)
        return numeric.contains(column) ? space + cell : cell + space
      }
      var line = parts.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// How many columns the widest line takes.
  var width: Int {
    (0..<columnCount).map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }.reduce(0, +)
      + 2 * (columnCount - 1)
  }
}

extension Double {
  /// The number with that many decimals.
  func decimals(_ count: Int) -> String { String(format: "%.\(count)f", self) }
}
