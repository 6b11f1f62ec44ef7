import LedeText

/// Finds the runs of clauses of a story that may become the line.
struct LineFinder {
  /// The sentences that are searched; news has said what it has to say by then.
  static let searchedSentences = 25
  /// The most clauses of a line.
  private static let mostClauses = 5
  /// The fewest words that a line keeps where its beginning is taken off behind 的.
  private static let leastHead = 8
  /// The fewest sentences of a story that offers a choice; set on newspaper articles.
  private static let sentencesOfChoice = 4

  let story: Clauses
  let wording: StoryWording
  let evidence: StoryEvidence
  let tally: Tally
  let measure: LineMeasure
  let isDropped: [Bool]
  /// How many verbs begin before each of the searched words.
  let verbCounts: [Int32]
  private let usual: Double
  private let weights: LineWeights
  let limit: Int
  /// Whether the story calls something untrue and somebody says something, so that a claim must not stand without who claims
  /// it.
  let hasDenial: Bool
  /// Whether the rules for Chinese clauses hold.
  let isChinese: Bool
  /// Whether the story is so long that a line which is only likely to be whole can be passed over for another.
  let hasChoice: Bool

  init(_ story: Clauses, title: String?, limit: Int?, weights: OneLineWeights) {
    self.story = story
    wording = StoryWording(story)
    measure = LineMeasure.measure(for: story)
    evidence = StoryEvidence(of: story, wording: wording, title: title)
    let searched = story.sentences.prefix(Self.searchedSentences).last?.clauses.upperBound ?? 0
    let wordCount = searched > 0 ? story.clauses[searched - 1].words.upperBound : 0
    let odds = HeadlineOdds(evidence, of: story, wordCount: wordCount, weights: weights)
    isDropped = Compression(of: story, clauses: 0..<searched, evidence: evidence, wording: wording).isDropped
    tally = Tally(of: story, wordCount: wordCount, odds: odds, isDropped: isDropped)
    verbCounts = wording.verbCounts(ofFirst: wordCount)
    self.weights = weights.line
    usual = measure.usual * weights.line.usualLength
    self.limit = limit ?? measure.maximum
    isChinese = measure.script == .chinese
    hasChoice = story.sentences.count >= Self.sentencesOfChoice
    hasDenial = wording.lists[0..<searched].contains { $0 & Wording.saying.bit != 0 } && wording.isFound(.denials)
  }

