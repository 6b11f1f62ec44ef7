/// The numbers by which `one-line` weighs words, pairs of words and lines.
///
/// The defaults were fitted to Chinese newspaper articles and short web news with their headlines, and rounded;
/// ``OneLineTrainer`` fits them to other headlines.
struct OneLineWeights: Sendable, Hashable {
  /// The log-odds that a word of a story stands in its headline.
  var word = WordWeights()
  /// The log-odds that a pair of neighbouring words stands in it.
  var pair = PairWeights()
  /// The worth of a line.
  var line = LineWeights()

  /// These numbers, each moved by a share of the way towards that of others.
  func mixed(with other: OneLineWeights, share: Double) -> OneLineWeights {
    func mixed(_ one: [Double], _ other: [Double]) -> [Double] { zip(one, other).map { $0 + share * ($1 - $0) } }
    var result = self
    result.word.numbers = mixed(word.numbers, other.word.numbers)
    result.pair.numbers = mixed(pair.numbers, other.pair.numbers)
    result.line.numbers = mixed(line.numbers, other.line.numbers)
    return result
  }
}

/// The log-odds that a word of a story stands in its headline, as a sum over what the story shows of it.
struct WordWeights: Sendable, Hashable {
  var bias = -1.0
  /// Times the logarithm of how often it stands in the story.
  var count = 0.9
  /// Times the logarithm of how many sentences have it, over that of how many there are.
  var spread = 1.85
  /// Times the logarithm of its first sentence's number.
  var lateness = -0.7
  /// Times the logarithm of how many sentences the story has.
  var storyLength = -1.25
  /// In a short quotation or title.
  var quoted = 0.75
  /// A word of grammar.
  var grammar = -0.45
  /// Times the logarithm of how often its commonest pair stands in the story.
  var phrase = 0.6
  /// In the first clause.
  var opening = 0.4
}

/// The log-odds that a pair of neighbouring words stands in the headline.
struct PairWeights: Sendable, Hashable {
  var bias = -1.7
  /// Times the logarithm of how often it stands in the story.
  var count = 1.2
  /// Times the logarithm of how many sentences have it, over that of how many there are.
  var spread = 1.7
  /// Times the logarithm of its earliness: the sum of 1 / (1 + i) over the sentences i that have it.
  var earliness = 0.5
  /// Times the logarithm of how many sentences the story has.
  var storyLength = -0.8
  /// In a short quotation or title.
  var quoted = 0.85
  /// One of the two is a word of grammar, or both together are one of reporting.
  var grammar = -1.0
  /// In the first clause.
  var opening = 0.4
}

/// The worth of a line.
struct LineWeights: Sendable, Hashable {
  /// Times the overlap of words that can be expected with the headline.
  var words = 4.6
  /// Times the overlap of pairs that can be expected.
  var pairs = 2.2
  /// Times the mean chance of the line's pairs.
  var density = 2.5
  /// How many words headlines have, over what is usual in the script: 17 characters of Chinese, 37 of Japanese, 22 words.
  var usualLength = 1.12
}

/// Numbers that can be read and set as a list, for fitting and for model files.
protocol NumberList {
  /// The numbers in the order in which model files hold them.
  static var paths: [any WritableKeyPath<Self, Double> & Sendable] { get }
}

extension NumberList {
  /// The numbers as a list.
  var numbers: [Double] {
    get { Self.paths.map { self[keyPath: $0] } }
    set { for (path, number) in zip(Self.paths, newValue) { self[keyPath: path] = number } }
  }
}

extension WordWeights: NumberList {
  static let paths: [any WritableKeyPath<Self, Double> & Sendable] = [
    \.bias, \.count, \.spread, \.lateness, \.storyLength, \.quoted, \.grammar, \.phrase, \.opening,
  ]
}

extension PairWeights: NumberList {
  static let paths: [any WritableKeyPath<Self, Double> & Sendable] = [
    \.bias, \.count, \.spread, \.earliness, \.storyLength, \.quoted, \.grammar, \.opening,
  ]
}

extension LineWeights: NumberList {
  static let paths: [any WritableKeyPath<Self, Double> & Sendable] = [\.words, \.pairs, \.density, \.usualLength]
}
