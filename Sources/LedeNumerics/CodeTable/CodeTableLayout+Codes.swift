extension CodeTableLayout {
  /// Calls `body` with every row of a table and its code, the frequent ones first, each group in rising order.
  /// - Parameters:
  ///   - table: The offset of the table in `bytes`, inside which it must lie.
  /// - Returns: Whether the table is sound: bounds that never fall, codes that always rise.
  public func forEachCode(at table: Int, in bytes: RawSpan, _ body: (_ row: Int, _ code: UInt64) -> Void) -> Bool {
    let groups = [(0, frequentBits, 0, frequent), (4 * frequentBounds, otherBits, frequent, count)]
    for (index, bits, first, end) in groups where first < end || index > 0 {
      var row = first
      var last: UInt64?
      for bucket in 0..<(1 << bits) {
        let bound = table + index + 4 * (bucket + 1)
        let next = Int(bytes.unsafeLoadUnaligned(fromByteOffset: bound, as: UInt32.self))
        guard next >= row, next <= end else { return false }
        while row < next {
          let entry = table + entries + row * entryBytes
          let stored = bytes.unsafeLoadUnaligned(fromByteOffset: entry, as: UInt64.self)
          let shift = UInt64(Self.codeBits - bits)
          let code = UInt64(bucket) << shift | stored & (1 << shift - 1)
          if let last, code <= last { return false }
          last = code
          body(row, code)
          row += 1
        }
      }
      guard row == end else { return false }
    }
    return true
  }
}
