/// The 48-bit codes by which grams are known in tables and models.
///
/// A code mixes a key of 48 bits so that no two keys share a code. One or two characters fit, 21 bits each, so such grams never share a code; longer
/// ones are hashed first, and among five million of them one pair in twenty tables is expected to share one.
public enum GramCode {
  /// The number of bits in a code.
  public static let bits = 48
  static let mask: UInt64 = 1 << 48 - 1

  /// The code of a key below 2^48; keys that differ have codes that differ.
  ///
  /// Knuth's multiplicative hashing: the leading bits are as even as random ones over the pairs of characters of Chinese
  /// and English news, and no other mixing is needed.
  @inline(__always)
  static func code(exactly key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4B) & mask }

  /// The code of a 64-bit hash.
  @inline(__always)
  static func code(hash: UInt64) -> UInt64 {
    finishedHash(hash) >> 16
  }
}
