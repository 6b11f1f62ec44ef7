import LedeText

extension LineFinder {
  /// Where a run of words begins and ends in the text, so that it has both marks of a quotation or none, with the
  /// question mark that ends it; nil where it would have one mark of two.
  func bounds(of words: Range<Int>, question mark: UInt32) -> Range<Int>? {
    let (first, last) = (story.words[words.lowerBound], story.words[words.upperBound - 1])
    guard first.quotation >= 0 || last.quotation >= 0 else { return first.start..<last.end }
    var ends: [(quotation: Int32, offset: Int)] = [(last.quotation, last.end)]
    while let top = ends.last, top.quotation >= 0 {
      let quotation = story.quotations[Int(top.quotation)]
      guard quotation.words.upperBound == words.upperBound, let end = quotation.end else { break }
      ends.append((quotation.parent, end))
    }
    var (quotation, start) = (first.quotation, first.start)
    var found = ends.first { $0.quotation == quotation }.map { start..<$0.offset }
    while quotation >= 0 {
      let around = story.quotations[Int(quotation)]
      guard around.words.lowerBound == words.lowerBound, around.end != nil else { break }
      (quotation, start) = (around.parent, around.start)
      if let end = ends.first(where: { $0.quotation == quotation }) { found = start..<end.offset }
    }
    return found
  }

  /// What keeps a line from being printed.
  func flaws(from start: Int, clauses: ClosedRange<Int>, of sentence: Range<Int>, columns: Int) -> Flaws {
    var flaws: Flaws = []
    let opening = start..<story.clauses[clauses.lowerBound].words.upperBound
    let last = story.clauses[clauses.upperBound]
    let closing = max(start, last.words.lowerBound)..<last.words.upperBound
    let endsSentence = clauses.upperBound == sentence.upperBound - 1
    if columns < min(measure.minimum, limit) { flaws.insert(.short) }
    if leans(opening, isOnly: clauses.count == 1) { flaws.insert(.leaning) }
    if waits(closing, mark: last.mark, isOnly: clauses.count == 1, endsSentence: endsSentence) {
      flaws.insert(.waiting)
    }
    return flaws
  }

  private func leans(_ opening: Range<Int>, isOnly: Bool) -> Bool {
    if Wording.leaning.lengthAtStart(of: opening, in: story.words) > 0 { return true }
    // 象征着…, 有着…: a verb whose subject stands before the line.
    if opening.dropFirst().prefix(2).contains(where: { story.words[$0].scalar == 0x7740 }) { return true }  // 着
    return Wording.subjectless.lengthAtStart(of: opening, in: story.words) > 0 || isPurpose(opening)
  }

  /// Whether a clause says for what something is done: `为…提供支撑`.
  private func isPurpose(_ clause: Range<Int>) -> Bool {
    guard story.words[clause.lowerBound].scalar == 0x4E3A else { return false }  // 为
    return Wording.services.isFound(in: clause, of: story.words)
  }

  /// Whether a line names something and says nothing of it: no verb in it, or no more than the subject of the clause that
  /// follows.
  func isName(from start: Int, clauses: ClosedRange<Int>, of sentence: Range<Int>) -> Bool {
    guard !story.isJapanese else { return false }
    let last = story.clauses[clauses.upperBound].words
    if !hasVerb(in: start..<last.upperBound) { return true }
    let closing = max(start, last.lowerBound)..<last.upperBound
    guard clauses.upperBound < sentence.upperBound - 1, isDescribedName(closing) else { return false }
    let next = story.clauses[clauses.upperBound + 1].words
    return Predicates.headless.lengthAtStart(of: next, in: story.words) > 0
  }

  /// Whether words of one clause are a name that ends in 的 and a noun: no verb stands behind 的, and what stands before it
  /// is no whole statement.
  private func isDescribedName(_ clause: Range<Int>) -> Bool {
    guard let particle = clause.last(where: { story.words[$0].scalar == 0x7684 }),  // 的
      particle + 1 < clause.upperBound, !hasVerb(in: particle + 1..<clause.upperBound)
    else { return false }
    return !(clause.lowerBound..<particle).contains { Wording.mainVerbs.contains(story.words[$0].scalar) }
  }

  private func hasVerb(in range: Range<Int>) -> Bool { verbCounts[range.upperBound] > verbCounts[range.lowerBound] }

  private func waits(_ closing: Range<Int>, mark: UInt32, isOnly: Bool, endsSentence: Bool) -> Bool {
    if mark == 0xFF1A || mark == 0x3A { return true }  // ： :
    guard !endsSentence else { return false }
    // 截至去年底, 在湖边: no more than the time or place of what follows.
    if !story.isJapanese, !hasVerb(in: closing.lowerBound + 1..<closing.upperBound),
      Wording.prepositions.lengthAtStart(of: closing, in: story.words) > 0
    {
      return true
    }
    if Wording.guidance.lengthAtEnd(of: closing, in: story.words) > 0 { return true }
    return Wording.waiting.lengthAtEnd(of: closing, in: story.words) > 0
      || Wording.subordinators.lengthAtStart(of: closing, in: story.words) > 0
      || isOnly && Wording.prepositions.lengthAtStart(of: closing, in: story.words) > 0
      || Wording.conditions.isFound(in: closing, of: story.words)
  }
}