  /// Every line of the first sentences that fits the limit by its words.
  func lines() -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(256)
    var waiting = [Bool?](repeating: nil, count: story.clauses.count)
    var starts: [Int] = []
    for sentence in story.sentences.prefix(Self.searchedSentences) {
      // Those of the sentence that stand before, introductions apart.
      var clausesBefore = 0
      for first in sentence.clauses {
        findStarts(ofClause: first, &starts)
        for start in starts {
          addLines(
            from: start,
            opensClause: start == starts[0],
            clause: first,
            of: sentence.clauses,
            clausesBefore: clausesBefore,
            waiting: &waiting,
            to: &lines
          )
        }
        if isChinese, !isIntroduction(story.clauses[first].words) { clausesBefore += 1 }
      }
    }
    return lines
  }

  /// Adds the lines that begin at a word of a clause.
  /// - Parameters:
  ///   - clausesBefore: How many clauses of its sentence stand before the clause, introductions apart.
  ///   - waiting: Whether a line of several clauses that ends with each clause waits for more, as far as it was asked.
  private func addLines(
    from start: Int,
    opensClause: Bool,
    clause first: Int,
    of clauses: Range<Int>,
    clausesBefore: Int,
    waiting: inout [Bool?],
    to lines: inout [Line]
  ) {
    let opening = start..<story.clauses[first].words.upperBound
    let opensSentence = opensClause && clausesBefore == 0
    let opensWithSaying = isChinese && endsInSaying(story.clauses[first].words)
    let hasLostSubject = first > clauses.lowerBound && wording.length(of: .verbs, atStartOf: opening) > 0
    var sum = tally.begin(at: start)
    var leaning: Bool?
    // What is known of all lines from here, and of the clauses that were read for it.
    var beginning: Double?
    var (refers, unread) = (false, first)
    for last in first..<min(first + Self.mostClauses, clauses.upperBound) {
      let words = story.clauses[last].words
      let isWithin = tally.add(upTo: words.upperBound, to: &sum, most: measure.words.upperBound, columns: limit)
      guard isWithin else { return }
      guard sum.expected.count >= measure.words.lowerBound,
        let bytes = bounds(of: start..<words.upperBound, question: story.clauses[last].mark)
      else { continue }
      let leans = leaning ?? leans(from: start, clause: first, of: clauses)
      leaning = leans
      var flaws: Flaws = leans ? .leaning : []
      if sum.columns < min(measure.minimum, limit) { flaws.insert(.short) }
      if last == first {
        if waits(first, of: clauses, from: start) { flaws.insert(.waiting) }
      } else {
        let waits = waiting[last] ?? waits(last, of: clauses)
        waiting[last] = waits
        // 他表示，湖区水质变好，: what was said goes on.
        if waits || opensWithSaying && last < clauses.upperBound - 1 { flaws.insert(.waiting) }
      }
      let isName = isName(start..<words.upperBound)
      var share = 1.0
      if isChinese {
        let shareOfBeginning =
          beginning
          ?? readability(
            ofLinesFrom: opening,
            in: clauses,
            opensSentence: opensSentence,
            isIntroduced: opensSentence && first > clauses.lowerBound,
            clausesBefore: clausesBefore
          )
        beginning = shareOfBeginning
        while !refers, unread <= last {
          let words = story.clauses[unread].words
          refers = self.refers(max(start, words.lowerBound)..<words.upperBound, of: unread)
          unread += 1
        }
        // A heading before a colon is whole too; elsewhere no line that ends with one is fit.
        let isWhole = opensSentence && (last == clauses.upperBound - 1 || story.clauses[last].endsWithColon)
        let isTagged =
          !story.taggedWords.isEmpty && story.taggedWords.contains { $0 > start && $0 < words.upperBound }
        let rest = readability(ofLineIn: first...last, isWhole: isWhole, isName: isName, refers: refers || isTagged)
        share = readability(ofBeginning: shareOfBeginning, andRest: rest)
      }
      lines.append(
        Line(
          words: start..<words.upperBound,
          bytes: bytes,
          columns: sum.columns,
          sentence: clauses.lowerBound,
          opensClause: opensClause,
          opensSentence: opensSentence,
          hasLostSubject: hasLostSubject,
          isHeading: story.clauses[last].endsWithColon,
          isName: isName,
          flaws: flaws,
          expected: sum.expected,
          readability: share,
          worth: worth(sum.expected) * share
        )
      )
    }
  }

  /// The worth of a line of which this is expected.
  func worth(_ expected: Expectation) -> Double { features(of: expected).worth(weights) }

  /// What the worth of such a line is made of.
  func features(of expected: Expectation) -> LineFeatures { LineFeatures(expected, usual: usual) }

  /// Where lines may begin in a clause: at its beginning, and behind what a line does not need.
  /// - Parameter starts: Takes them, the beginning of the clause first.
  private func findStarts(ofClause index: Int, _ starts: inout [Int]) {
    starts.removeAll(keepingCapacity: true)
    let clause = story.clauses[index].words
    var start = clause.lowerBound
    while start < clause.upperBound {
      let length = openingLength(of: start..<clause.upperBound)
      guard length > 0 || isDropped[start] else { break }
      start += max(1, length)
    }
    // A clause that is nothing but an opening or a verb of saying begins no line; the next clause does.
    let head = start..<clause.upperBound
    guard !head.isEmpty, wording.length(of: .saying, atStartOf: head) < head.count else { return }
    starts.append(start)
    let lists = wording.lists[index]
    if !hasDenial, lists & Wording.saying.bit != 0, let matter = matterStart(in: head) { starts.append(matter) }
    guard lists & Wording.particles.bit != 0 else { return }
    for position in start..<max(start, clause.upperBound - Self.leastHead)
    where story.words[position].scalar == 0x7684 && canBegin(behind: position, in: head) {  // 的
      starts.append(position + 1)
    }
  }

  /// How many words at the beginning of a clause join it to others, date it or number it; no line needs them.
  private func openingLength(of clause: Range<Int>) -> Int {
    let number = Enumeration.length(of: clause, in: story.words, wording)
    if number > 0 { return number }
    let ordinal = wording.length(of: .ordinals, atStartOf: clause)
    if ordinal > 0, ordinal == clause.count || story.words[clause.lowerBound + ordinal].scalar == 0x662F {  // 是
      return min(ordinal + 1, clause.count)
    }
    let length = wording.length(of: .openings, atStartOf: clause)
    guard length > 0, wording.length(of: .leaning, atStartOf: clause) <= length else { return 0 }
    let next = clause.lowerBound + length
    let goesOn = length > 1 && next < clause.upperBound && wording.isAny(of: .continuations, at: next)
    return goesOn ? 0 : length
  }

  /// Behind a verb of saying: what is said.
  private func matterStart(in range: Range<Int>) -> Int? {
    for position in range.dropFirst(2).prefix(14) {
      let length = wording.length(of: .saying, atStartOf: position..<range.upperBound)
      guard length > 0 else { continue }
      let isNegated = wording.isAny(of: .negations, at: position - 1)
      return !isNegated && position + length + 6 <= range.upperBound ? position + length : nil
    }
    return nil
  }

  /// Whether what stands before 的 is no more than a description of what follows: no preposition governs them both.
  private func canBegin(behind position: Int, in range: Range<Int>) -> Bool {
    guard position - range.lowerBound >= 3 else { return false }
    // 的发展和…: what follows is but one of two that are described.
    let name = position + 2..<min(position + 6, range.upperBound)
    if name.contains(where: { wording.isAny(of: .couplers, at: $0) }) { return false }
    let quotation = story.words[range.lowerBound].quotation
    return story.words[position].quotation == quotation && story.words[position + 1].quotation == quotation
      && !(range.lowerBound..<position).contains { wording.isAny(of: .governors, at: $0) || isCompanion($0) }
  }

  /// Whether a word is 同 before whom somebody does something with: not in 共同, 合同, 同志 or 同时.
  private func isCompanion(_ word: Int) -> Bool {
    guard story.words[word].scalar == 0x540C, word > 0 else { return false }
    let (previous, next) = (story.words[word - 1].scalar, story.words[word + 1].scalar)
    return ![0x5171, 0x5982, 0x4E00, 0x76F8, 0x4E0D, 0x5408, 0x534F, 0x8FDE, 0x4F1A].contains(previous)
      && ![0x5FD7, 0x610F, 0x65F6, 0x6BD4, 0x671F, 0x6837, 0x884C, 0x6B65].contains(next)
  }
}
