import LedeText

/// How the tables of a payload are laid out, worked out from the number of labels and grams alone.
///
/// README.md describes the whole payload for readers in other languages.
struct CountLayout: Sendable, Hashable {
  /// Up to this many labels every gram has a row with a count for each; beyond, a list of the labels that have it.
  static let densestLabels = 64
  /// A count from here on does not fit a byte: the row then refers to a wide one.
  static let escape: UInt8 = 255
  /// So many rows with their index fit a processor's second cache.
  static let mostFrequent = 48 << 10
  /// Zero bytes behind a table, so that eight bytes can be read anywhere in it.
  static let slack = 8

  let labels: Int
  let grams: Int
  /// The first rows are those of the frequent grams; the others follow. Both are in rising order of codes.
  let frequent: Int
  /// The number of leading bits of a code that say in which bucket of the frequent, and of the other rows, it stands.
  let frequentBits: Int
  let otherBits: Int
  /// The bytes that hold the bits of a code that its bucket does not say.
  let restBytes: Int
  /// The bytes of a row of counts: one a label, or a list's start and length; at least a mark and a wide row's number.
  let rowBytes: Int
  let entryBytes: Int

  init(labels: Int, grams: Int, frequent: Int) {
    self.labels = labels
    self.grams = grams
    self.frequent = frequent
    frequentBits = Self.bits(for: frequent)
    otherBits = Self.bits(for: grams - frequent)
    let fewest = frequent > 0 ? min(frequentBits, otherBits) : otherBits
    restBytes = (GramCode.bits - fewest + 7) / 8
    rowBytes = labels <= Self.densestLabels ? max(labels, 5) : 8
    entryBytes = restBytes + rowBytes
  }

  /// One or two grams a bucket: the index then takes two to four bytes a gram.
  private static func bits(for grams: Int) -> Int {
    var bits = 4
    while bits < 28, 1 << (bits + 1) <= grams { bits += 1 }
    return bits == 15 ? 16 : bits
  }

  var isDense: Bool { labels <= Self.densestLabels }
  /// The rows of document counts stand apart, as only some readings touch them.
  var documentRowBytes: Int { isDense ? rowBytes : 0 }
  /// The number of bounds in the index of the frequent rows.
  var frequentBounds: Int { frequent > 0 ? 1 << frequentBits + 1 : 0 }
  /// The number of bounds in the index of the other rows.
  var otherBounds: Int { 1 << otherBits + 1 }
}
