import LedeText

/// A list of words of grammar to be looked for at the beginning or the end of a run of words.
struct PhraseList: Sendable {
  private let byFirst: [UInt32: [[UInt32]]]
  private let byLast: [UInt32: [[UInt32]]]
  private let firsts: ScalarSet
  private let lasts: ScalarSet

  /// Makes a list of the words that white space separates in `text`.
  init(_ text: String) {
    let phrases = text.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }
    // The longest first, so that the first that fits is the longest that fits.
    let sorted = phrases.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: sorted) { $0.first ?? 0 }
    byLast = Dictionary(grouping: sorted) { $0.last ?? 0 }
    firsts = ScalarSet(phrases.compactMap(\.first))
    lasts = ScalarSet(phrases.compactMap(\.last))
  }

  /// How many words the longest phrase has that begins at the beginning of `range`; 0 for none.
  func lengthAtStart(of range: Range<Int>, in words: [Clauses.Word]) -> Int {
    guard !range.isEmpty, firsts.contains(words[range.lowerBound].scalar) else { return 0 }
    for phrase in byFirst[words[range.lowerBound].scalar] ?? [] where phrase.count <= range.count {
      if phrase.indices.allSatisfy({ words[range.lowerBound + $0].scalar == phrase[$0] }) { return phrase.count }
    }
    return 0
  }

  /// How many words the longest phrase has that ends at the end of `range`; 0 for none.
  func lengthAtEnd(of range: Range<Int>, in words: [Clauses.Word]) -> Int {
    guard !range.isEmpty, lasts.contains(words[range.upperBound - 1].scalar) else { return 0 }
    for phrase in byLast[words[range.upperBound - 1].scalar] ?? [] where phrase.count <= range.count {
      let start = range.upperBound - phrase.count
      if phrase.indices.allSatisfy({ words[start + $0].scalar == phrase[$0] }) { return phrase.count }
    }
    return 0
  }

  /// Whether a phrase stands anywhere in `range`.
  func isFound(in range: Range<Int>, of words: [Clauses.Word]) -> Bool {
    range.contains { lengthAtStart(of: $0..<range.upperBound, in: words) > 0 }
  }
}
