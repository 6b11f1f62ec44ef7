/// Finds line ends in bytes, eight bytes a step.
public enum LineEnds {
  /// The offset of the first line feed at or behind `start`, or nil.
  public static func next(in bytes: Span<UInt8>, from start: Int) -> Int? {
    let lineFeed = UInt8(ascii: "\n")
    var offset = start
    let raw = bytes.bytes
    while offset + 8 <= bytes.count {
      let word = raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
      // A byte is zero here where the word holds a line feed; the lowest such byte is marked exactly (Mycroft 1987).
      let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let marks = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
      if marks != 0 { return offset + marks.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < bytes.count {
      if bytes[offset] == lineFeed { return offset }
      offset += 1
    }
    return nil
  }
}
