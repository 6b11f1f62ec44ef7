import LedeNumerics

/// The tables of a payload while they are filled.
struct CountTables: Sendable {
  let labels: Int
  var table: CodeTableBuilder
  var documents: [UInt8]
  var wide: [UInt32] = []
  var postings: [UInt32] = []

  /// Lays out the tables for the counts of labels, whose codes are `codes`, in rising order.
  init(labels: [CountPayload.LabelCounts], codes: [UInt64]) {
    var frequencies = [UInt32](repeating: 0, count: codes.count)
    for label in labels {
      label.run.forEachPlace(in: codes) { code, place in
        frequencies[code] = frequencies[code].addingClamped(label.run.documents[place])
      }
    }
    self.labels = labels.count
    let rowBytes = CountLayout.rowBytes(labels: labels.count)
    table = CodeTableBuilder(codes: codes, frequencies: frequencies, rowBytes: rowBytes)
    documents = Array(repeating: 0, count: labels.count <= CountLayout.densestLabels ? codes.count * rowBytes : 0)
  }

  /// About the bytes of all tables.
  var size: Int { table.bytes.count + documents.count + 4 * (wide.count + postings.count) + 1024 }

  /// Fills the tables, label by label.
  mutating func fill(from labels: [CountPayload.LabelCounts], codes: [UInt64]) {
    if labels.count <= CountLayout.densestLabels {
      fillRows(from: labels, codes: codes)
    } else {
      fillLists(from: labels, codes: codes)
    }
  }

  private mutating func fillRows(from labels: [CountPayload.LabelCounts], codes: [UInt64]) {
    let rowBytes = table.layout.rowBytes
    for (label, counts) in labels.enumerated() {
      counts.run.forEachPlace(in: codes) { code, place in
        let row = Int(table.rows[code])
        let start = table.start(ofRow: row)
        Self.set(counts.run.amounts[place], label, in: &table.bytes, row: start, rowBytes, &wide, self.labels)
        Self.set(counts.run.documents[place], label, in: &documents, row: row * rowBytes, rowBytes, &wide, self.labels)
      }
    }
  }

  /// Sets a count in its cell of a row, or makes the row refer to a wide one where it does not fit.
  private static func set(
    _ count: UInt32,
    _ label: Int,
    in table: inout [UInt8],
    row: Int,
    _ rowBytes: Int,
    _ wide: inout [UInt32],
    _ labels: Int
  ) {
    if table[row] == CountLayout.escape {
      let number = (1...4).reversed().reduce(0) { $0 << 8 | Int(table[row + $1]) }
      wide[number * labels + label] = count
    } else if count < UInt32(CountLayout.escape) {
      table[row + label] = UInt8(count)
    } else {
      let number = wide.count / labels
      for place in 0..<labels { wide.append(UInt32(table[row + place])) }
      wide[number * labels + label] = count
      for place in 0..<rowBytes { table[row + place] = 0 }
      table[row] = CountLayout.escape
      table.set(UInt32(number), at: row + 1)
    }
  }

  /// Fills the lists of labels, two passes over all labels: one counts, one writes.
  private mutating func fillLists(from labels: [CountPayload.LabelCounts], codes: [UInt64]) {
    var starts = [Int](repeating: 0, count: codes.count + 1)
    for counts in labels {
      counts.run.forEachPlace(in: codes) { code, _ in starts[code + 1] += 1 }
    }
    for code in codes.indices { starts[code + 1] += starts[code] }
    postings = Array(repeating: 0, count: 3 * (starts.last ?? 0))
    for code in codes.indices {
      let place = table.start(ofRow: Int(table.rows[code]))
      table.bytes.set(UInt32(starts[code]), at: place)
      table.bytes.set(UInt32(starts[code + 1] - starts[code]), at: place + 4)
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
}

extension [UInt8] {
  /// Writes a number in little-endian order.
  fileprivate mutating func set(_ number: UInt32, at offset: Int) {
    for byte in 0..<4 { self[offset + byte] = UInt8(truncatingIfNeeded: number >> UInt32(8 * byte)) }
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
