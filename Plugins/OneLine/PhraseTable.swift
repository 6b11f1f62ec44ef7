import LedeText

/// The phrases of several lists, to be found by the scalar that they begin with, or by the one that they end with.
struct PhraseTable: Sendable {
  private struct Phrase {
    /// Where its scalars stand in `scalars`.
    let scalars: Range<Int>
    /// What a list answers where the phrase stands: nothing for an exception.
    let length: Int
  }

  /// The phrases of a list that have the same end, the longest first.
  private struct Group {
    var phrases: Range<Int32> = 0..<0
    /// A bit for every scalar that stands next to the end, by its lowest six bits; all where a phrase has one scalar.
    var neighbours: UInt64 = 0
  }

  /// By row and list.
  private var groups: [Group]
  private var phrases: [Phrase] = []
  private var scalars: [UInt32] = []
  private let isByLast: Bool
  private let listCount = Wording.allCases.count
  /// The lists of which a phrase has a row's scalar as its end, one bit each.
  private(set) var marks: [UInt64]

  /// Makes a table of lists.
  /// - Parameters:
  ///   - rows: The row of each scalar that is the end of a phrase, from 1; row 0 is that of all others.
  ///   - isByLast: Whether phrases are found by their last scalar rather than by their first.
  init(_ lists: [(list: Wording, phrases: [[UInt32]])], rows: [UInt32: Int], isByLast: Bool) {
    self.isByLast = isByLast
    groups = [Group](repeating: Group(), count: (rows.count + 1) * Wording.allCases.count)
    marks = [UInt64](repeating: 0, count: rows.count + 1)
    for (list, words) in lists {
      let plain = words.map { $0.first == 0x21 ? Array($0.dropFirst()) : $0 }
      let byEnd = Dictionary(grouping: words.indices) {
        (isByLast ? plain[$0].last : plain[$0].first).flatMap { rows[$0] } ?? 0
      }
      for (row, places) in byEnd.sorted(by: { $0.key < $1.key }) where row > 0 {
        let first = Int32(phrases.count)
        var neighbours: UInt64 = 0
        // The longest first, so that the first that fits is the longest that fits.
        for place in places.sorted(by: { (plain[$1].count, $0) < (plain[$0].count, $1) }) {
          let isException = words[place].count > plain[place].count
          let start = scalars.count
          scalars += plain[place]
          let neighbour = isByLast ? plain[place].dropLast().last : plain[place].dropFirst().first
          neighbours |= neighbour.map { 1 << UInt64($0 & 63) } ?? .max
          phrases.append(Phrase(scalars: start..<scalars.count, length: isException ? 0 : plain[place].count))
        }
        groups[row * Wording.allCases.count + list.rawValue] = Group(
          phrases: first..<Int32(phrases.count),
          neighbours: neighbours
        )
        marks[row] |= list.bit
      }
    }
  }

  /// How many words the longest phrase of a list has that begins at the beginning of `range`, or in a table of last scalars
  /// ends at its end; 0 for none.
  func length(of list: Wording, row: Int, in range: Range<Int>, of words: [Clauses.Word]) -> Int {
    let group = groups[row * listCount + list.rawValue]
    if range.count > 1 {
      let neighbour = words[isByLast ? range.upperBound - 2 : range.lowerBound + 1].scalar
      guard group.neighbours >> UInt64(neighbour & 63) & 1 == 1 else { return 0 }
    }
    for place in group.phrases {
      let phrase = phrases[Int(place)]
      let count = phrase.scalars.count
      guard count <= range.count else { continue }
      // The scalar that the row stands for need not be compared.
      let start = isByLast ? range.upperBound - count : range.lowerBound + 1
      let first = phrase.scalars.lowerBound + (isByLast ? 0 : 1)
      var index = 0
      while index < count - 1, words[start + index].scalar == scalars[first + index] { index += 1 }
      if index == count - 1 { return phrase.length }
    }
    return 0
  }
}
