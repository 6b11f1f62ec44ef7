import LedeCore
import LedeNumerics
import LedeText

/// What training counted, ready to become a model's payload: for every label its grams with their amounts.
struct CountPayload: Sendable {
  /// What was counted of one label.
  struct LabelCounts: Sendable {
    var name: String
    var documents: UInt64
    var run: CountRun
  }

  var training: NaiveBayesTraining
  /// What an occurrence counts: 1, or more where amounts are in fixed point.
  var unit: UInt64
  var temperature: Double = 0
  /// In the order of their names' bytes.
  var labels: [LabelCounts]

  /// The payload's bytes.
  /// - Complexity: Linear in the grams of all labels, times the logarithm of the number of labels.
  func serialized() throws -> [UInt8] {
    let codes = Self.union(labels.map(\.run.codes))
    guard codes.count < UInt32.max else { throw TrainingError("There are too many different grams; use shorter ones.") }
    let (rows, frequent) = frequentFirst(codes)
    let layout = CountLayout(labels: labels.count, grams: codes.count, frequent: frequent)
    var tables = Tables(layout: layout, rows: rows)
    if layout.isDense {
      tables.addRows(of: labels, codes: codes)
    } else {
      tables.addLists(of: labels, codes: codes)
    }
    let options = Array(training.lines.utf8)
    var writer = PayloadWriter()
    writer.reserve(tables.entries.count + tables.documents.count + 4 * tables.wide.count + (8 << layout.otherBits))
    for number in [options.count, labels.count, codes.count, frequent] { writer.append(UInt64(number)) }
    writer.append(unit)
    writer.append(temperature)
    writer.append(UInt64(tables.wide.count / max(1, labels.count)))
    writer.append(UInt64(tables.postings.count / 3))
    writer.append(contentsOf: options)
    writer.align(to: 8)
    for label in labels {
      writer.append(label.documents)
      writer.append(label.run.amounts.reduce(UInt64(0)) { $0 + UInt64($1) })
      writer.append(UInt64(label.name.utf8.count))
    }
    for label in labels { writer.append(contentsOf: Array(label.name.utf8)) }
    writer.align(to: 8)
    if frequent > 0 {
      writer.append(contentsOf: tables.bounds(of: codes, bits: layout.frequentBits, rows: 0..<frequent))
    }
    writer.append(contentsOf: tables.bounds(of: codes, bits: layout.otherBits, rows: frequent..<codes.count))
    writer.align(to: 8)
    for table in [tables.entries, tables.documents] {
      writer.append(contentsOf: table)
      writer.append(contentsOf: [UInt8](repeating: 0, count: CountLayout.slack))
      writer.align(to: 8)
    }
    writer.append(contentsOf: tables.wide)
    writer.append(contentsOf: tables.postings)
    writer.align(to: 8)
    return writer.bytes
  }

  /// All codes of several rising lists, rising, by merging lists of like length.
  static func union(_ lists: [[UInt64]]) -> [UInt64] {
    var lists = lists
    while lists.count > 1 {
      lists = stride(from: 0, to: lists.count, by: 2).map { first in
        first + 1 < lists.count ? union(lists[first], lists[first + 1]) : lists[first]
      }
    }
    return lists.first ?? []
  }

  private static func union(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    var all: [UInt64] = []
    all.reserveCapacity(left.count + right.count)
    var first = 0
    var second = 0
    while first < left.count, second < right.count {
      let (here, there) = (left[first], right[second])
      all.append(min(here, there))
      first += here <= there ? 1 : 0
      second += there <= here ? 1 : 0
    }
    all += left[first...]
    all += right[second...]
    return all
  }

  /// The row of every code, so that the frequent ones come first, and how many those are; none where all are few.
  private func frequentFirst(_ codes: [UInt64]) -> (rows: [Int32], frequent: Int) {
    guard codes.count > 2 * CountLayout.mostFrequent else { return (codes.indices.map { Int32($0) }, 0) }
    var totals = [UInt32](repeating: 0, count: codes.count)
    for label in labels {
      label.run.forEachPlace(in: codes) { code, place in
        totals[code] = totals[code].addingClamped(label.run.documents[place])
      }
    }
    var numbers = [Int](repeating: 0, count: 33)
    for total in totals { numbers[UInt32.bitWidth - total.leadingZeroBitCount] += 1 }
    var width = 32
    var frequent = 0
    while width > 0, frequent + numbers[width] <= CountLayout.mostFrequent {
      frequent += numbers[width]
      width -= 1
    }
    var (next, nextOther) = (Int32(0), Int32(frequent))
    let rows = totals.map { total in
      if UInt32.bitWidth - total.leadingZeroBitCount > width {
        next += 1
        return next - 1
      }
      nextOther += 1
      return nextOther - 1
    }
    return (rows, frequent)
  }
}

/// The tables of a payload while they are filled.
private struct Tables {
  let layout: CountLayout
  /// The row of every code.
  let rows: [Int32]
  var entries: [UInt8]
  var documents: [UInt8]
  var wide: [UInt32] = []
  var postings: [UInt32] = []

