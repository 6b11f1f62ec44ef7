import LedeNumerics
import Testing

@Suite struct CRC32Tests {
  private func checksum(_ bytes: [UInt8]) -> UInt32 { CRC32.checksum(of: bytes.span.bytes) }

  /// The definition, one bit at a time.
  private func slowChecksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  @Test(
    arguments: [
      ("", 0x0000_0000),
      ("a", 0xE8B7_BE43),
      ("123456789", 0xCBF4_3926),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)]
  )
  func `the published check values come out`(text: String, expected: UInt32) {
    #expect(checksum(Array(text.utf8)) == expected)
  }

  @Test func `eight bytes at a time give what one bit at a time gives, at every length`() {
    var random = SeededRandom(seed: 8)
    let bytes = (0..<67).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    for length in 0...bytes.count {
      #expect(checksum(Array(bytes[..<length])) == slowChecksum(Array(bytes[..<length])))
    }
  }

  @Test func `bytes that begin at an odd address have the same checksum`() {
    let bytes = Array("x南湖大桥昨天合龙，三镇之间的路程缩短了一半。".utf8)
    for start in 0..<9 {
      #expect(CRC32.checksum(of: bytes.span.bytes.extracting(start...)) == slowChecksum(Array(bytes[start...])))
    }
  }

  @Test func `one changed bit changes the checksum`() {
    let bytes = Array("The bridge opened on Monday.".utf8)
    let whole = checksum(bytes)
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        #expect(checksum(changed) != whole)
      }
    }
  }
}
