/// How a model's table of 48-bit codes is laid out: an index of buckets, then entries of a rest of the code and a row.
///
/// The rows of frequent codes come first, with an index of their own: both fit a processor's second cache, and four of
/// five look-ups end there. Within both groups entries are in rising order of codes. The leading bits of a code choose
/// the bucket, an entry stores the bits that are left; nothing is hashed again and no slot is empty.
public struct CodeTableLayout: Sendable, Hashable {
  /// The number of bits in a code.
  public static let codeBits = 48
  /// At most so many rows are kept apart as frequent.
  public static let mostFrequent = 48 << 10
  /// Zero bytes behind the entries, so that eight bytes can be read anywhere in them.
  public static let slack = 8

  /// The number of codes.
  public let count: Int
  /// The number of codes kept apart as frequent.
  public let frequent: Int
  /// The bytes of the row of every code.
  public let rowBytes: Int
  /// The number of leading bits that choose a bucket of the frequent codes, and of the others.
  public let frequentBits: Int
  /// The number of leading bits that choose a bucket of the other codes.
  public let otherBits: Int
  /// The bytes that hold the bits of a code that its bucket does not say.
  public let restBytes: Int

  /// Works out the layout.
  public init(count: Int, frequent: Int, rowBytes: Int) {
    self.count = count
    self.frequent = frequent
    self.rowBytes = rowBytes
    frequentBits = Self.bits(for: frequent)
    otherBits = Self.bits(for: count - frequent)
    let fewest = frequent > 0 ? min(frequentBits, otherBits) : otherBits
    restBytes = (Self.codeBits - fewest + 7) / 8
  }

  /// One or two codes a bucket: the index then takes two to four bytes a code.
  private static func bits(for count: Int) -> Int {
    var bits = 4
    while bits < 28, 1 << (bits + 1) <= count { bits += 1 }
    // One bit more here saves a byte of every rest.
    return bits == 15 ? 16 : bits
  }

  /// The bytes of an entry.
  public var entryBytes: Int { restBytes + rowBytes }
  /// The number of bounds in the index of the frequent codes, four bytes each.
  public var frequentBounds: Int { frequent > 0 ? 1 << frequentBits + 1 : 0 }
  /// The number of bounds in the index of the other codes, four bytes each.
  public var otherBounds: Int { 1 << otherBits + 1 }
  /// The bytes of the whole table: both indexes, the entries and the slack.
  public var bytes: Int { 4 * (frequentBounds + otherBounds) + count * entryBytes + Self.slack }
  /// Where the entries begin in the table.
  public var entries: Int { 4 * (frequentBounds + otherBounds) }
}
