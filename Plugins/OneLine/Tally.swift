import LedeText

/// Adds up the chances of a line's words and pairs, each type once.
struct Tally {
  /// The chance of a type, and the line that had it last.
  private struct Chance {
    let value: Double
    var serial: Int32 = 0
  }

  private let words: [Clauses.Word]
  private let isDropped: [Bool]
  private var wordChances: [Chance]
  private var pairChances: [Chance]
  private var serial: Int32 = 0
  private var sum = Sum()

  /// What was added so far.
  private struct Sum {
    var expected = Expectation()
    var columns = 0
    /// Whether the word before was added.
    var follows = false
  }

  /// What is expected of the words that were added.
  var expected: Expectation { sum.expected }
  /// How many characters they have.
  var columns: Int { sum.columns }

  init(_ finder: LineFinder) {
    words = finder.story.words
    isDropped = finder.isDropped
    wordChances = finder.odds.words.map { Chance(value: $0) }
    pairChances = finder.odds.pairs.map { Chance(value: $0) }
  }

  /// Begins a line.
  mutating func begin() {
    serial += 1
    sum = Sum()
  }

  /// What is expected of lines printed one behind the other.
  mutating func expectation(of lines: Line...) -> Expectation {
    begin()
    for line in lines {
      sum.follows = false
      add(line.words)
    }
    return expected
  }

  /// Adds words, those aside that are not printed, until they are more than the most or have more columns than the limit.
  mutating func add(_ range: Range<Int>, most: Int = .max, columns limit: Int = .max) {
    var sum = sum
    for index in range {
      guard !isDropped[index] else {
        sum.follows = false
        continue
      }
      let (type, pair) = (Int(words[index].type), Int(words[index].pair))
      if wordChances[type].serial != serial {
        wordChances[type].serial = serial
        sum.expected.words += wordChances[type].value
      }
      if sum.follows, pair >= 0, pairChances[pair].serial != serial {
        pairChances[pair].serial = serial
        sum.expected.pairs += pairChances[pair].value
      }
      sum.follows = true
      sum.expected.count += 1
      sum.columns += Int(words[index].length)
      if sum.expected.count > most || sum.columns > limit { break }
    }
    self.sum = sum
  }
}
