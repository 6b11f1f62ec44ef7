import LedeText

extension LineFinder {
  /// The share of its worth that a line keeps, by what makes it more or less likely to be understood by itself; set on lines of
  /// newspaper articles and short news that readers accepted or refused.
  private enum Share {
    /// It names something and says nothing of it.
    static let name = 0.95
    /// It speaks of somebody or something that another sentence names.
    static let reference = 0.9
    /// It has three clauses and more.
    static let manyClauses = 0.88
    /// It begins behind a description that ends in 的.
    static let described = 0.82
    /// It begins with what a subject stands before.
    static let predicate = 0.9
    /// It begins behind a clause of its sentence with words that the story has only there, or behind two.
    static let continuing = 0.97
    /// It is of the first sentence of a story of many.
    static let firstSentence = 1.15
  }

  /// The share of their worth that lines keep which begin at the beginning of `words`.
  /// - Parameters:
  ///   - opensSentence: Whether they begin where their sentence does.
  ///   - clausesBefore: How many clauses of their sentence stand before them.
  func readability(ofLinesFrom words: Range<Int>, opensSentence: Bool, clausesBefore: Int) -> Double {
    var share = 1.0
    if words.lowerBound > 0, story.words[words.lowerBound - 1].scalar == 0x7684 { share *= Share.described }  // 的
    // Whom a sentence is about, a story mostly names again: behind another clause, words that it has nowhere else are more
    // likely to go on with a subject before them.
    let isUnfamiliar = !opensSentence && isUnfamiliar(words)
    if isUnfamiliar || hasChoice && clausesBefore >= 2 { share *= Share.continuing }
    if wording.length(of: .adverbs, atStartOf: words) > 0 || isUnfamiliar && beginsWithPredicate(words) {
      share *= Share.predicate
    }
    return share
  }

  /// The share of its worth that a line keeps by all but its beginning.
  /// - Parameters:
  ///   - clauses: The clauses of its words.
  ///   - refers: Whether it speaks of what another sentence names.
  func readability(ofLineIn clauses: ClosedRange<Int>, isName: Bool, refers: Bool) -> Double {
    var share = isName ? Share.name : 1
    if clauses.count >= 3 { share *= Share.manyClauses }
    if refers { share *= Share.reference }
    if hasChoice, clauses.upperBound < story.sentences[0].clauses.upperBound { share *= Share.firstSentence }
    return share
  }

  /// Whether the first two words that are printed stand together only once in the story.
  private func isUnfamiliar(_ words: Range<Int>) -> Bool {
    guard let first = words.first(where: { !isDropped[$0] }), first + 1 < words.upperBound else { return true }
    let pair = story.words[first + 1].pair
    return pair < 0 || evidence.pairs[Int(pair)].count <= 1
  }

  private func beginsWithPredicate(_ words: Range<Int>) -> Bool {
    wording.length(of: .headless, atStartOf: words) > 0 || wording.length(of: .verbs, atStartOf: words) > 0
  }

  /// Whether words of a clause speak of somebody or something that another sentence names: `该公司已停产`.
  func refers(_ words: Range<Int>, of clause: Int) -> Bool {
    wording.lists[clause] & Wording.references.bit != 0
      && words.contains { index in
        // Whoever is quoted may know whom they mean; 其他 and 因此 refer to nothing.
        story.words[index].quotation < 0 && wording.length(of: .references, atEndOf: words.lowerBound..<index + 1) > 0
      }
  }
}
