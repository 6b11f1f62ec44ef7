/// The cyclic redundancy check of zip, PNG and gzip (polynomial 0xEDB88320, reflected).
public enum CRC32 {
  /// The checksum of `bytes`; eight bytes a step by eight tables (slicing-by-8, Kounavis & Berry 2005).
  public static func checksum(of bytes: RawSpan) -> UInt32 {
    let table = tables.span
    var crc: UInt32 = 0xFFFF_FFFF
    var offset = 0
    while offset + 8 <= bytes.byteCount {
      let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ UInt64(crc)
      crc = table[1792 + Int(word & 0xFF)]
      crc ^= table[1536 + Int(word >> 8 & 0xFF)]
      crc ^= table[1280 + Int(word >> 16 & 0xFF)]
      crc ^= table[1024 + Int(word >> 24 & 0xFF)]
      crc ^= table[768 + Int(word >> 32 & 0xFF)]
      crc ^= table[512 + Int(word >> 40 & 0xFF)]
      crc ^= table[256 + Int(word >> 48 & 0xFF)]
      crc ^= table[Int(word >> 56)]
      offset += 8
    }
    while offset < bytes.byteCount {
      crc = crc >> 8 ^ table[Int((crc ^ UInt32(bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))) & 0xFF)]
      offset += 1
    }
    return ~crc
  }

  /// Eight tables of 256 entries: the check of a byte followed by 0 to 7 zero bytes.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      tables[byte] = (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    for index in 256..<tables.count {
      let previous = tables[index - 256]
      tables[index] = previous >> 8 ^ tables[Int(previous & 0xFF)]
    }
    return tables
  }()
}
