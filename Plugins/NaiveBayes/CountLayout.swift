import LedeNumerics

/// How the tables of a payload are laid out, worked out from the numbers of labels and grams alone.
///
/// README.md describes the whole payload for readers in other languages.
struct CountLayout: Sendable, Hashable {
  /// Up to this many labels every gram has a row with a count for each; beyond, a list of the labels that have it.
  static let densestLabels = 64
  /// A count from here on does not fit a byte: the row then refers to a wide one.
  static let escape: UInt8 = 255

  let labels: Int
  /// The table of grams with the rows of their amounts.
  let table: CodeTableLayout

  init(labels: Int, grams: Int, frequent: Int) {
    self.labels = labels
    table = CodeTableLayout(count: grams, frequent: frequent, rowBytes: Self.rowBytes(labels: labels))
  }

  /// The bytes of a row of counts: one a label, or a list's start and length; at least a mark and a wide row's number.
  static func rowBytes(labels: Int) -> Int { labels <= densestLabels ? max(labels, 5) : 8 }

  var isDense: Bool { labels <= Self.densestLabels }
  /// The rows of document counts stand apart, as only some readings touch them.
  var documentRowBytes: Int { isDense ? table.rowBytes : 0 }
}
