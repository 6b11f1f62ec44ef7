import LedeText

/// Scripts that write words apart have no closed list of verbs, so a line keeps to the bounds of sentences where it can.
extension LineFinder {
  /// Whether a line that begins at a word of a clause leans on what stands before it: on another clause of its sentence that
  /// is more than a time or place, or on what its first word refers to.
  func leansInEnglish(from start: Int, clause: Int, of sentence: Range<Int>) -> Bool {
    if EnglishWording.leaning.contains(story.words[start], of: story) { return true }
    guard clause > sentence.lowerBound else { return false }
    let before = story.words[story.clauses[sentence.lowerBound].words.lowerBound]
    return clause > sentence.lowerBound + 1 || !EnglishWording.waiting.contains(before, of: story)
  }

  /// Whether a line that ends with a clause stops where more must follow: before the end of its sentence, unless what follows
  /// is an addition or says who speaks.
  /// - Parameter start: Where the line begins.
  func waitsInEnglish(_ clause: Int, of sentence: Range<Int>, isOnly: Bool) -> Bool {
    let words = story.clauses[clause].words
    if EnglishWording.saying.contains(story.words[words.upperBound - 1], of: story) { return true }
    guard clause < sentence.upperBound - 1 else { return false }
    if isOnly || clause > sentence.lowerBound {
      if EnglishWording.waiting.contains(story.words[words.lowerBound], of: story) { return true }
    }
    let next = story.clauses[clause + 1].words
    if EnglishWording.adding.contains(story.words[next.lowerBound], of: story) { return false }
    return !next.contains { EnglishWording.saying.contains(story.words[$0], of: story) }
  }
}
