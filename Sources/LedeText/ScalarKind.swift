/// The class of scalars by table, because asking Unicode's properties for every one is slow.
enum ScalarKind {
  /// What cutting into tokens needs to know of a scalar.
  static let space: UInt8 = 0
  static let punctuation: UInt8 = 1
  static let letter: UInt8 = 2
  static let digit: UInt8 = 3
  static let ideograph: UInt8 = 4

  /// The kind of a scalar's value.
  @inline(__always)
  static func kind(_ value: UInt32) -> UInt8 {
    if value >= 0x4E00, value <= 0x9FFF { return ideograph }
    if value < 0x80 { return asciiKind(value) }
    return otherKind(value)
  }

  @inline(__always)
  private static func asciiKind(_ value: UInt32) -> UInt8 {
    if (value | 0x20) &- 0x61 < 26 { return letter }
    if value &- 0x30 < 10 { return digit }
    return value == 0x20 || value &- 9 < 5 ? space : punctuation
  }

  @inline(never)
  private static func otherKind(_ value: UInt32) -> UInt8 {
    if value < 0x3100 { return table[Int(value)] }
    if value >= 0xAC00, value <= 0xD7A3 { return letter }
    return property(value)
  }

  private static let table: [UInt8] = (0..<0x3100).map { property($0) }

  private static func property(_ value: UInt32) -> UInt8 {
    switch Unicode.Scalar(value)?.scalarClass {
    case .han, .kana: ideograph
    case .letter: letter
    case .digit: digit
    case .space: space
    case .punctuation, nil: punctuation
    }
  }
}
