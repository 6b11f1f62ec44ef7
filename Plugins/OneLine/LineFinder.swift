import LedeText

/// Finds the runs of clauses of a story that may become the line.
struct LineFinder {
  /// The sentences that are searched; news has said what it has to say by then.
  static let searchedSentences = 25
  /// The most clauses of a line.
  private static let mostClauses = 5
  /// The fewest words that a line keeps where its beginning is taken off behind 的.
  private static let leastHead = 8

  let story: Clauses
  let evidence: StoryEvidence
  let odds: HeadlineOdds
  let measure: LineMeasure
  let isDropped: [Bool]
  /// How many verbs begin before each of the searched words.
  let verbCounts: [Int32]
  let usual: Double
  let limit: Int
  /// Whether the story calls something untrue, so that a claim must not stand without who claims it.
  let hasDenial: Bool

  init(_ story: Clauses, title: String?, limit: Int?, weights: OneLineWeights) {
    self.story = story
    measure = LineMeasure.measure(for: story)
    evidence = StoryEvidence(of: story, title: title)
    let searched = story.sentences.prefix(Self.searchedSentences).last?.clauses.upperBound ?? 0
    let wordCount = searched > 0 ? story.clauses[searched - 1].words.upperBound : 0
    odds = HeadlineOdds(evidence, of: story, wordCount: wordCount, weights: weights)
    isDropped = Compression(of: story, clauses: 0..<searched, evidence: evidence, odds: odds).isDropped
    verbCounts = Predicates.counts(in: story.words, count: wordCount)
    usual = measure.usual * weights.line.usualLength
    self.limit = limit ?? measure.maximum
    hasDenial = Wording.denials.isFound(in: story.words.indices, of: story.words)
  }

  /// Every line of the first sentences that fits the limit by its words.
  func lines() -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(256)
    var tally = Tally(story, odds)
    for sentence in story.sentences.indices.prefix(Self.searchedSentences) {
      let clauses = story.sentences[sentence].clauses
      for first in clauses {
        for (place, start) in starts(ofClause: first).enumerated() {
          addLines(from: start, opensClause: place == 0, clause: first, of: clauses, with: &tally, to: &lines)
        }
      }
    }
    return lines
  }

  private func addLines(
    from start: Int,
    opensClause: Bool,
    clause first: Int,
    of clauses: Range<Int>,
    with tally: inout Tally,
    to lines: inout [Line]
  ) {
    tally.begin()
    for last in first..<min(first + Self.mostClauses, clauses.upperBound) {
      let words = story.clauses[last].words
      for index in max(start, words.lowerBound)..<words.upperBound {
        if isDropped[index] { tally.skip() } else { tally.add(index) }
        if tally.count > measure.words.upperBound || tally.columns > limit { return }
      }
      guard tally.count >= measure.words.lowerBound,
        let bytes = bounds(of: start..<words.upperBound, question: story.clauses[last].mark)
      else { continue }
      lines.append(
        Line(
          words: start..<words.upperBound,
          bytes: bytes,
          count: tally.count,
          columns: tally.columns,
          opensClause: opensClause,
          isName: isName(from: start, clauses: first...last, of: clauses),
          flaws: flaws(from: start, clauses: first...last, of: clauses, columns: tally.columns),
          features: LineFeatures(words: tally.words, pairs: tally.pairs, count: tally.count, usual: usual)
        )
      )
    }
  }

  /// The features of two lines printed one behind the other.
  func features(of first: Line, and second: Line, with tally: inout Tally) -> LineFeatures {
    tally.begin()
    for line in [first, second] {
      tally.skip()
      for index in line.words {
        if isDropped[index] { tally.skip() } else { tally.add(index) }
      }
    }
    return LineFeatures(words: tally.words, pairs: tally.pairs, count: tally.count, usual: usual)
  }

  /// Where lines may begin in a clause: at its beginning, and behind what a line does not need.
  private func starts(ofClause index: Int) -> [Int] {
    let clause = story.clauses[index].words
    var start = clause.lowerBound
    while start < clause.upperBound {
      let length = Wording.openings.lengthAtStart(of: start..<clause.upperBound, in: story.words)
      guard length > 0 || isDropped[start] else { break }
      start += max(1, length)
    }
    // A clause that is nothing but an opening begins no line; the next clause does.
    guard start < clause.upperBound else { return [] }
    var result = [start]
    if !hasDenial, let matter = matterStart(in: start..<clause.upperBound) { result.append(matter) }
    for position in start..<max(start, clause.upperBound - Self.leastHead)
    where story.words[position].scalar == 0x7684 && canBegin(behind: position, in: start..<clause.upperBound) {  // 的
      result.append(position + 1)
    }
    return result
  }

  /// Behind a verb of saying: what is said.
  private func matterStart(in range: Range<Int>) -> Int? {
    for position in range.dropFirst(2).prefix(14) {
      let length = Wording.saying.lengthAtStart(of: position..<range.upperBound, in: story.words)
      guard length > 0 else { continue }
      let isNegated = Wording.negations.contains(story.words[position - 1].scalar)
      return !isNegated && position + length + 6 <= range.upperBound ? position + length : nil
    }
    return nil
  }

  /// Whether what stands before 的 is no more than a description of what follows: no preposition governs them both.
  private func canBegin(behind position: Int, in range: Range<Int>) -> Bool {
    guard position - range.lowerBound >= 3 else { return false }
    // 的发展和…: what follows is but one of two that are described.
    let name = position + 2..<min(position + 6, range.upperBound)
    if name.contains(where: { Wording.couplers.contains(story.words[$0].scalar) }) { return false }
    let quotation = story.words[range.lowerBound].quotation
    return story.words[position].quotation == quotation && story.words[position + 1].quotation == quotation
      && !(range.lowerBound..<position).contains { Wording.governors.contains(story.words[$0].scalar) }
  }
}

/// Adds up the chances of a line's words and pairs, each type once.
struct Tally {
  private let story: Clauses
  private let odds: HeadlineOdds
  private var seenWords: [Int32]
  private var seenPairs: [Int32]
  private var serial: Int32 = 0
  private var follows = false
  /// The sum over the types of words.
  private(set) var words = 0.0
  /// The sum over the types of pairs.
  private(set) var pairs = 0.0
  /// How many words were added.
  private(set) var count = 0
  /// How many characters they have.
  private(set) var columns = 0

  init(_ story: Clauses, _ odds: HeadlineOdds) {
    self.story = story
    self.odds = odds
    seenWords = [Int32](repeating: 0, count: odds.words.count)
    seenPairs = [Int32](repeating: 0, count: odds.pairs.count)
  }

  /// Begins a line.
  mutating func begin() {
    serial += 1
    (words, pairs, count, columns, follows) = (0, 0, 0, 0, false)
  }

  /// Passes over a word that is not printed.
  mutating func skip() { follows = false }

  /// Adds a word.
  mutating func add(_ index: Int) {
    let word = story.words[index]
    let type = Int(word.type)
    if seenWords[type] != serial {
      seenWords[type] = serial
      words += odds.words[type]
    }
    if follows, word.pair >= 0, seenPairs[Int(word.pair)] != serial {
      seenPairs[Int(word.pair)] = serial
      pairs += odds.pairs[Int(word.pair)]
    }
    follows = true
    count += 1
    columns += Int(word.length)
  }
}