  init(layout: CountLayout, rows: [Int32]) {
    self.layout = layout
    self.rows = rows
    entries = Array(repeating: 0, count: layout.grams * layout.entryBytes)
    documents = Array(repeating: 0, count: layout.grams * layout.documentRowBytes)
  }

  /// Fills the rows of counts, label by label: a cell each, or a wide row from the first count that needs one.
  mutating func addRows(of labels: [CountPayload.LabelCounts], codes: [UInt64]) {
    writeRests(of: codes)
    for (label, counts) in labels.enumerated() {
      counts.run.forEachPlace(in: codes) { code, place in
        let row = Int(rows[code])
        let amountRow = row * layout.entryBytes + layout.restBytes
        let documentRow = row * layout.documentRowBytes
        Self.set(counts.run.amounts[place], label, in: &entries, row: amountRow, wide: &wide, layout)
        Self.set(counts.run.documents[place], label, in: &documents, row: documentRow, wide: &wide, layout)
      }
    }
  }

  private static func set(
    _ count: UInt32,
    _ label: Int,
    in table: inout [UInt8],
    row: Int,
    wide: inout [UInt32],
    _ layout: CountLayout
  ) {
    if table[row] == CountLayout.escape {
      let number = (1...4).reversed().reduce(0) { $0 << 8 | Int(table[row + $1]) }
      wide[number * layout.labels + label] = count
    } else if count < UInt32(CountLayout.escape) {
      table[row + label] = UInt8(count)
    } else {
      let number = wide.count / layout.labels
      for place in 0..<layout.labels { wide.append(UInt32(table[row + place])) }
      wide[number * layout.labels + label] = count
      for place in 0..<layout.rowBytes { table[row + place] = 0 }
      table[row] = CountLayout.escape
      for byte in 0..<4 { table[row + 1 + byte] = UInt8(number >> (8 * byte) & 0xFF) }
    }
  }

  /// Fills the lists of labels, two passes over all labels: one counts, one writes.
  mutating func addLists(of labels: [CountPayload.LabelCounts], codes: [UInt64]) {
    writeRests(of: codes)
    var starts = [Int](repeating: 0, count: codes.count + 1)
    for counts in labels {
      counts.run.forEachPlace(in: codes) { code, _ in starts[code + 1] += 1 }
    }
    for code in codes.indices { starts[code + 1] += starts[code] }
    postings = Array(repeating: 0, count: 3 * (starts.last ?? 0))
    for code in codes.indices {
      let place = Int(rows[code]) * layout.entryBytes + layout.restBytes
      for byte in 0..<4 {
        entries[place + byte] = UInt8(starts[code] >> (8 * byte) & 0xFF)
        entries[place + 4 + byte] = UInt8((starts[code + 1] - starts[code]) >> (8 * byte) & 0xFF)
      }
    }
    for (label, counts) in labels.enumerated() {
      counts.run.forEachPlace(in: codes) { code, place in
        let posting = 3 * starts[code]
        postings[posting] = UInt32(label)
        postings[posting + 1] = counts.run.amounts[place]
        postings[posting + 2] = counts.run.documents[place]
        starts[code] += 1
      }
    }
  }

  /// For every value of the leading bits the first of its rows, and at the end their end.
  func bounds(of codes: [UInt64], bits: Int, rows wanted: Range<Int>) -> [UInt32] {
    var bounds = [UInt32](repeating: 0, count: 1 << bits + 1)
    for (code, row) in zip(codes, rows) where wanted.contains(Int(row)) {
      bounds[Int(code >> UInt64(GramCode.bits - bits)) + 1] += 1
    }
    bounds[0] = UInt32(wanted.lowerBound)
    for bucket in 1..<bounds.count { bounds[bucket] += bounds[bucket - 1] }
    return bounds
  }

  private mutating func writeRests(of codes: [UInt64]) {
    for (code, row) in zip(codes, rows) {
      let bits = Int(row) < layout.frequent ? layout.frequentBits : layout.otherBits
      let rest = code & (1 << UInt64(GramCode.bits - bits) - 1)
      let start = Int(row) * layout.entryBytes
      for byte in 0..<layout.restBytes {
        entries[start + byte] = UInt8(truncatingIfNeeded: rest >> UInt64(8 * byte))
      }
    }
  }
}

extension CountRun {
  /// Calls `body` with the place of every code of this run in `codes`, which has them all, and its place in the run.
  fileprivate func forEachPlace(in codes: [UInt64], _ body: (_ code: Int, _ place: Int) -> Void) {
    // A run with few of many codes looks each up; one with many walks along.
    let looksUp = count < codes.count / 32
    var code = 0
    for place in 0..<count {
      if looksUp {
        code = codes.firstIndex(notBelow: self.codes[place], from: code)
      } else {
        while codes[code] < self.codes[place] { code += 1 }
      }
      body(code, place)
    }
  }
}

extension [UInt64] {
  /// The first place from `start` on whose number is not below `bound`, by bisection.
  fileprivate func firstIndex(notBelow bound: UInt64, from start: Int) -> Int {
    var low = start
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
