import LedeText

/// A run of clauses that may become the line.
struct Line {
  /// Its words, those included that are left out in print.
  var words: Range<Int>
  /// Where it begins and ends in the text, with the marks of quotations that it holds whole.
  var bytes: Range<Int>
  /// How many characters its words have.
  var columns: Int
  /// The first clause of its sentence.
  var sentence: Int
  /// Whether it begins with its clause, or behind an opening that no line needs.
  var opensClause: Bool
  /// Whether that clause is the first of its sentence.
  var opensSentence: Bool
  /// Whether it begins with a verb behind another clause, where its subject is.
  var hasLostSubject: Bool
  /// Whether a colon follows it: it is the heading of a story.
  var isHeading: Bool
  /// Whether it names something and says nothing of it.
  var isName: Bool
  /// What keeps it from being printed; empty is fit.
  var flaws: Flaws
  /// What is expected of it.
  var expected: Expectation
  /// The share of its worth that it keeps: less than 1 where it may not be understood by itself, more where a story begins.
  var readability: Double
  /// How much of the headline it is likely to say, as far as it can be read.
  var worth: Double

  /// Whether it is to be taken before another: it has lesser flaws, or is worth more.
  func isBetter(than other: Line) -> Bool { flaws != other.flaws ? flaws < other.flaws : worth > other.worth }
}

/// What can be expected of the words of a line: the sums of the chances to stand in the headline, each type once.
struct Expectation: Sendable, Hashable {
  /// Over the types of words.
  var words = 0.0
  /// Over the types of pairs.
  var pairs = 0.0
  /// How many words the line has, with repetition.
  var count = 0

  /// What two lines are expected to say together, if they have no word in common.
  static func + (left: Expectation, right: Expectation) -> Expectation {
    Expectation(words: left.words + right.words, pairs: left.pairs + right.pairs, count: left.count + right.count)
  }
}

/// What keeps a line from being printed; the greater the raw value the worse.
struct Flaws: OptionSet, Comparable {
  let rawValue: Int
  /// It leans on a sentence that is not there.
  static let leaning = Flaws(rawValue: 1)
  /// It is shorter than a headline.
  static let short = Flaws(rawValue: 2)
  /// It stops where more must follow: after a cause, a condition, a verb of saying.
  static let waiting = Flaws(rawValue: 4)

  /// Whether the left is less of a hindrance.
  static func < (left: Flaws, right: Flaws) -> Bool { left.rawValue < right.rawValue }
}

/// What the worth of a line is made of.
struct LineFeatures: Sendable, Hashable {
  /// The overlap of words with the headline that can be expected, as F1.
  var words = 0.0
  /// The overlap of pairs that can be expected, as F1.
  var pairs = 0.0
  /// The mean chance of its pairs.
  var density = 0.0

  /// Makes the features of a line of which this is expected, where headlines have `usual` words.
  init(_ expected: Expectation, usual: Double) {
    let count = Double(expected.count)
    words = 2 * expected.words / (count + usual)
    pairs = 2 * expected.pairs / max(1, count + usual - 2)
    density = expected.pairs / max(1, count - 1)
  }

  /// The worth by these weights.
  func worth(_ weights: LineWeights) -> Double {
    weights.words * words + weights.pairs * pairs + weights.density * density
  }
}
