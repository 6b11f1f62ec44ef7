/// Puts a model's payload together: little-endian numbers, texts and tables, with gaps of zero bytes where a table begins
/// at a round offset.
public struct PayloadWriter: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Begins an empty payload.
  public init() {}

  /// Makes room for that many bytes more.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Appends a number in little-endian order.
  public mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }

  /// Appends the bits of a floating-point number.
  public mutating func append(_ number: Double) { append(number.bitPattern) }

  /// Appends bytes as they are.
  public mutating func append(contentsOf other: [UInt8]) { bytes += other }

  /// Appends numbers of four bytes each.
  public mutating func append(contentsOf numbers: [UInt32]) {
    let start = bytes.count
    bytes += repeatElement(0, count: 4 * numbers.count)
    var span = bytes.mutableSpan
    var written = span.mutableBytes
    for (place, number) in numbers.enumerated() {
      written.storeBytes(of: number.littleEndian, toByteOffset: start + 4 * place, as: UInt32.self)
    }
  }

  /// Fills up with zero bytes to a multiple of `alignment`.
  public mutating func align(to alignment: Int) {
    while bytes.count % alignment != 0 { bytes.append(0) }
  }
}
