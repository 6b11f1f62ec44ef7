import Foundation
import LedeCore
import LedeNumerics
import LedeText

/// Scores a text for every label from a model's counts, as one event model, smoothing and prior read them.
struct CountScorer: Sendable {
  /// The scores of a text.
  struct Scores: Sendable {
    /// The score of every label.
    var labels: [Double]
    /// How much of known grams the text has.
    var grams: Double
  }

  let model: CountModel
  let reading: NaiveBayesReading
  /// What is added to every count.
  let alpha: Double
  /// What one unit of an amount is worth.
  private let scale: Double
  /// The score of a text without grams.
  let start: [Double]
  /// What every gram adds to the score apart from its own factor: the logarithm of the label's whole.
  let whole: [Double]
  let groups: Int
  private let trainingDocuments: Double
  /// Where products do for logarithms, the most frequent grams' factors.
  private var frequent: FrequentFactors?

  init(_ model: CountModel, reading: NaiveBayesReading) throws(NaiveBayesError) {
    self.model = model
    self.reading = reading
    groups = (model.labels.count + 7) / 8
    scale = 1 / model.unit
    trainingDocuments = model.documents.reduce(0) { $0 + Double($1) }
    let totals = CountTotals(model, reading: reading)
    alpha = reading.alpha.value(for: reading.events, totals: totals)
    var start = try reading.priors.logarithms(for: model, events: reading.events)
    switch reading.events {
    case .multinomial:
      whole = totals.amounts.map { [alpha] in -StableMath.log($0 + alpha * totals.grams) }
    case .complement:
      let all = totals.amounts.reduce(0, +)
      whole = totals.amounts.map { [alpha] in StableMath.log(all - $0 + alpha * totals.grams) }
    case .bernoulli:
      // The score of a text in which no gram of the vocabulary occurs; every gram that does occur mends its share.
      let absent = totals.absence(of: model, alpha: alpha, minimum: reading.minimum)
      for label in start.indices { start[label] += absent[label] }
      whole = model.documents.map { [alpha] documents in
        // Lists name only the labels that have a gram; what it says against the others is here.
        model.layout.isDense ? 0 : StableMath.log(alpha / max(alpha, Double(documents) + alpha))
      }
    }
    self.start = start
    if isPlain { frequent = FrequentFactors(of: self) }
  }

  /// Whether a gram's factor counts once for every time it occurs, so that products do for logarithms.
  private var isPlain: Bool {
    model.layout.isDense && model.unit == 1 && reading.events != .bernoulli && !reading.idf
      && model.training.frequency == .count && !model.training.normalize
  }

  /// The score of every label: the logarithm of its probability but for a number that all have in common.
  /// - Complexity: Linear in the length of the text, times the number of labels.
  func scores(of text: String, with lookup: inout GramLookup) -> Scores {
    if let frequent { return plainScores(of: text, with: &lookup, frequent: frequent) }
    return weighedScores(of: text, with: &lookup)
  }

  /// Finds the rows of known grams, of the first `count`, that the reading keeps; how many there are.
  func find(_ codes: [UInt64], count: Int, with finder: inout CodeFinder, in bytes: RawSpan) -> Int {
    let found = finder.find(codes: codes, count: count, in: bytes)
    return reading.minimum <= 1 ? found : finder.filter(found) { keeps(row: $0, in: bytes) }
  }

  /// Whether a gram occurs in as many documents of the training as the reading asks for.
  func keeps(row: Int, in bytes: RawSpan) -> Bool {
    reading.minimum <= 1 || documentFrequency(ofRow: row, in: bytes) >= Double(reading.minimum)
  }

  /// What a gram's occurrence multiplies the likelihood of eight labels by; for complement, divides.
  func factors(ofRow row: Int, group: Int, in bytes: RawSpan) -> SIMD8<Double> {
    switch reading.events {
    case .multinomial:
      let counts = model.counts(at: model.amountRow(row), group: group, in: bytes).each
      return counts * weight(ofRow: row, in: bytes) + alpha
    case .complement:
      let counts = model.counts(at: model.amountRow(row), group: group, in: bytes)
      let total = groups == 1 ? counts.sum : total(ofRow: row, in: bytes)
      return (total - counts.each) * weight(ofRow: row, in: bytes) + alpha
    case .bernoulli:
      let counts = model.counts(at: model.documentRow(row), group: group, in: bytes).each
      var documents = SIMD8<Double>(repeating: 1)
      for lane in 0..<min(8, model.labels.count - 8 * group) {
        documents[lane] = Double(model.documents[8 * group + lane])
      }
      let absent = documents - counts + alpha
      return (counts + alpha) / absent.replacing(with: alpha, where: absent .< alpha)
    }
  }

