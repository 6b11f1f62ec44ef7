import LedeText

/// Adds up the chances of a line's words and pairs, each type once.
struct Tally {
  /// What a word of the story adds to a line.
  private struct Word {
    /// The chance of its type, and of the pair that it ends with the word before it if both are printed; else nothing.
    var chance = 0.0
    var pairChance = 0.0
    /// The last words before it that add the same, or -1.
    var last: Int32 = -1
    var lastPair: Int32 = -1
    /// How many characters it has, and that it is one word; nothing where it is not printed.
    var columns: Int32 = 0
    var count: Int32 = 0
  }

  /// What was added so far.
  struct Sum {
    /// Where the line begins.
    fileprivate let start: Int
    /// The word that is added next.
    fileprivate var next: Int
    /// What is expected of the words that were added.
    fileprivate(set) var expected = Expectation()
    /// How many characters they have.
    fileprivate(set) var columns = 0
  }

  /// The words of the story, and what each of the first of them adds.
  private let shown: [Clauses.Word]
  private let words: [Word]

  /// Prepares the first words of a story, for which the odds are known.
  init(of story: Clauses, wordCount: Int, odds: HeadlineOdds, isDropped: [Bool]) {
    shown = story.words
    var lastWords = [Int32](repeating: -1, count: odds.words.count)
    var lastPairs = [Int32](repeating: -1, count: odds.pairs.count)
    words = [Word](capacity: wordCount) { words in
      var follows = false
      for index in 0..<wordCount {
        var word = Word()
        let (type, pair) = (Int(story.words[index].type), Int(story.words[index].pair))
        if !isDropped[index] {
          (word.chance, word.last) = (odds.words[type], lastWords[type])
          lastWords[type] = Int32(truncatingIfNeeded: index)
          if follows, pair >= 0 {
            (word.pairChance, word.lastPair) = (odds.pairs[pair], lastPairs[pair])
            lastPairs[pair] = Int32(truncatingIfNeeded: index)
          }
          (word.columns, word.count) = (story.words[index].length, 1)
        }
        follows = !isDropped[index]
        words.append(word)
      }
    }
  }

  /// Begins a line.
  func begin(at start: Int) -> Sum { Sum(start: start, next: start) }

  /// Adds the words before `end`, and tells whether the line has no more words than the most and no more columns than the
  /// limit; where it has more, the rest is not added.
  func add(upTo end: Int, to sum: inout Sum, most: Int = .max, columns limit: Int = .max) -> Bool {
    while sum.next < end {
      let word = words[sum.next]
      // A type counts where it stands first, and so does a pair of which both words are of the line.
      sum.expected.words += Int(word.last) < sum.start ? word.chance : 0
      sum.expected.pairs += Int(word.lastPair) <= sum.start && sum.next > sum.start ? word.pairChance : 0
      sum.expected.count += Int(word.count)
      sum.columns += Int(word.columns)
      sum.next += 1
      if sum.expected.count > most || sum.columns > limit { return false }
    }
    return true
  }

  /// What is expected of two lines printed one behind the other.
  func expectation(of one: Range<Int>, _ other: Range<Int>) -> Expectation {
    var sum = begin(at: one.lowerBound)
    _ = add(upTo: one.upperBound, to: &sum)
    var result = sum.expected
    // A bit for every type of the first line, by its lowest six bits, rules most words out.
    let types = one.reduce(UInt64(0)) { $0 | 1 << UInt64(shown[$1].type & 63) }
    for index in other where words[index].count > 0 {
      let word = words[index]
      var isKnown = word.last >= other.lowerBound
      var isPairKnown = word.lastPair > other.lowerBound || index == other.lowerBound
      let mayBeKnown = types >> UInt64(shown[index].type & 63) & 1 == 1
      for place in mayBeKnown ? one : one.prefix(0)
      where shown[place].type == shown[index].type && words[place].count > 0 {
        isKnown = true
        // The pair counts in the first line only where both of its words are of it.
        let isPair = shown[place].pair == shown[index].pair && words[place].pairChance > 0
        if isPair, place > one.lowerBound { isPairKnown = true }
      }
      if !isKnown { result.words += word.chance }
      if !isPairKnown { result.pairs += word.pairChance }
      result.count += 1
    }
    return result
  }
}
