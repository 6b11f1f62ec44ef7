/// One index of a table of codes and the entries that it leads to.
struct CodeBuckets: Sendable {
  /// The offset of the bounds: of every bucket the first row, then the end.
  let bounds: Int
  let entries: Int
  let entryBytes: Int
  /// The end of the rows; bounds come from the file, and a damaged one must not lead out of the table.
  let end: Int
  let bits: Int

  /// Puts the rows of known keys at the front of `rows` and the other keys at the front of `keys`.
  ///
  /// Goes over the keys three times: to read all bounds, to touch all buckets, and to compare. The
  /// first two have no branch that depends on what they read, so that the processor waits for many places of memory at
  /// once.
  /// - Parameters:
  ///   - keys: `count` keys: a code in the leading 48 bits, and anything behind it.
  ///   - matches: The keys found, parallel to `rows`.
  ///   - rows: Where to write rows, from `start` on.
  /// - Returns: The number of rows written.
  func find(
    _ keys: inout [UInt64],
    count: Int,
    scratch: inout [UInt64],
    matches: inout [UInt64],
    rows: inout [Int],
    from start: Int,
    in bytes: RawSpan
  ) -> Int {
    // Checked here once, so that no load needs to be: the index lies before the entries, and no row is past their end.
    guard bounds >= 0, entries >= bounds + 4 * (1 << bits + 1),
      bytes.byteCount >= entries + end * entryBytes + CodeTableLayout.slack
    else { return 0 }
    let bucketShift = UInt64(64 &- bits)
    let restMask: UInt64 = 1 &<< UInt64(CodeTableLayout.codeBits &- bits) &- 1
    var keys = keys.mutableSpan
    var scratch = scratch.mutableSpan
    var matches = matches.mutableSpan
    var rows = rows.mutableSpan
    for place in 0..<count {
      let bucket = Int(truncatingIfNeeded: keys[place] &>> bucketShift)
      scratch[place] = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: bounds &+ 4 &* bucket, as: UInt64.self)
    }
    var touched: UInt64 = 0
    for place in 0..<count {
      let row = min(Int(truncatingIfNeeded: scratch[place] & 0xFFFF_FFFF), end)
      touched ^= bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: entries &+ row &* entryBytes, as: UInt64.self)
    }
    var found = start
    for place in 0..<count {
      let key = keys[unchecked: place]
      let rest = key &>> 16 & restMask
      let row = min(Int(truncatingIfNeeded: scratch[unchecked: place] & 0xFFFF_FFFF), end)
      let last = min(Int(truncatingIfNeeded: scratch[unchecked: place] &>> 32), end)
      // Most buckets have one code or two, whose hits are worked out: as branches they would be guessed wrong too often.
      let first = difference(from: rest, at: row, mask: restMask, in: bytes)
      let second = difference(from: rest, at: min(row &+ 1, end), mask: restMask, in: bytes)
      var hit = Int(truncatingIfNeeded: first.oneIfZero) & one(ifNegative: row &- last)
      let isSecond = Int(truncatingIfNeeded: second.oneIfZero) & one(ifNegative: row &+ 1 &- last)
      hit |= isSecond
      rows[found] = row &+ isSecond
      for other in stride(from: row &+ 2, to: last, by: 1)
      where difference(from: rest, at: other, mask: restMask, in: bytes) == 0 {
        rows[found] = other
        hit = 1
      }
      matches[found] = key
      keys[unchecked: place &- (found &- start)] = key
      found &+= hit
    }
    // What was touched goes somewhere, or the compiler would leave the touching out.
    if count > 0 { scratch[0] = touched }
    return found &- start
  }

  /// Zero where the code of a row ends in a rest.
  @inline(__always)
  private func difference(from rest: UInt64, at row: Int, mask: UInt64, in bytes: RawSpan) -> UInt64 {
    let stored = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: entries &+ row &* entryBytes, as: UInt64.self)
    return (stored ^ rest) & mask
  }

  @inline(__always)
  private func one(ifNegative number: Int) -> Int { Int(bitPattern: UInt(bitPattern: number) &>> 63) }
}
