/// The phrases of several lists, to be found by the scalar that they begin with, or by the one that they end with.
struct PhraseTable: Sendable {
  private struct Phrase {
    /// Where its scalars stand in `scalars`.
    let scalars: Range<Int>
    /// What a list answers where the phrase stands: nothing for an exception.
    let length: Int
  }

  /// The phrases of each list that have the same end, the longest first; by row and list.
  private var groups: [Range<Int32>]
  private var phrases: [Phrase] = []
  private var scalars: [UInt32] = []
  /// The lists of which a phrase has a row's scalar as its end, one bit each.
  private(set) var marks: [UInt64]

  /// Makes a table of lists.
  /// - Parameters:
  ///   - rows: The row of each scalar that is the end of a phrase, from 1; row 0 is that of all others.
  ///   - end: The end by which phrases are found: their first or their last scalar.
  init(_ lists: [(list: Wording, phrases: [[UInt32]])], rows: [UInt32: Int], by end: ([UInt32]) -> UInt32?) {
    groups = [Range<Int32>](repeating: 0..<0, count: (rows.count + 1) * Wording.allCases.count)
    marks = [UInt64](repeating: 0, count: rows.count + 1)
    for (list, words) in lists {
      let plain = words.map { $0.first == 0x21 ? Array($0.dropFirst()) : $0 }
      let byEnd = Dictionary(grouping: words.indices) { end(plain[$0]).flatMap { rows[$0] } ?? 0 }
      for (row, places) in byEnd.sorted(by: { $0.key < $1.key }) where row > 0 {
        let first = Int32(phrases.count)
        // The longest first, so that the first that fits is the longest that fits.
        for place in places.sorted(by: { (plain[$1].count, $0) < (plain[$0].count, $1) }) {
          let isException = words[place].count > plain[place].count
          let start = scalars.count
          scalars += plain[place]
          phrases.append(Phrase(scalars: start..<scalars.count, length: isException ? 0 : plain[place].count))
        }
        groups[row * Wording.allCases.count + list.rawValue] = first..<Int32(phrases.count)
        marks[row] |= list.bit
      }
    }
  }

  /// How many words the longest phrase of a list has that fits.
  /// - Parameters:
  ///   - most: The most words that it may have.
  ///   - stands: Whether a phrase stands in the text.
  @inline(__always)
  func length(of list: Wording, row: Int, most: Int, stands: (ArraySlice<UInt32>) -> Bool) -> Int {
    let group = groups[row * Wording.allCases.count + list.rawValue]
    for place in group {
      let phrase = phrases[Int(place)]
      if phrase.scalars.count <= most, stands(scalars[phrase.scalars]) { return phrase.length }
    }
    return 0
  }
}
