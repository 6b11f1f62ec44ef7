/// A table of numbers most of which are zero: for each row the columns that are not, in rising order, with their values.
///
/// Compressed sparse rows: three flat arrays whatever the number of rows.
public struct SparseRows: Sendable {
  /// The number of columns.
  public let columnCount: Int
  /// Where each row begins in `columns` and `values`, and at the end where the last one ends.
  public private(set) var starts: [Int] = [0]
  /// The columns of the values, row after row.
  public private(set) var columns: [Int32] = []
  /// The values, row after row.
  public internal(set) var values: [Double] = []

  /// Makes a table without rows.
  public init(columnCount: Int) { self.columnCount = max(0, columnCount) }

  /// Counts how often each number stands in each list; numbers outside the columns are passed over.
  /// - Complexity: Linear in the numbers, with the sorting of each list.
  public init(counting lists: [[Int32]], columnCount: Int) {
    self.init(columnCount: columnCount)
    let bounds = 0..<Int32(clamping: columnCount)
    for list in lists {
      for number in list.sorted() where bounds.contains(number) {
        if columns.count > starts[starts.count - 1], columns[columns.count - 1] == number {
          values[values.count - 1] += 1
        } else {
          columns.append(number)
          values.append(1)
        }
      }
      starts.append(columns.count)
    }
  }

  /// The number of rows.
  public var rowCount: Int { starts.count - 1 }

  /// The positions of a row in `columns` and `values`.
  public func positions(ofRow row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// Adds a row of values at rising columns.
  public mutating func appendRow(_ entries: [(column: Int32, value: Double)]) {
    for entry in entries {
      columns.append(entry.column)
      values.append(entry.value)
    }
    starts.append(columns.count)
  }

  /// In how many rows each column is not zero.
  public var rowFrequencies: [Int] {
    var result = [Int](repeating: 0, count: columnCount)
    for column in columns { result[Int(column)] += 1 }
    return result
  }

  /// The table with rows and columns exchanged. Linear in the values.
  public var transposed: SparseRows {
    var result = SparseRows(columnCount: rowCount)
    result.starts = rowFrequencies.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    result.columns = [Int32](repeating: 0, count: columns.count)
    result.values = [Double](repeating: 0, count: values.count)
    var next = result.starts
    for row in 0..<rowCount {
      for position in positions(ofRow: row) {
        let column = Int(columns[position])
        result.columns[next[column]] = Int32(row)
        result.values[next[column]] = values[position]
        next[column] += 1
      }
    }
    return result
  }

  /// The product of two rows: the sum over the columns that both have.
  /// - Complexity: Linear in the two rows' lengths.
  public func product(ofRow left: Int, with right: Int) -> Double {
    var (first, second) = (starts[left], starts[right])
    var sum = 0.0
    while first < starts[left + 1], second < starts[right + 1] {
      if columns[first] == columns[second] {
        sum += values[first] * values[second]
        first += 1
        second += 1
      } else if columns[first] < columns[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return sum
  }

  /// Adds `factors[row]` times each row to `sums`, which has one number a column.
  public func addRows(times factors: [Double], to sums: inout [Double]) {
    for row in 0..<rowCount where factors[row] != 0 {
      for position in positions(ofRow: row) { sums[Int(columns[position])] += factors[row] * values[position] }
    }
  }

  /// The product of each row with one number a column.
  public func products(with factors: [Double]) -> [Double] {
    (0..<rowCount).map { row in
      var sum = 0.0
      for position in positions(ofRow: row) { sum += values[position] * factors[Int(columns[position])] }
      return sum
    }
  }
}