  /// The general case: every different gram with its weight and a logarithm for every label.
  private func weighedScores(of text: String, with lookup: inout GramLookup) -> Scores {
    let bytes = model.bytes.data.bytes
    let sign = reading.events == .complement ? -1.0 : 1.0
    var scores = start
    var grams = 0.0
    for gram in weighedGrams(of: text, with: &lookup) {
      grams += gram.weight
      addLogarithms(ofRow: gram.row, times: gram.weight * sign, to: &scores, in: bytes)
    }
    for label in scores.indices { scores[label] += grams * whole[label] }
    return Scores(labels: scores, grams: grams)
  }

  /// The different known grams of a text with what each counts, in the order of the model's rows.
  func weighedGrams(of text: String, with lookup: inout GramLookup) -> [(row: Int, weight: Double)] {
    let bytes = model.bytes.data.bytes
    var scanner = GramScanner(text, training: model.training)
    var all: [Int] = []
    while scanner.read(into: &lookup.block) {
      let found = find(lookup.block.codes, count: lookup.block.count, with: &lookup.finder, in: bytes)
      all += lookup.finder.rows[0..<found]
    }
    all.sort()
    var grams: [(row: Int, weight: Double)] = []
    for row in all {
      if let last = grams.last, last.row == row {
        grams[grams.count - 1].weight += 1
      } else {
        grams.append((row, 1))
      }
    }
    for place in grams.indices {
      if reading.events == .bernoulli { grams[place].weight = 1 }
      if model.training.frequency == .log { grams[place].weight = 1 + StableMath.log(grams[place].weight) }
      if reading.idf { grams[place].weight *= inverseFrequency(ofRow: grams[place].row, in: bytes) }
    }
    if model.training.normalize, reading.events != .bernoulli {
      let length = grams.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      for place in grams.indices where length > 0 { grams[place].weight /= length }
    }
    return grams
  }

  /// How far one gram moves the score of every label, where it counts once.
  func shift(ofRow row: Int) -> [Double] {
    let bytes = model.bytes.data.bytes
    var scores = whole
    addLogarithms(ofRow: row, times: reading.events == .complement ? -1 : 1, to: &scores, in: bytes)
    return scores
  }

  /// The score of every label for a text without grams.
  var startingScores: [Double] { start }

  /// Adds `weight` times the logarithm of a gram's factor to the score of every label.
  private func addLogarithms(ofRow row: Int, times weight: Double, to scores: inout [Double], in bytes: RawSpan) {
    if model.layout.isDense {
      for group in 0..<groups {
        let factors = factors(ofRow: row, group: group, in: bytes)
        for lane in 0..<min(8, scores.count - 8 * group) {
          scores[8 * group + lane] += weight * StableMath.log(factors[lane])
        }
      }
      return
    }
    // Without the gram, labels have factors that do not depend on it: they are in the wholes, or the same for all labels.
    let postings = model.postings(ofRow: row, in: bytes)
    let total = postings.reduce(0) { $0 + Double($1.amount) }
    for posting in postings {
      let without = factor(amount: 0, documents: 0, of: posting.label, total: total, row, bytes)
      let with = factor(
        amount: Double(posting.amount),
        documents: Double(posting.documents),
        of: posting.label,
        total: total,
        row,
        bytes
      )
      scores[posting.label] += weight * StableMath.log(with / without)
    }
  }

  private func factor(
    amount: Double,
    documents: Double,
    of label: Int,
    total: Double,
    _ row: Int,
    _ bytes: RawSpan
  ) -> Double {
    switch reading.events {
    case .multinomial: amount * weight(ofRow: row, in: bytes) + alpha
    case .complement: (total - amount) * weight(ofRow: row, in: bytes) + alpha
    case .bernoulli: (documents + alpha) / max(alpha, Double(model.documents[label]) - documents + alpha)
    }
  }

  func total(ofRow row: Int, in bytes: RawSpan) -> Double {
    (0..<groups).reduce(0) {
      $0 + model.counts(at: model.amountRow(row), group: $1, in: bytes).sum
    }
  }

  @inline(__always)
  private func weight(ofRow row: Int, in bytes: RawSpan) -> Double {
    reading.idf ? scale * inverseFrequency(ofRow: row, in: bytes) : scale
  }

  func documentFrequency(ofRow row: Int, in bytes: RawSpan) -> Double {
    if !model.layout.isDense { return model.postings(ofRow: row, in: bytes).reduce(0) { $0 + Double($1.documents) } }
    return (0..<groups).reduce(0) {
      $0 + model.counts(at: model.documentRow(row), group: $1, in: bytes).sum
    }
  }

  func inverseFrequency(ofRow row: Int, in bytes: RawSpan) -> Double {
    StableMath.log((1 + trainingDocuments) / (1 + documentFrequency(ofRow: row, in: bytes))) + 1
  }
}
