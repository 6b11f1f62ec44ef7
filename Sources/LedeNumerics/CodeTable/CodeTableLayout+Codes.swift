extension CodeTableLayout {
  /// Calls `body` with every row of a table and its code, the frequent ones first, each group in rising order.
  /// - Parameters:
  ///   - table: The offset of the table in `bytes`, inside which it must lie.
  /// - Returns: Whether the table is sound: bounds that never fall, codes that always rise.
  public func forEachCode(at table: Int, in bytes: RawSpan, _ body: (_ row: Int, _ code: UInt64) -> Void) -> Bool {
    forEachFrequentCode(at: table, in: bytes, body)
      && (frequent == 0 || forEachCode(of: others, at: table, in: bytes, body))
  }

  /// The same for the frequent codes alone, or for all where none are kept apart, as they are few.
  public func forEachFrequentCode(
    at table: Int,
    in bytes: RawSpan,
    _ body: (_ row: Int, _ code: UInt64) -> Void
  ) -> Bool {
    let group = frequent == 0 ? others : Group(index: 0, bits: frequentBits, rows: 0..<frequent)
    return forEachCode(of: group, at: table, in: bytes, body)
  }

  /// Rows with an index of their own, and where it lies in the table.
  private struct Group {
    let index: Int
    let bits: Int
    let rows: Range<Int>
  }

  private var others: Group { Group(index: 4 * frequentBounds, bits: otherBits, rows: frequent..<count) }

  private func forEachCode(
    of group: Group,
    at table: Int,
    in bytes: RawSpan,
    _ body: (_ row: Int, _ code: UInt64) -> Void
  ) -> Bool {
    var row = group.rows.lowerBound
    var last: UInt64?
    for bucket in 0..<(1 << group.bits) {
      let bound = table + group.index + 4 * (bucket + 1)
      let next = Int(bytes.unsafeLoadUnaligned(fromByteOffset: bound, as: UInt32.self))
      guard next >= row, next <= group.rows.upperBound else { return false }
      while row < next {
        let entry = table + entries + row * entryBytes
        let stored = bytes.unsafeLoadUnaligned(fromByteOffset: entry, as: UInt64.self)
        let shift = UInt64(Self.codeBits - group.bits)
        let code = UInt64(bucket) << shift | stored & (1 << shift - 1)
        if let last, code <= last { return false }
        last = code
        body(row, code)
        row += 1
      }
    }
    return row == group.rows.upperBound
  }
}
