extension Span<UInt8> {
  /// The scalar at a position of valid UTF-8, which is moved behind it.
  @inline(__always)
  func scalar(at position: inout Int) -> UInt32 {
    let first = UInt32(self[position])
    if first < 0x80 {
      position &+= 1
      return first
    }
    // One load of four bytes costs less than three of one.
    if first & 0xF0 == 0xE0, position <= count - 4 {
      let four = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt32.self).bigEndian
      position &+= 3
      return four >> 12 & 0xF000 | four >> 10 & 0x0FC0 | four >> 8 & 0x3F
    }
    return otherScalar(at: &position, first)
  }

  @inline(never)
  private func otherScalar(at position: inout Int, _ first: UInt32) -> UInt32 {
    let width = Swift.min(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2, count - position)
    var value = first & (width == 4 ? 0x07 : width == 3 ? 0x0F : 0x1F)
    for offset in 1..<Swift.max(width, 1) { value = value << 6 | UInt32(self[position + offset] & 0x3F) }
    position += Swift.max(width, 1)
    return value
  }
}
