import LedeNumerics

/// The tables of a payload, filled from the counts of all labels.
struct CountTables: Sendable {
  private let labels: Int
  private(set) var table: CodeTableBuilder
  private(set) var documents: [UInt8] = []
  private(set) var wide: [UInt32] = []
  private(set) var postings: [UInt32] = []

  /// Lays out and fills the tables.
  /// - Complexity: Linear in the entries, and in the codes times the labels where every gram has a count for each.
  init(_ counts: LabelledCounts, labels: Int) {
    self.labels = labels
    var codes: [UInt64] = []
    var frequencies: [UInt32] = []
    counts.forEachCode { code, places in
      codes.append(code)
      frequencies.append(places.reduce(0) { $0.addingClamped(counts.entries[$1].documents) })
    }
    let rowBytes = CountLayout.rowBytes(labels: labels)
    table = CodeTableBuilder(codes: codes, frequencies: frequencies, rowBytes: rowBytes)
    if labels <= CountLayout.densestLabels {
      documents = Array(repeating: 0, count: codes.count * rowBytes)
      fillRows(from: counts)
    } else {
      fillLists(from: counts)
    }
  }

  /// The number of different codes.
  var codes: Int { table.rows.count }
  /// About the bytes of all tables.
  var size: Int { table.bytes.count + documents.count + 4 * (wide.count + postings.count) + 1024 }

  private mutating func fillRows(from counts: LabelledCounts) {
    let rowBytes = table.layout.rowBytes
    var number = 0
    counts.forEachCode { _, places in
      let row = Int(table.rows[number])
      let start = table.start(ofRow: row)
      Self.fill(&table.bytes, at: start, &wide, labels, counts.entries, places) { $0.amount }
      Self.fill(&documents, at: row * rowBytes, &wide, labels, counts.entries, places) { $0.documents }
      number += 1
    }
  }

  /// Writes the counts of a code to its row, or makes the row refer to a wide one where a count does not fit.
  @inline(__always)
  private static func fill(
    _ table: inout [UInt8],
    at start: Int,
    _ wide: inout [UInt32],
    _ labels: Int,
    _ entries: [LabelledCounts.Entry],
    _ places: Range<Int>,
    _ count: (LabelledCounts.Entry) -> UInt32
  ) {
    if places.allSatisfy({ count(entries[$0]) < UInt32(CountLayout.escape) }) {
      for place in places {
        table[start + Int(entries[place].label)] = UInt8(truncatingIfNeeded: count(entries[place]))
      }
      return
    }
    let number = wide.count / labels
    wide += repeatElement(0, count: labels)
    for place in places { wide[number * labels + Int(entries[place].label)] = count(entries[place]) }
    table[start] = CountLayout.escape
    table.set(UInt32(number), at: start + 1)
  }

  private mutating func fillLists(from counts: LabelledCounts) {
    var number = 0
    counts.forEachCode { _, places in
      let start = table.start(ofRow: Int(table.rows[number]))
      table.bytes.set(UInt32(places.lowerBound), at: start)
      table.bytes.set(UInt32(places.count), at: start + 4)
      number += 1
    }
    postings.reserveCapacity(3 * counts.entries.count)
    for entry in counts.entries {
      postings.append(entry.label)
      postings.append(entry.amount)
      postings.append(entry.documents)
    }
  }
}

extension [UInt8] {
  /// Writes a number in little-endian order.
  fileprivate mutating func set(_ number: UInt32, at offset: Int) {
    for byte in 0..<4 { self[offset + byte] = UInt8(truncatingIfNeeded: number >> UInt32(8 * byte)) }
  }
}
