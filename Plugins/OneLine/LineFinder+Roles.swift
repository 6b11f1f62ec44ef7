import LedeText

/// What a clause is to the others: an introduction, a heading, a condition, who speaks.
extension LineFinder {
  /// Whether a clause ends with a verb of saying, so that what is said follows.
  func endsInSaying(_ clause: Range<Int>) -> Bool {
    let last = story.words[clause.upperBound - 1].scalar
    return wording.length(of: .saying, atEndOf: clause) > 0 || last == 0x79F0 || last == 0x8BF4  // 称 说
  }

  /// Whether a clause only leads to what its sentence says: it is a time or a source, as `10月15日`, `近年来` and `据市交通局统计` are.
  /// Without its year what is long past would be news.
  func isIntroduction(_ clause: Range<Int>) -> Bool {
    let leads = wording.length(of: .introductions, atStartOf: clause) > 0 || isTime(clause)
    return leads && !clause.dropFirst().contains(where: isYear)
  }

  /// Whether a clause is a day or ends in words of time.
  private func isTime(_ clause: Range<Int>) -> Bool {
    guard clause.count <= Self.longestTime else { return false }
    let last = clause.upperBound - 1
    let isDay = story.words[last].scalar == 0x65E5  // 日
    return isDay && last > 0 && story.words[last - 1].kind == .digit || wording.length(of: .times, atEndOf: clause) > 0
  }

  /// Whether a word is 年 behind the digits of a year.
  private func isYear(_ word: Int) -> Bool {
    story.words[word].scalar == 0x5E74 && story.words[word - 1].kind == .digit && story.words[word - 1].length == 4
  }

  /// Whether what stands before the first colon of a story may be the heading of what follows, `九月手机大战开打：…`, rather than who
  /// says it: words without a verb are one only where they count or describe, `八大热门事件`.
  func isHeading(_ closing: Range<Int>) -> Bool {
    let isCounted = closing.contains { index in
      story.words[index].kind == .digit || wording.isAny(of: .numerals, at: index)
        || wording.isAny(of: .particles, at: index)
    }
    return (isCounted || hasVerb(in: closing)) && !endsInSaying(closing)
      && wording.length(of: .openEnds, atEndOf: closing) == 0 && wording.length(of: .waiting, atEndOf: closing) == 0
  }

  /// Whether a clause says what happens only if a clause of its sentence before it holds.
  func isSupposed(_ clause: Int, of sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<clause).contains { before in
      wording.lists[before] & Wording.suppositions.bit != 0
        && wording.isFound(.suppositions, in: story.clauses[before].words)
    }
  }

  /// The most words of a time.
  private static let longestTime = 14
}
