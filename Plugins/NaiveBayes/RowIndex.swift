import LedeText

/// Finds the rows of grams in a model's bytes: the leading bits of a code lead to a bucket of one or two entries, which
/// are compared.
struct RowIndex: Sendable {
  /// The offset of the bounds: of every bucket the first row, then the end.
  let bounds: Int
  let entries: Int
  let entryBytes: Int
  /// The end of the rows; bounds come from the file, and a damaged one must not lead out of the table.
  let end: Int
  let shift: UInt64
  let restMask: UInt64

  init(bounds: Int, bits: Int, entries: Int, entryBytes: Int, end: Int) {
    self.bounds = bounds
    self.entries = entries
    self.entryBytes = entryBytes
    self.end = end
    shift = UInt64(GramCode.bits - bits)
    restMask = 1 << shift - 1
  }

  /// Puts the rows of known grams at the front of `rows` and the codes of the others at the front of `codes`.
  ///
  /// Goes over the codes three times: to read all bounds, to touch all buckets, and to compare. The first two have no
  /// branch that depends on what they read, so that the processor waits for many places of memory at once.
  /// - Parameters:
  ///   - codes: The codes of grams, `count` of them.
  ///   - rows: Where to write rows, from `start` on.
  /// - Returns: The number of rows written.
  func find(
    _ codes: inout [UInt64],
    count: Int,
    scratch: inout [UInt64],
    rows: inout [Int],
    from start: Int,
    in bytes: RawSpan
  ) -> Int {
    var codes = codes.mutableSpan
    var scratch = scratch.mutableSpan
    var rows = rows.mutableSpan
    for place in 0..<count {
      let bucket = Int(truncatingIfNeeded: codes[place] &>> shift)
      scratch[place] = bytes.unsafeLoadUnaligned(fromByteOffset: bounds &+ 4 &* bucket, as: UInt64.self)
    }
    var touched: UInt64 = 0
    for place in 0..<count {
      let row = min(Int(truncatingIfNeeded: scratch[place] & 0xFFFF_FFFF), end)
      touched ^= bytes.unsafeLoadUnaligned(fromByteOffset: entries &+ row &* entryBytes, as: UInt64.self)
    }
    var found = start
    var missed = 0
    for place in 0..<count {
      let code = codes[place]
      let rest = code & restMask
      var row = Int(truncatingIfNeeded: scratch[place] & 0xFFFF_FFFF)
      let last = min(Int(truncatingIfNeeded: scratch[place] &>> 32), end)
      var known = false
      while row < last {
        let stored = bytes.unsafeLoadUnaligned(fromByteOffset: entries &+ row &* entryBytes, as: UInt64.self)
        if stored & restMask == rest {
          known = true
          break
        }
        row &+= 1
      }
      rows[found] = row
      codes[missed] = code
      found &+= known ? 1 : 0
      missed &+= known ? 0 : 1
    }
    // What was touched goes somewhere, or the compiler would leave the touching out.
    if count > 0 { scratch[0] = touched }
    return found &- start
  }
}
