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
    bytes = []
    bytes.reserveCapacity(layout.bytes)
    if frequent > 0 { appendBounds(of: codes, bits: layout.frequentBits, rows: 0..<frequent) }
    appendBounds(of: codes, bits: layout.otherBits, rows: frequent..<codes.count)
    bytes += [UInt8](repeating: 0, count: layout.bytes - bytes.count)
    for (code, row) in zip(codes, rows) {
      let bits = Int(row) < frequent ? layout.frequentBits : layout.otherBits
      let rest = code & (1 << UInt64(CodeTableLayout.codeBits - bits) - 1)
      let start = layout.entries + Int(row) * layout.entryBytes
      for byte in 0..<layout.restBytes { bytes[start + byte] = UInt8(truncatingIfNeeded: rest >> UInt64(8 * byte)) }
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

  private mutating func appendBounds(of codes: [UInt64], bits: Int, rows wanted: Range<Int>) {
    var bounds = [UInt32](repeating: 0, count: 1 << bits + 1)
    for (code, row) in zip(codes, rows) where wanted.contains(Int(row)) {
      bounds[Int(code >> UInt64(CodeTableLayout.codeBits - bits)) + 1] += 1
    }
    var sum = UInt32(wanted.lowerBound)
    for number in bounds {
      sum += number
      for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: sum >> UInt32(shift))) }
    }
  }
}
