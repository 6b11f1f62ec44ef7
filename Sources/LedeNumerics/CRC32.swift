/// The cyclic redundancy check of zip, PNG and gzip (polynomial 0xEDB88320, reflected).
public enum CRC32 {
  /// The checksum of `bytes`; sixteen bytes a step by sixteen tables (slicing, Kounavis & Berry 2005).
  public static func checksum(of bytes: RawSpan) -> UInt32 {
    let table = tables.span
    var crc: UInt32 = 0xFFFF_FFFF
    var offset = 0
    while offset + 16 <= bytes.byteCount {
      let first = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ UInt64(crc)
      let second = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      crc = checks(of: first, before: 8, in: table) ^ checks(of: second, before: 0, in: table)
      offset += 16
    }
    while offset < bytes.byteCount {
      crc = crc >> 8 ^ table[Int((crc ^ UInt32(bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))) & 0xFF)]
      offset += 1
    }
    return ~crc
  }

  /// The checks of eight bytes together, so many bytes before the end of a step.
  @inline(__always)
  private static func checks(of word: UInt64, before end: Int, in table: Span<UInt32>) -> UInt32 {
    var checks: UInt32 = 0
    for byte in 0..<8 {
      // Always below 16 · 256, so that it need not be checked.
      checks ^= table[unchecked: (end + 7 - byte) << 8 | Int(truncatingIfNeeded: word >> UInt64(8 * byte) & 0xFF)]
    }
    return checks
  }

  /// Sixteen tables of 256 entries: the check of a byte followed by 0 to 15 zero bytes.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 16 * 256)
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
