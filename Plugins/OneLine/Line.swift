import LedeText

/// A run of clauses that may become the line.
struct Line {
  /// Its words, those included that are left out in print.
  var words: Range<Int>
  /// Where it begins and ends in the text, with the marks of quotations that it holds whole.
  var bytes: Range<Int>
  /// How many words it prints.
  var count: Int
  /// How many characters its words have.
  var columns: Int
  /// Whether it begins with its clause, or behind an opening that no line needs.
  var opensClause: Bool
  /// Whether it names something and says nothing of it.
  var isName: Bool
  /// What keeps it from being printed; empty is fit.
  var flaws: Flaws
  /// What its worth is made of.
  var features: LineFeatures
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

  /// Makes the features of a line.
  /// - Parameters:
  ///   - words: The sum of the chances of its words, each type once.
  ///   - pairs: The sum of the chances of its pairs, each type once.
  ///   - count: How many words it has.
  ///   - usual: How many words headlines have.
  init(words: Double, pairs: Double, count: Int, usual: Double) {
    let count = Double(count)
    self.words = 2 * words / (count + usual)
    self.pairs = 2 * pairs / max(1, count + usual - 2)
    density = pairs / max(1, count - 1)
  }

  /// The worth by these weights.
  func worth(_ weights: LineWeights) -> Double {
    weights.words * words + weights.pairs * pairs + weights.density * density
  }
}
