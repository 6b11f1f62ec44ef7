import LedeText

extension LineFinder {
  /// The share of its worth that a line keeps, by what makes it less likely to be understood by itself; set on lines of newspaper
  /// articles and short news that readers accepted or refused.
  private enum Share {
    /// It names something and says nothing of it.
    static let name = 0.95
    /// It speaks of somebody or something that another sentence names.
    static let reference = 0.91
    /// It has three clauses and more.
    static let manyClauses = 0.9
    /// It begins behind a description that ends in 的.
    static let described = 0.96
    /// It begins with an adverb or auxiliary that a subject stands before.
    static let adverb = 0.82
  }

  /// The share of its worth that a line keeps.
  /// - Parameter clauses: The clauses of its words.
  func readability(of words: Range<Int>, in clauses: ClosedRange<Int>, isName: Bool) -> Double {
    guard isChinese else { return 1 }
    var share = isName ? Share.name : 1
    if clauses.count >= 3 { share *= Share.manyClauses }
    if words.lowerBound > 0, story.words[words.lowerBound - 1].scalar == 0x7684 { share *= Share.described }  // 的
    if wording.length(of: .adverbs, atStartOf: words) > 0 { share *= Share.adverb }
    if refers(words, in: clauses) { share *= Share.reference }
    return share
  }

  /// Whether words speak of somebody or something that another sentence names: `该公司已停产`.
  private func refers(_ words: Range<Int>, in clauses: ClosedRange<Int>) -> Bool {
    clauses.contains { wording.lists[$0] & Wording.references.bit != 0 }
      && words.contains { index in
        // Whoever is quoted may know whom they mean; 其他 and 因此 refer to nothing.
        story.words[index].quotation < 0 && wording.length(of: .references, atEndOf: words.lowerBound..<index + 1) > 0
      }
  }
}
