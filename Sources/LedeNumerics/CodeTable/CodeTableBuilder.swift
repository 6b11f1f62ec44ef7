/// Builds a model's table of codes; the rows are filled in by the caller.
public struct CodeTableBuilder: Sendable {
  /// The layout of the table.
  public let layout: CodeTableLayout
  /// The row of every code, in the order of the codes.
  public let rows: [Int32]
  /// The bytes of the table, to be written to a model when the rows are filled.
  public var bytes: [UInt8]

  /// Lays out a table.
  /// - Parameters:
  ///   - codes: The codes in rising order.
  ///   - frequencies: How often each is met, which decides which are kept apart as frequent.
  ///   - rowBytes: The bytes of every row.
  public init(codes: [UInt64], frequencies: [UInt32], rowBytes: Int) {
    let (rows, frequent) = Self.frequentFirst(frequencies)
    layout = CodeTableLayout(count: codes.count, frequent: frequent, rowBytes: rowBytes)
    self.rows = rows
    bytes = Array(repeating: 0, count: layout.bytes)
    if frequent > 0 { writeBounds(of: codes, bits: layout.frequentBits, rows: 0..<frequent, at: 0) }
    let otherIndex = 4 * layout.frequentBounds
    writeBounds(of: codes, bits: layout.otherBits, rows: frequent..<codes.count, at: otherIndex)
    let (entries, entryBytes, restBytes) = (layout.entries, layout.entryBytes, layout.restBytes)
    for (place, code) in codes.enumerated() {
      let row = Int(rows[place])
      let bits = row < frequent ? layout.frequentBits : layout.otherBits
      var rest = code & (1 << UInt64(CodeTableLayout.codeBits - bits) - 1)
      let start = entries + row * entryBytes
      for byte in start..<start + restBytes {
        bytes[byte] = UInt8(truncatingIfNeeded: rest)
        rest >>= 8
      }
    }
  }

  /// Where the row of the code at a place in the order of codes begins in ``bytes``.
  @inline(__always)
  public func start(ofRow row: Int) -> Int { layout.entries + row * layout.entryBytes + layout.restBytes }

  /// The row of every code, frequent ones first, and how many those are; none where all codes are few.
  private static func frequentFirst(_ frequencies: [UInt32]) -> (rows: [Int32], frequent: Int) {
    guard frequencies.count > 2 * CodeTableLayout.mostFrequent else {
      return (frequencies.indices.map { Int32($0) }, 0)
    }
    // Frequent is what has more bits than most: a threshold that is a power of two needs no sorting.
    let widths = frequencies.map { UInt32.bitWidth - $0.leadingZeroBitCount }
    var numbers = [Int](repeating: 0, count: 33)
    for width in widths { numbers[width] += 1 }
    var least = 33
    var frequent = 0
    while least > 0, frequent + numbers[least - 1] <= CodeTableLayout.mostFrequent {
      least -= 1
      frequent += numbers[least]
    }
    var (next, nextOther) = (Int32(0), Int32(frequent))
    let rows = widths.map { width in
      if width >= least {
        next += 1
        return next - 1
      }
      nextOther += 1
      return nextOther - 1
    }
    return (rows, frequent)
  }

  /// Writes the index of a group of rows: of every bucket the first row, then the end.
  private mutating func writeBounds(of codes: [UInt64], bits: Int, rows wanted: Range<Int>, at offset: Int) {
    var bounds = [UInt32](repeating: 0, count: 1 << bits + 1)
    let shift = UInt64(CodeTableLayout.codeBits - bits)
    for (place, code) in codes.enumerated() where wanted.contains(Int(rows[place])) {
      bounds[Int(code >> shift) + 1] += 1
    }
    var sum = UInt32(wanted.lowerBound)
    var span = bytes.mutableSpan
    var written = span.mutableBytes
    for (bucket, number) in bounds.enumerated() {
      sum += number
      written.storeBytes(of: sum.littleEndian, toByteOffset: offset + 4 * bucket, as: UInt32.self)
    }
  }
}
