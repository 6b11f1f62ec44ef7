import LedeNumerics

/// The counts of all labels together: codes in rising order and, of a code, the labels that have it in theirs.
struct LabelledCounts: Sendable {
  /// How much of a code a label has.
  struct Entry: Sendable {
    var code: UInt64 = 0
    var label: UInt32 = 0
    var amount: UInt32 = 0
    var documents: UInt32 = 0
  }

  /// Buckets of up to so many entries are sorted by insertion.
  private static let fewest = 32

  let entries: [Entry]

  /// Puts the runs of labels together, the first label's run first.
  ///
  /// Codes are spread evenly: their leading bits choose a bucket of a few entries, to which every run writes in rising
  /// order, and what is left to do is to sort the buckets.
  /// - Complexity: Linear in the entries of all runs.
  init(_ runs: [CountRun]) {
    let total = runs.reduce(0) { $0 + $1.count }
    var bits = 4
    while bits < 24, 2 << bits < total { bits += 1 }
    let shift = UInt64(CodeTableLayout.codeBits - bits)
    var ends = [Int](repeating: 0, count: 1 << bits)
    for run in runs {
      for code in run.codes { ends[Int(code >> shift)] += 1 }
    }
    var sum = 0
    for bucket in ends.indices {
      sum += ends[bucket]
      ends[bucket] = sum - ends[bucket]
    }
    var entries = [Entry](repeating: Entry(), count: total)
    for (label, run) in runs.enumerated() {
      for place in 0..<run.count {
        let bucket = Int(run.codes[place] >> shift)
        entries[ends[bucket]] = Entry(
          code: run.codes[place],
          label: UInt32(label),
          amount: run.amounts[place],
          documents: run.documents[place]
        )
        ends[bucket] += 1
      }
    }
    var start = 0
    for end in ends {
      Self.sort(&entries, from: start, to: end)
      start = end
    }
    self.entries = entries
  }

  /// Sorts a bucket by code; the labels of a code are in order already, and stay so.
  private static func sort(_ entries: inout [Entry], from start: Int, to end: Int) {
    if end - start > fewest {
      entries[start..<end].sort { ($0.code, $0.label) < ($1.code, $1.label) }
      return
    }
    for next in start..<end {
      let entry = entries[next]
      var place = next
      while place > start, entries[place - 1].code > entry.code {
        entries[place] = entries[place - 1]
        place -= 1
      }
      if place < next { entries[place] = entry }
    }
  }

  /// Calls `body` for every code in rising order with the places of its entries.
  @inline(__always)
  func forEachCode(_ body: (_ code: UInt64, _ places: Range<Int>) -> Void) {
    var start = 0
    while start < entries.count {
      let code = entries[start].code
      var end = start + 1
      while end < entries.count, entries[end].code == code { end += 1 }
      body(code, start..<end)
      start = end
    }
  }
}
