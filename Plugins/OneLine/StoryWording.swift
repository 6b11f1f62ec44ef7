import LedeText

/// Where the phrases of ``Wording`` stand in a story.
struct StoryWording {
  private let words: [Clauses.Word]
  private let clauses: [Clauses.Clause]
  private let lexicon = Lexicon.shared
  /// What the lexicon has for each type of word.
  private let entries: [Lexicon.Entry]
  /// The lists of which a phrase may begin in each clause, one bit each.
  let lists: [UInt64]

  /// Looks up the types of a story's words.
  init(_ story: Clauses) {
    (words, clauses) = (story.words, story.clauses)
    let lexicon = lexicon
    let entries = story.types.map { lexicon.entry(of: $0.scalar) }
    self.entries = entries
    lists = story.clauses.map { clause in
      var lists: UInt64 = 0
      for index in clause.words { lists |= entries[Int(story.words[index].type)].opening }
      return lists
    }
  }

  /// Whether a phrase of the list may begin with a word; for a list of characters, whether the word is one of them.
  @inline(__always)
  func isAny(of list: Wording, at index: Int) -> Bool { isAny(of: list, type: words[index].type) }

  /// Whether a phrase of the list may begin with words of a type.
  @inline(__always)
  func isAny(of list: Wording, type: Int32) -> Bool { entries[Int(type)].opening & list.bit != 0 }

  /// How many words the longest phrase of the list has that begins at the beginning of `range`; 0 for none.
  @inline(__always)
  func length(of list: Wording, atStartOf range: Range<Int>) -> Int {
    guard !range.isEmpty, isAny(of: list, at: range.lowerBound) else { return 0 }
    return length(ofOpening: list, range)
  }

  /// How many words the longest phrase of the list has that ends at the end of `range`; 0 for none.
  @inline(__always)
  func length(of list: Wording, atEndOf range: Range<Int>) -> Int {
    guard !range.isEmpty, entries[Int(words[range.upperBound - 1].type)].closing & list.bit != 0 else { return 0 }
    return length(ofClosing: list, range)
  }

  /// Whether a phrase of the list stands anywhere in `range`.
  func isFound(_ list: Wording, in range: Range<Int>) -> Bool {
    let (words, entries, bit) = (words.span, entries.span, list.bit)
    for index in range where entries[Int(words[index].type)].opening & bit != 0 {
      if length(ofOpening: list, index..<range.upperBound) > 0 { return true }
    }
    return false
  }

  /// Whether a phrase of the list stands anywhere in the story.
  func isFound(_ list: Wording) -> Bool {
    for (clause, lists) in zip(clauses, lists) where lists & list.bit != 0 {
      for index in clause.words where length(of: list, atStartOf: index..<words.count) > 0 { return true }
    }
    return false
  }

  /// How many verbs, or characters that go with one, begin before each of the first `count` words and before their end.
  func verbCounts(ofFirst count: Int) -> [Int32] {
    let (words, entries) = (words.span, entries.span)
    return [Int32](capacity: count + 1) { counts in
      var verbs: Int32 = 0
      counts.append(verbs)
      for index in 0..<count {
        let lists = entries[Int(words[index].type)].opening & (Wording.verbMarks.bit | Wording.verbs.bit)
        if lists == Wording.verbs.bit {
          verbs &+= length(ofOpening: .verbs, index..<count) > 0 ? 1 : 0
        } else {
          verbs &+= lists != 0 ? 1 : 0
        }
        counts.append(verbs)
      }
    }
  }

  @inline(never)
  private func length(ofOpening list: Wording, _ range: Range<Int>) -> Int {
    let group = entries[Int(words[range.lowerBound].type)].openingGroup(of: list)
    return lexicon.openings.length(group: group, in: range, of: words)
  }

  @inline(never)
  private func length(ofClosing list: Wording, _ range: Range<Int>) -> Int {
    let group = entries[Int(words[range.upperBound - 1].type)].closingGroup(of: list)
    return lexicon.closings.length(group: group, in: range, of: words)
  }
}
