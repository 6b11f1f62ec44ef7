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
    let layout = CountLayout(labels: labels.count, grams: codes.count)
    var tables = Tables(layout: layout)
    if layout.isDense {
      tables.addRows(of: labels, codes: codes)
    } else {
      tables.addLists(of: labels, codes: codes)
    }
    let options = Array(training.lines.utf8)
    var writer = PayloadWriter()
    writer.reserve(tables.entries.count + tables.documents.count + 4 * tables.wide.count + (8 << layout.indexBits))
    for number in [options.count, labels.count, codes.count, layout.indexBits] { writer.append(UInt64(number)) }
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
    for start in Self.index(of: codes, bits: layout.indexBits) { writer.append(start) }
    writer.align(to: 8)
    for table in [tables.entries, tables.documents] {
      writer.append(contentsOf: table)
      writer.append(contentsOf: [UInt8](repeating: 0, count: CountLayout.slack))
      writer.align(to: 8)
    }
    for number in tables.wide { writer.append(number) }
    for number in tables.postings { writer.append(number) }
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

  /// For every value of the leading bits the number of codes below it, and at the end the number of codes.
  private static func index(of codes: [UInt64], bits: Int) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
    for code in codes { starts[Int(code >> UInt64(GramCode.bits - bits)) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    return starts
  }
}

/// The tables of a payload while they are filled.
private struct Tables {
  let layout: CountLayout
  var entries: [UInt8]
  var documents: [UInt8]
  var wide: [UInt32] = []
  var postings: [UInt32] = []

  init(layout: CountLayout) {
    self.layout = layout
    entries = Array(repeating: 0, count: layout.grams * layout.entryBytes)
    documents = Array(repeating: 0, count: layout.grams * layout.documentRowBytes)
  }

  /// Fills the rows of counts, label by label: a cell each, or a wide row from the first count that needs one.
  mutating func addRows(of labels: [CountPayload.LabelCounts], codes: [UInt64]) {
    writeRests(of: codes)
    for (label, counts) in labels.enumerated() {
      var row = 0
      for place in 0..<counts.run.count {
        let code = counts.run.codes[place]
        while codes[row] < code { row += 1 }
        let amountRow = row * layout.entryBytes + layout.restBytes
        set(counts.run.amounts[place], label: label, in: \.entries, row: amountRow)
        set(counts.run.documents[place], label: label, in: \.documents, row: row * layout.documentRowBytes)
      }
    }
  }

  private mutating func set(
    _ count: UInt32,
    label: Int,
    in table: WritableKeyPath<Self, [UInt8]>,
    row: Int
  ) {
    if self[keyPath: table][row] == CountLayout.escape {
      let number = (1...4).reversed().reduce(0) { $0 << 8 | Int(self[keyPath: table][row + $1]) }
      wide[number * layout.labels + label] = count
    } else if count < UInt32(CountLayout.escape) {
      self[keyPath: table][row + label] = UInt8(count)
    } else {
      let number = wide.count / layout.labels
      wide += (0..<layout.labels).map { UInt32(self[keyPath: table][row + $0]) }
      wide[number * layout.labels + label] = count
      for place in 0..<layout.rowBytes { self[keyPath: table][row + place] = 0 }
      self[keyPath: table][row] = CountLayout.escape
      for byte in 0..<4 { self[keyPath: table][row + 1 + byte] = UInt8(number >> (8 * byte) & 0xFF) }
    }
  }

  /// Fills the lists of labels, two passes over all labels: one counts, one writes.
  mutating func addLists(of labels: [CountPayload.LabelCounts], codes: [UInt64]) {
    writeRests(of: codes)
    var starts = [Int](repeating: 0, count: codes.count + 1)
    for counts in labels {
      forEachRow(of: counts.run, codes) { row, _ in starts[row + 1] += 1 }
    }
    for row in 0..<codes.count { starts[row + 1] += starts[row] }
    postings = Array(repeating: 0, count: 3 * (starts.last ?? 0))
    for row in 0..<codes.count {
      let place = row * layout.entryBytes + layout.restBytes
      for byte in 0..<4 {
        entries[place + byte] = UInt8(starts[row] >> (8 * byte) & 0xFF)
        entries[place + 4 + byte] = UInt8((starts[row + 1] - starts[row]) >> (8 * byte) & 0xFF)
      }
    }
    for (label, counts) in labels.enumerated() {
      forEachRow(of: counts.run, codes) { row, place in
        let posting = 3 * starts[row]
        postings[posting] = UInt32(label)
        postings[posting + 1] = counts.run.amounts[place]
        postings[posting + 2] = counts.run.documents[place]
        starts[row] += 1
      }
    }
  }

  private func forEachRow(of run: CountRun, _ codes: [UInt64], _ body: (_ row: Int, _ place: Int) -> Void) {
    // A label with few of many grams looks each up; one with many walks along.
    let looksUp = run.count < codes.count / 32
    var row = 0
    for place in 0..<run.count {
      if looksUp {
        row = codes.firstIndex(notBelow: run.codes[place], from: row)
      } else {
        while codes[row] < run.codes[place] { row += 1 }
      }
      body(row, place)
    }
  }

  private mutating func writeRests(of codes: [UInt64]) {
    for (row, code) in codes.enumerated() {
      let rest = code & layout.restMask
      for byte in 0..<layout.restBytes {
        entries[row * layout.entryBytes + byte] = UInt8(truncatingIfNeeded: rest >> UInt64(8 * byte))
      }
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
