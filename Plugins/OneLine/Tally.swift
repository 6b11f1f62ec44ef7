import LedeText

/// Adds up the chances of a line's words and pairs, each type once.
struct Tally {
  private let story: Clauses
  private let odds: HeadlineOdds
  private var seenWords: [Int32]
  private var seenPairs: [Int32]
  private var serial: Int32 = 0
  private var follows = false
  /// What is expected of the words that were added.
  private(set) var expected = Expectation()
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
    (expected, columns, follows) = (Expectation(), 0, false)
  }

  /// What is expected of lines printed one behind the other.
  mutating func expectation(of lines: [Line], isDropped: [Bool]) -> Expectation {
    begin()
    for line in lines {
      skip()
      for index in line.words {
        if isDropped[index] { skip() } else { add(index) }
      }
    }
    return expected
  }

  /// Passes over a word that is not printed.
  mutating func skip() { follows = false }

  /// Adds a word.
  mutating func add(_ index: Int) {
    let word = story.words[index]
    let type = Int(word.type)
    if seenWords[type] != serial {
      seenWords[type] = serial
      expected.words += odds.words[type]
    }
    if follows, word.pair >= 0, seenPairs[Int(word.pair)] != serial {
      seenPairs[Int(word.pair)] = serial
      expected.pairs += odds.pairs[Int(word.pair)]
    }
    follows = true
    expected.count += 1
    columns += Int(word.length)
  }
}
