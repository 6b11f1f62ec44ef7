import LedeText

/// A list of words of grammar to be looked for at the beginning or the end of a run of words.
struct PhraseList: Sendable {
  private let firsts: ScalarSet
  private let lasts: ScalarSet
  /// The phrases by the rank of their first scalar, and of their last; the longest come first.
  private let byFirst: [[[UInt32]]]
  private let byLast: [[[UInt32]]]

  /// Makes a list of the words that white space separates in `text`.
  init(_ text: String) {
    let phrases = text.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }
    // The longest first, so that the first that fits is the longest that fits.
    let sorted = phrases.sorted { $0.count > $1.count }
    (firsts, byFirst) = Self.grouped(sorted) { $0.first }
    (lasts, byLast) = Self.grouped(sorted) { $0.last }
  }

  private static func grouped(
    _ phrases: [[UInt32]],
    by end: ([UInt32]) -> UInt32?
  ) -> (ends: ScalarSet, groups: [[[UInt32]]]) {
    let groups = Dictionary(grouping: phrases) { end($0) ?? 0 }.filter { $0.key < 0x10000 }
    return (ScalarSet(groups.keys), groups.sorted { $0.key < $1.key }.map(\.value))
  }

  /// How many words the longest phrase has that begins at the beginning of `range`; 0 for none.
  func lengthAtStart(of range: Range<Int>, in words: [Clauses.Word]) -> Int {
    guard !range.isEmpty, let rank = firsts.rank(of: words[range.lowerBound].scalar) else { return 0 }
    for phrase in byFirst[rank] where phrase.count <= range.count {
      if Self.stands(phrase, at: range.lowerBound, in: words) { return phrase.count }
    }
    return 0
  }

  /// How many words the longest phrase has that ends at the end of `range`; 0 for none.
  func lengthAtEnd(of range: Range<Int>, in words: [Clauses.Word]) -> Int {
    guard !range.isEmpty, let rank = lasts.rank(of: words[range.upperBound - 1].scalar) else { return 0 }
    for phrase in byLast[rank] where phrase.count <= range.count {
      if Self.stands(phrase, at: range.upperBound - phrase.count, in: words) { return phrase.count }
    }
    return 0
  }

  /// Whether a phrase stands anywhere in `range`.
  func isFound(in range: Range<Int>, of words: [Clauses.Word]) -> Bool {
    for index in range where firsts.contains(words[index].scalar) {
      if lengthAtStart(of: index..<range.upperBound, in: words) > 0 { return true }
    }
    return false
  }

  private static func stands(_ phrase: [UInt32], at start: Int, in words: [Clauses.Word]) -> Bool {
    for index in phrase.indices where words[start + index].scalar != phrase[index] { return false }
    return true
  }
}
