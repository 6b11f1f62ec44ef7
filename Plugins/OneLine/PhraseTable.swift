import LedeText

/// The phrases of several lists, to be found by the scalar that they begin with, or by the one that they end with.
struct PhraseTable: Sendable {
  private struct Phrase {
    /// Where its scalars begin in `scalars`, and how many they are.
    let start: Int32
    let count: Int32
    /// What a list answers where the phrase stands: nothing for an exception.
    let length: Int32
  }

  /// The phrases of a list that have the same end, the longest first.
  private struct Group {
    let phrases: Range<Int32>
    /// A bit for every scalar that stands next to the end, by its lowest six bits; all where a phrase has one scalar.
    let neighbours: UInt64
  }

  /// By row, and in a row by list; there are only those that have phrases, so that the table stays small.
  private var groups: [Group] = []
  /// Where the groups of each row begin.
  private(set) var firstGroups: [Int32]
  private var phrases: [Phrase] = []
  private var scalars: [UInt32] = []
  private let isByLast: Bool
  /// The lists of which a phrase has a row's scalar as its end, one bit each.
  private(set) var marks: [UInt64]

  /// Makes a table of lists.
  /// - Parameters:
  ///   - rows: The row of each scalar that is the end of a phrase, from 1; row 0 is that of all others.
  ///   - isByLast: Whether phrases are found by their last scalar rather than by their first.
  init(_ lists: [(list: Wording, phrases: [[UInt32]])], rows: [UInt32: Int], isByLast: Bool) {
    self.isByLast = isByLast
    marks = [UInt64](repeating: 0, count: rows.count + 1)
    firstGroups = [Int32](repeating: 0, count: rows.count + 1)
    var ends: [[(list: Wording, phrases: [[UInt32]])]] = Array(repeating: [], count: rows.count + 1)
    for (list, words) in lists {
      let byEnd = Dictionary(grouping: words) { word in
        let plain = Self.plain(word)
        return (isByLast ? plain.last : plain.first).flatMap { rows[$0] } ?? 0
      }
      for (row, words) in byEnd where row > 0 { ends[row].append((list, words)) }
    }
    for (row, lists) in ends.enumerated() {
      firstGroups[row] = Int32(groups.count)
      for (list, words) in lists {
        marks[row] |= list.bit
        append(words)
      }
    }
  }

  /// Appends the group of words that have the same end.
  private mutating func append(_ words: [[UInt32]]) {
    let first = Int32(phrases.count)
    var neighbours: UInt64 = 0
    // The longest first, so that the first that fits is the longest that fits; of equals the first.
    let plain = words.map(Self.plain)
    for place in words.indices.sorted(by: { (plain[$1].count, $0) < (plain[$0].count, $1) }) {
      let (word, isException) = (plain[place], words[place].count > plain[place].count)
      phrases.append(
        Phrase(start: Int32(scalars.count), count: Int32(word.count), length: isException ? 0 : Int32(word.count))
      )
      scalars += word
      let neighbour = isByLast ? word.dropLast().last : word.dropFirst().first
      neighbours |= neighbour.map { 1 << UInt64($0 & 63) } ?? .max
    }
    groups.append(Group(phrases: first..<Int32(phrases.count), neighbours: neighbours))
  }

  /// A word without the mark of an exception.
  private static func plain(_ word: [UInt32]) -> [UInt32] { word.first == 0x21 ? Array(word.dropFirst()) : word }

  /// How many words the longest phrase of a list has that begins at the beginning of `range`, or in a table of last scalars
  /// ends at its end; 0 for none.
  ///
  /// - Parameter group: The group of the list in the row of that end.
  func length(group: Int, in range: Range<Int>, of words: [Clauses.Word]) -> Int {
    let group = groups[group]
    if range.count > 1 {
      let neighbour = words[isByLast ? range.upperBound - 2 : range.lowerBound + 1].scalar
      guard group.neighbours >> UInt64(neighbour & 63) & 1 == 1 else { return 0 }
    }
    for place in group.phrases {
      let phrase = phrases[Int(place)]
      let count = Int(phrase.count)
      guard count <= range.count else { continue }
      // The scalar that the row stands for need not be compared.
      let start = isByLast ? range.upperBound - count : range.lowerBound + 1
      let first = Int(phrase.start) + (isByLast ? 0 : 1)
      var index = 0
      while index < count - 1, words[start + index].scalar == scalars[first + index] { index += 1 }
      if index == count - 1 { return Int(phrase.length) }
    }
    return 0
  }
}
