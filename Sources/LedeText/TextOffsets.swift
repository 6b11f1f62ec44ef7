extension String {
  /// The piece of this text between two UTF-8 offsets, or nil where the range leaves the text or cuts a scalar.
  public func utf8Slice(_ range: Range<Int>) -> Substring? {
    let bytes = utf8
    guard range.lowerBound >= 0, range.upperBound <= bytes.count,
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound).samePosition(in: unicodeScalars),
      let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound).samePosition(in: unicodeScalars)
    else { return nil }
    return self[start..<end]
  }
}

extension Unicode.Scalar {
  /// The number of bytes of this scalar in UTF-8, from 1 to 4.
  public var utf8Width: Int {
    switch value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}
