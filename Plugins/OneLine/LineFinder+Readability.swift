import LedeText

extension LineFinder {
  /// The share of its worth that a line keeps, by what makes it more or less likely to be understood by itself; set on lines of
  /// newspaper articles and short news that readers accepted or refused.
  private enum Share {
    /// Of a line that follows a time or a source at the beginning of its sentence.
    static let introduced = 1.2
    /// Of a line of the first sentence of a story that offers a choice.
    static let firstSentence = 1.15
    /// Of a whole sentence.
    static let whole = 1.1
    /// Of what readers refuse a little more often than other lines.
    static let doubtful = 0.96
    /// Of what they refuse as often as not.
    static let unlikely = 0.9
    /// Of what they mostly refuse.
    static let rare = 0.8
    /// The least of all.
    static let least = 0.05
    /// How much further from 1 the product of these is taken in a short story, where lines differ less in worth.
    static let stretchOfShortStory = 1.7
  }

  /// The share of their worth that lines keep which begin at the beginning of `words`.
  /// - Parameters:
  ///   - sentence: The clauses of their sentence.
  ///   - opensSentence: Whether no more than introductions stand before them in it.
  ///   - isIntroduced: Whether introductions do.
  ///   - clausesBefore: How many other clauses do.
  func readability(
    ofLinesFrom words: Range<Int>,
    in sentence: Range<Int>,
    opensSentence: Bool,
    isIntroduced: Bool,
    clausesBefore: Int
  ) -> Double {
    let first = story.words[words.lowerBound]
    var share = isIntroduced ? Share.introduced : 1
    if words.lowerBound > 0, story.words[words.lowerBound - 1].scalar == 0x7684 { share *= Share.rare }  // 的
    // Whom a sentence is about, a story mostly names again: behind another clause, words that it has nowhere else are more
    // likely to go on with a subject before them.
    let isUnfamiliar = !opensSentence && isUnfamiliar(words)
    if isUnfamiliar { share *= Share.doubtful }
    if clausesBefore >= 2 { share *= Share.doubtful }
    if wording.length(of: .adverbs, atStartOf: words) > 0 || isUnfamiliar && beginsWithPredicate(words) {
      share *= Share.unlikely
    }
    // What goes on from a clause that itself leans on the sentence before, or from words that somebody is quoted with.
    if clausesBefore > 0, wording.length(of: .leaning, atStartOf: story.clauses[sentence.lowerBound].words) > 0 {
      share *= Share.unlikely
    }
    let isWithinSpeech =
      first.quotation >= 0 && story.quotations[Int(first.quotation)].words.lowerBound < words.lowerBound
    if isWithinSpeech { share *= Share.unlikely }
    return share
  }

  /// The share of its worth that a line keeps by all but its beginning.
  /// - Parameters:
  ///   - clauses: The clauses of its words.
  ///   - isWhole: Whether it is a whole sentence.
  ///   - isName: Whether it names something and says nothing of it.
  ///   - refers: Whether it speaks of what another sentence names, or in the marks of a post of whom it addresses.
  func readability(ofLineIn clauses: ClosedRange<Int>, isWhole: Bool, isName: Bool, refers: Bool) -> Double {
    var share = 1.0
    let mark = story.clauses[clauses.upperBound].mark
    // Members of lists end with a semicolon.
    if mark == 0xFF1B || mark == 0x3B { share *= Share.rare } else if isWhole { share *= Share.whole }  // ； ;
    // A heading of two parts opens a text; elsewhere what stands before the colon only leads to what follows.
    var hasColon = false
    for clause in clauses.lowerBound..<clauses.upperBound where story.clauses[clause].endsWithColon { hasColon = true }
    if hasColon, !isWhole || clauses.lowerBound > 0 { share *= Share.rare }
    if clauses.count >= 3 { share *= Share.unlikely }
    if isName { share *= Share.unlikely }
    if refers { share *= Share.rare }
    if isUnfinished(clauses.upperBound) { share *= Share.unlikely }
    if endsBeforeTurn(clauses.upperBound) { share *= Share.unlikely }
    if hasChoice, clauses.upperBound < story.sentences[0].clauses.upperBound { share *= Share.firstSentence }
    return share
  }

  /// The share of its worth that a line keeps whose beginning and rest keep these shares.
  func readability(ofBeginning beginning: Double, andRest rest: Double) -> Double {
    let share = beginning * rest
    return hasChoice ? share : max(Share.least, 1 + Share.stretchOfShortStory * (share - 1))
  }

  /// Whether the clause behind a clause of the same sentence turns against it: `…，但…`.
  private func endsBeforeTurn(_ clause: Int) -> Bool {
    guard clause + 1 < story.clauses.count, story.clauses[clause].mark == 0xFF0C else { return false }  // ，
    return wording.length(of: .turns, atStartOf: story.clauses[clause + 1].words) > 0
  }

  /// Whether a clause ends a text that has final marks without one, as where the text is cut off.
  private func isUnfinished(_ clause: Int) -> Bool {
    clause == story.clauses.count - 1 && story.clauses[clause].mark == 0
      && !story.sentences[story.sentences.count - 1].isHeading
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
    refersToPerson(words, of: clause)
      || wording.lists[clause] & Wording.references.bit != 0
        && words.contains { index in
          // Whoever is quoted may know what they mean; 因此 refers to nothing.
          story.words[index].quotation < 0
            && wording.length(of: .references, atEndOf: words.lowerBound..<index + 1) > 0
        }
  }

  /// Whether words of a clause speak of somebody whom they do not name: `布茹玛汗将他抬进毡房`.
  func refersToPerson(_ words: Range<Int>, of clause: Int) -> Bool {
    wording.lists[clause] & Wording.persons.bit != 0
      && words.contains { index in
        // 其他: the rest of them, not he.
        story.words[index].quotation < 0 && wording.length(of: .persons, atStartOf: index..<words.upperBound) > 0
          && (index == 0 || !wording.isAny(of: .wordsOfPersons, at: index - 1))
      }
  }
}
