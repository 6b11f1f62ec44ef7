import LedeText

/// How the tables of a payload are laid out, worked out from the number of labels and grams alone.
///
/// README.md describes the whole payload for readers in other languages.
struct CountLayout: Sendable, Hashable {
  /// Up to this many labels every gram has a row with a count for each; beyond, a list of the labels that have it.
  static let densestLabels = 64
  /// A count from here on does not fit a byte: the row then refers to a wide one.
  static let escape: UInt8 = 255

  let labels: Int
  let grams: Int
  /// The number of leading bits of a code that say in which bucket it stands.
  let indexBits: Int

  init(labels: Int, grams: Int) {
    self.labels = labels
    self.grams = grams
    var bits = 4
    // One or two grams a bucket: the index then takes two to four bytes a gram.
    while bits < 28, 1 << (bits + 1) <= grams { bits += 1 }
    indexBits = bits
  }

  var isDense: Bool { labels <= Self.densestLabels }
  /// The bytes that hold the bits of a code that its bucket does not say.
  var restBytes: Int { (GramCode.bits - indexBits + 7) / 8 }
  var restMask: UInt64 { 1 << UInt64(GramCode.bits - indexBits) - 1 }
  /// The bytes of a row of counts: one a label, or a list's start and length; at least a mark and a wide row's number.
  var rowBytes: Int { isDense ? max(labels, 5) : 8 }
  var entryBytes: Int { restBytes + rowBytes }
  /// The rows of document counts stand apart, as only some readings touch them.
  var documentRowBytes: Int { isDense ? rowBytes : 0 }
  /// Zero bytes behind a table, so that eight bytes can be read anywhere in it.
  static let slack = 8
}
