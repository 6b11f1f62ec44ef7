import LedeCore
import LedeNumerics
import LedeText

/// Fits the weights of `one-line` to stories with their headlines.
///
/// Two logistic regressions learn which words and which pairs of a story stand in its headline, and the mean length of the
/// headlines is taken. A regression is right about all words, though, and a line is chosen by the likeliest, so mixtures of
/// what was learned with the defaults are tried, and around their defaults the three weights of a line, for the greatest mean
/// ROUGE-1 of the best lines. All in the order of the examples, so equal examples give equal models.
struct OneLineTrainer: Trainer {
  /// The fewest examples that can be learned from.
  static let leastExamples = 20
  private static let mostSteps = 12
  private static let trials: [Double] = [0, 0.5, 0.75, 1, 1.5, 2, 3]
  /// The shares of what was learned in the mixtures with the defaults.
  private static let shares: [Double] = [0, 0.25, 0.5, 0.75, 1]

  private var examples: [Example] = []

  /// The examples that have a text and a reference.
  func digest(_ examples: [Example]) -> [Example] {
    examples.filter { !($0.reference ?? "").isEmpty && !$0.document.text.isEmpty }
  }

  /// Adds a digested batch.
  mutating func absorb(_ part: consuming [Example]) { examples += part }

  /// The model fitted to all that was absorbed.
  mutating func finish(in context: PluginContext) throws -> ModelFile {
    guard examples.count >= Self.leastExamples else {
      throw TrainingError(
        "There are \(examples.count) texts with a reference, too few to learn from; give at least \(Self.leastExamples)."
      )
    }
    var learned = OneLineWeights()
    fitChances(of: &learned)
    fitLength(of: &learned)
    var best = (weights: OneLineWeights(), score: -Double.infinity)
    for share in Self.shares {
      var weights = OneLineWeights().mixed(with: learned, share: share)
      let score = fitLines(of: &weights)
      if score > best.score { best = (weights, score) }
    }
    return best.weights.model
  }

  private func fitChances(of weights: inout OneLineWeights) {
    var words = LogisticFit(from: [Double](repeating: 0, count: WordWeights.paths.count))
    var pairs = LogisticFit(from: [Double](repeating: 0, count: PairWeights.paths.count))
    for _ in 0..<Self.mostSteps {
      for example in examples {
        let story = Clauses(of: example.document.text, numberingPairsOfFirst: LineFinder.searchedSentences)
        let evidence = StoryEvidence(of: story, wording: StoryWording(story))
        let headline = Clauses(of: example.reference ?? "")
        let types = Set(headline.types.map(\.hash))
        let named = Set(headline.pairHashes)
        // Each story weighs the same, however long.
        let weight = 1 / Double(max(1, evidence.words.count))
        for (type, shown) in evidence.words.enumerated() {
          let isNamed = types.contains(story.types[type].hash)
          words.add(evidence.features(ofWord: shown), isPositive: isNamed, weight: weight)
        }
        for (shown, hash) in zip(evidence.pairs, story.pairHashes) {
          let isNamed = named.contains(hash)
          pairs.add(evidence.features(ofPair: shown), isPositive: isNamed, weight: 1 / Double(evidence.pairs.count))
        }
      }
      if max(words.step(), pairs.step()) < 1e-4 { break }
    }
    weights.word.numbers = words.coefficients
    weights.pair.numbers = pairs.coefficients
  }

  /// Takes the mean length of the headlines, within reason, as the usual one.
  private func fitLength(of weights: inout OneLineWeights) {
    let shares = examples.map { example in
      let usual = LineMeasure.measure(
        for: Clauses(of: example.document.text, numberingPairsOfFirst: LineFinder.searchedSentences)
      ).usual
      return Double((example.reference ?? "").tokens().count) / usual
    }
    weights.line.usualLength = min(3, max(0.3, shares.reduce(0, +) / Double(shares.count)))
  }

  /// Sets the weights of a line, and gives the sum of ROUGE-1 that the best lines have by them.
  private func fitLines(of weights: inout OneLineWeights) -> Double {
    let stories = examples.map { Self.candidates(of: $0, weights: weights) }.filter { !$0.isEmpty }
    var reached = 0.0
    for path in [\LineWeights.words, \.pairs, \.density] {
      let start = weights.line[keyPath: path]
      var best: (weight: Double, score: Double)?
      for trial in Self.trials {
        weights.line[keyPath: path] = trial * start
        let score = stories.reduce(0) { $0 + Self.score(ofBestIn: $1, by: weights.line) }
        // The default stays where a trial gains nothing that counts.
        if best.map({ score > $0.score * 1.001 }) ?? true { best = (trial * start, score) }
      }
      weights.line[keyPath: path] = best?.weight ?? start
      reached = best?.score ?? 0
    }
    return reached
  }

  private static func score(ofBestIn lines: [(features: LineFeatures, score: Double)], by weights: LineWeights)
    -> Double
  {
    lines.max { $0.features.worth(weights) < $1.features.worth(weights) }?.score ?? 0
  }

  /// The fittest lines of a story with their ROUGE-1 against its headline.
  private static func candidates(
    of example: Example,
    weights: OneLineWeights
  ) -> [(features: LineFeatures, score: Double)] {
    let story = Clauses(of: example.document.text, numberingPairsOfFirst: LineFinder.searchedSentences)
    let finder = LineFinder(story, title: nil, limit: nil, weights: weights)
    let lines = finder.lines()
    let least = lines.map(\.flaws).min() ?? []
    var wanted: [UInt64: Int] = [:]
    let reference = (example.reference ?? "").tokens()
    for token in reference { wanted[token.hash, default: 0] += 1 }
    return lines.filter { $0.flaws == least }.map { line in
      var left = wanted
      var hits = 0
      for index in line.words where !finder.isDropped[index] {
        let hash = story.types[Int(story.words[index].type)].hash
        if let count = left[hash], count > 0 {
          left[hash] = count - 1
          hits += 1
        }
      }
      let length = line.expected.count + reference.count
      return (finder.features(of: line.expected), 2 * Double(hits) / Double(max(1, length)))
    }
  }
}
