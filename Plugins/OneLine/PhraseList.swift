import LedeText

/// A list of words of grammar to be looked for at the beginning or the end of a run of words.
///
/// A phrase behind an exclamation mark is an exception: a longer word that holds one of the list and is none, as 小说 is no
/// saying though 说 is.
struct PhraseList: Sendable {
  private let firsts: ScalarSet
  private let lasts: ScalarSet
  /// The phrases by the rank of their first scalar, and of their last; the longest come first.
  private let byFirst: [[Phrase]]
  private let byLast: [[Phrase]]

  private struct Phrase {
    let scalars: [UInt32]
    let isException: Bool
    /// What the list answers where this phrase stands.
    var length: Int { isException ? 0 : scalars.count }
  }

  /// Makes a list of the words that white space separates in `text`.
  init(_ text: String) {
    let phrases = text.split(whereSeparator: \.isWhitespace).map { word in
      let isException = word.first == "!"
      return Phrase(scalars: word.dropFirst(isException ? 1 : 0).unicodeScalars.map(\.value), isException: isException)
    }
    // The longest first, so that the first that fits is the longest that fits.
    let sorted = phrases.sorted { $0.scalars.count > $1.scalars.count }
    (firsts, byFirst) = Self.grouped(sorted) { $0.scalars.first }
    (lasts, byLast) = Self.grouped(sorted) { $0.scalars.last }
  }

  private static func grouped(
    _ phrases: [Phrase],
    by end: (Phrase) -> UInt32?
  ) -> (ends: ScalarSet, groups: [[Phrase]]) {
    let groups = Dictionary(grouping: phrases) { end($0) ?? 0 }.filter { $0.key < 0x10000 }
    return (ScalarSet(groups.keys), groups.sorted { $0.key < $1.key }.map(\.value))
  }

  /// How many words the longest phrase has that begins at the beginning of `range`; 0 for none.
  @inline(__always)
  func lengthAtStart(of range: Range<Int>, in words: [Clauses.Word]) -> Int {
    guard !range.isEmpty, mayBegin(with: words[range.lowerBound]) else { return 0 }
    return length(ofPhraseOpening: range, in: words)
  }

  /// How many words the longest phrase has that ends at the end of `range`; 0 for none.
  @inline(__always)
  func lengthAtEnd(of range: Range<Int>, in words: [Clauses.Word]) -> Int {
    guard !range.isEmpty, lasts.contains(words[range.upperBound - 1].scalar) else { return 0 }
    return length(ofPhraseClosing: range, in: words)
  }

  /// Whether a phrase stands anywhere in `range`.
  func isFound(in range: Range<Int>, of words: [Clauses.Word]) -> Bool {
    for index in range where mayBegin(with: words[index]) {
      if length(ofPhraseOpening: index..<range.upperBound, in: words) > 0 { return true }
    }
    return false
  }

  /// Whether a phrase begins with this word: no for nearly all words, and quickly.
  @inline(__always)
  func mayBegin(with word: Clauses.Word) -> Bool { firsts.contains(word.scalar) }

  @inline(never)
  private func length(ofPhraseOpening range: Range<Int>, in words: [Clauses.Word]) -> Int {
    guard let rank = firsts.rank(of: words[range.lowerBound].scalar) else { return 0 }
    for phrase in byFirst[rank] where phrase.scalars.count <= range.count {
      if Self.stands(phrase.scalars, at: range.lowerBound, in: words) { return phrase.length }
    }
    return 0
  }

  @inline(never)
  private func length(ofPhraseClosing range: Range<Int>, in words: [Clauses.Word]) -> Int {
    guard let rank = lasts.rank(of: words[range.upperBound - 1].scalar) else { return 0 }
    for phrase in byLast[rank] where phrase.scalars.count <= range.count {
      if Self.stands(phrase.scalars, at: range.upperBound - phrase.scalars.count, in: words) { return phrase.length }
    }
    return 0
  }

  private static func stands(_ phrase: [UInt32], at start: Int, in words: [Clauses.Word]) -> Bool {
    for index in phrase.indices where words[start + index].scalar != phrase[index] { return false }
    return true
  }
}
