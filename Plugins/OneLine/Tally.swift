import LedeText

/// Adds up the chances of a line's words and pairs, each type once.
struct Tally {
  /// The chance of a type, and the line that had it last.
  private struct Chance {
    let value: Double
    var serial: Int32 = 0
  }

  private let words: [Clauses.Word]
  private var wordChances: [Chance]
  private var pairChances: [Chance]
  private var serial: Int32 = 0
  private var follows = false
  /// What is expected of the words that were added.
  private(set) var expected = Expectation()
  /// How many characters they have.
  private(set) var columns = 0

  init(_ story: Clauses, _ odds: HeadlineOdds) {
    words = story.words
    wordChances = odds.words.map { Chance(value: $0) }
    pairChances = odds.pairs.map { Chance(value: $0) }
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
    let word = words[index]
    let type = Int(word.type)
    if wordChances[type].serial != serial {
      wordChances[type].serial = serial
      expected.words += wordChances[type].value
    }
    let pair = Int(word.pair)
    if follows, pair >= 0, pairChances[pair].serial != serial {
      pairChances[pair].serial = serial
      expected.pairs += pairChances[pair].value
    }
    follows = true
    expected.count += 1
    columns += Int(word.length)
  }
}
