import LedeText

extension LineFinder {
  /// Whether Chinese words name something and say nothing of it: no verb stands among them.
  func isName(_ words: Range<Int>) -> Bool { isChinese && !hasVerb(in: words) }

  /// Whether words of a Chinese clause are the subject of the clause that follows: a bare name, or one that ends in 的 and a
  /// noun, before a clause that begins with what a subject stands before.
  func isSubject(_ clause: Range<Int>, before next: Range<Int>) -> Bool {
    guard wording.length(of: .headless, atStartOf: next) > 0 else { return false }
    return !hasVerb(in: clause) || isDescribedName(clause, isShort: true)
  }

  /// Whether a clause names something and says nothing of it, but perhaps describes it.
  func isBareName(_ clause: Range<Int>) -> Bool { !hasVerb(in: clause) || isDescribedName(clause, isShort: false) }

  /// Whether a clause is a description that ends in 的, and a name.
  /// - Parameter isShort: Whether a short name may hold what is a verb elsewhere.
  private func isDescribedName(_ clause: Range<Int>, isShort: Bool) -> Bool {
    guard let particle = lastParticle(in: clause), particle + 1 < clause.upperBound,
      isShort && particle + Self.shortNoun >= clause.upperBound - 1 || !hasVerb(in: particle + 1..<clause.upperBound)
    else { return false }
    // What is said before the name makes a whole statement of it.
    // But what begins with 被 or 对 and ends in 的 is all description.
    return !(clause.lowerBound..<particle).dropFirst().contains { wording.isAny(of: .mainVerbs, at: $0) }
  }

  /// Where the last 的 or 之 of a clause stands.
  func lastParticle(in clause: Range<Int>) -> Int? {
    clause.last { story.words[$0].scalar == 0x7684 || story.words[$0].scalar == 0x4E4B }
  }

  /// Whether one of these words is a verb, or begins one.
  func hasVerb(in range: Range<Int>) -> Bool { verbCounts[range.upperBound] > verbCounts[range.lowerBound] }

  /// A noun of at most so many words behind 的 is one even where it might be a verb elsewhere: `的发展`.
  private static let shortNoun = 2
}
