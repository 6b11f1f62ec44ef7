import LedeText

/// A list of words of letters, to be found by the hashes of types.
struct WordList: Sendable {
  private let hashes: Set<UInt64>

  /// Makes a list of the words that white space separates in `text`.
  init(_ text: String) { hashes = Set(text.tokens().map(\.hash)) }

  /// Whether a word of a story is in the list.
  func contains(_ word: Clauses.Word, of story: Clauses) -> Bool {
    word.kind == .letter && hashes.contains(story.types[Int(word.type)].hash)
  }
}
