/// Lower case of scalars by table, because Unicode's properties build a string for every answer.
enum ScalarLowering {
  /// The lower-case form of a scalar's value, full-width forms left as they are.
  ///
  /// İ alone has a lower-case form of two scalars; it gives the first, and ``dotAbove`` follows it.
  @inline(__always)
  static func lowered(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value &- 0x41 < 26 ? value | 0x20 : value }
    if value >= 0x2E80, value < 0xA640 { return value }
    return beyondASCII(value)
  }

  /// The lower-case form of a scalar's value, full-width letters and digits folded to the ordinary ones.
  @inline(__always)
  static func folded(_ value: UInt32) -> UInt32 {
    if value >= 0xFF01, value <= 0xFF5E { return lowered(value &- 0xFEE0) }
    return lowered(value)
  }

  /// The capital I with a dot above, whose lower-case form is an i and a combining dot.
  static let dottedI: UInt32 = 0x130
  /// The combining dot above.
  static let dotAbove: UInt32 = 0x307

  @inline(never)
  private static func beyondASCII(_ value: UInt32) -> UInt32 {
    if value < 0x2E80 { return UInt32(table[Int(value)]) }
    if value >= 0xAC00, value < 0xFF21 { return value }
    return property(value)
  }

  private static let table: [UInt16] = (0..<0x2E80).map { UInt16(truncatingIfNeeded: property($0)) }

  private static func property(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else { return value }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }
}
