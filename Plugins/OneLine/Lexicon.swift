/// All lists of ``Wording`` in one table: one look-up tells of a scalar which lists have a phrase that begins or ends with it.
final class Lexicon: Sendable {
  /// The lexicon, made at its first use.
  static let shared = Lexicon()

  /// The row of each scalar of the Basic Multilingual Plane; 0 for those at the end of no phrase.
  private let rows: [UInt16]
  /// The phrases by the scalar that they begin with.
  let openings: PhraseTable
  /// The phrases by the scalar that they end with.
  let closings: PhraseTable

  /// What is known of each row.
  private let entries: [Entry]

  /// Which lists have phrases with a scalar at an end.
  struct Entry: Sendable {
    /// The lists of which a phrase begins with it, one bit each.
    let opening: UInt64
    /// The lists of which a phrase ends with it.
    let closing: UInt64
    /// Where its groups begin in the table of openings, and in that of closings.
    let firstGroups: (opening: Int32, closing: Int32)

    /// The group of the phrases of a list that begin with it.
    func openingGroup(of list: Wording) -> Int {
      Int(firstGroups.opening) + (opening & (list.bit - 1)).nonzeroBitCount
    }

    /// The group of the phrases of a list that end with it.
    func closingGroup(of list: Wording) -> Int {
      Int(firstGroups.closing) + (closing & (list.bit - 1)).nonzeroBitCount
    }
  }

  private init() {
    let lists = Wording.allCases.map { (list: $0, phrases: $0.phrases) }
    // The second scalar is the first of what is meant where an exception begins with its mark.
    let ends = Set(lists.flatMap(\.phrases).flatMap { [$0.first, $0.last, $0.dropFirst().first].compactMap(\.self) })
    var numbers: [UInt32: Int] = [:]
    var rows = [UInt16](repeating: 0, count: 0x10000)
    for scalar in ends.sorted() where scalar < 0x10000 {
      numbers[scalar] = numbers.count + 1
      rows[Int(scalar)] = UInt16(numbers.count)
    }
    self.rows = rows
    openings = PhraseTable(lists, rows: numbers, isByLast: false)
    closings = PhraseTable(lists, rows: numbers, isByLast: true)
    let (openings, closings) = (openings, closings)
    entries = openings.marks.indices.map { row in
      Entry(
        opening: openings.marks[row],
        closing: closings.marks[row],
        firstGroups: (openings.firstGroups[row], closings.firstGroups[row])
      )
    }
  }

  /// What is known of a scalar.
  func entry(of scalar: UInt32) -> Entry { entries[scalar < 0x10000 ? Int(rows[Int(scalar)]) : 0] }
}

extension Wording {
  /// The list's bit among the marks of a scalar.
  @inline(__always)
  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// The scalars of each word of the list, an exception with its mark.
  fileprivate var phrases: [[UInt32]] {
    if isOfCharacters {
      // Hiragana joins and inflects as Chinese particles do.
      let others: [UInt32] = self == .grammar ? Array(0x3041...0x309F) : []
      return (words.unicodeScalars.map(\.value) + others).map { [$0] }
    }
    return words.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }
  }
}
