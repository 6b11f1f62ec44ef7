import LedeText

extension LineFinder {
  /// Whether a line that begins at a word of a clause leans on what stands before it.
  func leans(from start: Int, clause: Int, of sentence: Range<Int>) -> Bool {
    if measure.script == .alphabetic { return leansInEnglish(from: start, clause: clause, of: sentence) }
    let opening = start..<story.clauses[clause].words.upperBound
    if wording.length(of: .leaning, atStartOf: opening) > 0 { return true }
    if clause > sentence.lowerBound {
      if leans(opening, on: story.clauses[clause - 1].words) { return true }
      if isSupposed(clause, of: sentence) { return true }
      // 工作人员就会上门: on a condition that stands before it.
      let hasConsequent = wording.lists[clause] & Wording.consequents.bit != 0
      if hasConsequent, wording.isFound(.consequents, in: opening) { return true }
    }
    if isChinese, hasChoice, refersToPerson(opening, of: clause) { return true }
    // 象征着…, 有着…: a verb whose subject stands before the line.
    if opening.dropFirst().prefix(2).contains(where: { story.words[$0].scalar == 0x7740 }) { return true }  // 着
    return wording.length(of: .subjectless, atStartOf: opening) > 0 || isPurpose(opening)
  }

  /// Whether a clause goes on with what the clause before it says: it is what somebody there claims, or says more of the subject
  /// there.
  private func leans(_ opening: Range<Int>, on before: Range<Int>) -> Bool {
    if wording.length(of: .claims, atEndOf: before) > 0 || wording.length(of: .predicates, atStartOf: opening) > 0 {
      return true
    }
    // 扩大了…: what was done, not what is to be done, as 扩大… may be.
    let verb = wording.length(of: .verbs, atStartOf: opening)
    return verb > 0 && verb < opening.count && story.words[opening.lowerBound + verb].scalar == 0x4E86  // 了
  }

  /// Whether a clause says for what something is done: `为…提供支撑`.
  private func isPurpose(_ clause: Range<Int>) -> Bool {
    guard story.words[clause.lowerBound].scalar == 0x4E3A else { return false }  // 为
    return wording.isFound(.services, in: clause)
  }

  /// Whether a line that ends with a clause stops where more must follow.
  /// - Parameter start: Where the line begins in that clause; nil where it has other clauses before it.
  func waits(_ clause: Int, of sentence: Range<Int>, from start: Int? = nil) -> Bool {
    let (words, mark) = (story.clauses[clause].words, story.clauses[clause].mark)
    let closing = (start ?? words.lowerBound)..<words.upperBound
    if story.clauses[clause].endsWithColon {
      return !isChinese || sentence.lowerBound > 0 || !isHeading(closing)
    }
    if mark == 0xFF0C || mark == 0x2C, closesBehindMark(words.upperBound - 1) { return true }  // ， ,
    // Where the text leaves out what follows, or is cut off.
    if mark == 0x2026 || wording.length(of: .openEnds, atEndOf: closing) > 0 { return true }  // …
    let isOnly = start != nil
    if measure.script == .alphabetic { return waitsInEnglish(clause, of: sentence, isOnly: isOnly) }
    // 十二个步骤：1. and 清单2.: the number of what follows.
    let isNumbered = mark == 0x2E && story.words[closing.upperBound - 1].kind == .digit
    if isNumbered || !isOnly && closing.allSatisfy({ story.words[$0].kind == .digit }) { return true }
    // A text that is cut off may end at a comma.
    let isLast = clause == sentence.upperBound - 1
    guard !isLast || mark == 0xFF0C else { return false }
    let lists = wording.lists[clause]
    if isChinese {
      if waitsForVerb(closing, isOnly: isOnly, lists: lists) { return true }
      let next = isLast ? words.upperBound..<words.upperBound : story.clauses[clause + 1].words
      if isSubject(closing, before: next) || hasChoice && !isLast && isBareName(closing) { return true }
      if wording.length(of: .consequences, atStartOf: next) > 0 { return true }
    }
    return wording.length(of: .guidance, atEndOf: closing) > 0
      || wording.length(of: .waiting, atEndOf: closing) > 0
      || wording.length(of: .subordinators, atStartOf: closing) > 0
      // Behind another clause a word like 就 or 从 opens many a statement; a preposition of two governs what it stands before.
      || wording.length(of: .prepositions, atStartOf: closing) > (isOnly ? 0 : 1)
      || lists & Wording.conditions.bit != 0 && wording.isFound(.conditions, in: closing)
  }

  /// Whether a quotation closes behind a word and a mark of its own; where that is a comma, who speaks follows: `“…，”他说`.
  private func closesBehindMark(_ word: Int) -> Bool {
    guard story.words[word].quotation >= 0 else { return false }
    let quotation = story.quotations[Int(story.words[word].quotation)]
    guard quotation.words.upperBound == word + 1, let end = quotation.end else { return false }
    // The closing mark alone has one byte or three.
    return end - story.words[word].end != 1 && end - story.words[word].end != 3
  }

  /// Whether the verb of a Chinese clause stands in the clause that follows.
  /// - Parameter lists: The lists of which a phrase may begin in the clause.
  private func waitsForVerb(_ closing: Range<Int>, isOnly: Bool, lists: UInt64) -> Bool {
    // 截至去年底, 在湖边, and behind another clause a bare name: the time, place or subject of what follows.
    if !hasVerb(in: closing.lowerBound + 1..<closing.upperBound) {
      if !isOnly || wording.length(of: .prepositions, atStartOf: closing) > 0 { return true }
    }
    // 雨越下越大 is whole; 雨越下 waits for its other half.
    if lists & Wording.halves.bit != 0 {
      if closing.count(where: { wording.isAny(of: .halves, at: $0) }) == 1 { return true }
    }
    if lists & Wording.means.bit != 0, endsInMeans(closing) { return true }
    return Frame.all.contains { $0.holds(closing, in: wording) }
      || lists & Wording.objectMarks.bit != 0 && isGovernedName(closing)
  }

  /// Whether a preposition governs a name that ends in 的 and a noun, so that its verb is still to come: `将…的上限`.
  private func isGovernedName(_ clause: Range<Int>) -> Bool {
    guard let particle = lastParticle(in: clause), !hasVerb(in: particle + 1..<clause.upperBound) else { return false }
    return (clause.lowerBound..<particle).contains { wording.isAny(of: .objectMarks, at: $0) }
  }

  /// Whether a clause ends in what a preposition behind its subject governs: `居民通过公众号`.
  private func endsInMeans(_ clause: Range<Int>) -> Bool {
    for index in clause.dropFirst() where wording.isAny(of: .means, at: index) {
      let length = wording.length(of: .means, atStartOf: index..<clause.upperBound)
      guard length > 0, index + length < clause.upperBound,
        !wording.isAny(of: .wordsOfMeans, at: index - 1)
      else { continue }
      return !hasVerb(in: index + length..<clause.upperBound)
    }
    return false
  }
}
