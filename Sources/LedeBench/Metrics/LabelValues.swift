import LedeCore

/// The measures of labelling over some documents.
public struct LabelValues: Sendable, Hashable, Codable {
  /// The share of documents that were given the right label.
  public var accuracy: Double
  /// The mean of the F1 of all labels that some document has, each counting the same.
  public var macroF1: Double
  /// The mean of the F1 of all labels, each counting as often as documents have it.
  public var weightedF1: Double
  /// The expected calibration error; nil where no answer came with a probability.
  ///
  /// Over 15 bins of equal width: how far the mean probability of a bin's answers is from the share of right ones,
  /// averaged over bins by their number of answers (Guo et al. 2017, "On calibration of modern neural networks").
  public var calibrationError: Double?

  enum CodingKeys: String, CodingKey {
    case accuracy
    case macroF1 = "macro_f1"
    case weightedF1 = "weighted_f1"
    case calibrationError = "ece"
  }
}

/// Judgements as numbers, so that thousands of samples of them can be measured quickly.
struct LabelSample: Sendable {
  /// How many bins probabilities are sorted into.
  static let binCount = 15

  private let labelCount: Int
  /// The place of the right label and of the given one (−1 for none) of each document.
  private let right: [Int]
  private let given: [Int]
  /// The bin of each document's probability, −1 where it has none.
  private let bins: [Int]
  private let probabilities: [Double]

  init(_ judgements: [LabelJudgement]) {
    let labels = Confusion(judgements).labels
    let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    labelCount = labels.count
    right = judgements.map { places[$0.label] ?? -1 }
    given = judgements.map { $0.answer.flatMap { places[$0] } ?? -1 }
    probabilities = judgements.map { $0.probability ?? 0 }
    bins = judgements.map { judgement in
      guard let probability = judgement.probability, probability.isFinite else { return -1 }
      return Int(min(max(probability * Double(Self.binCount), 0), Double(Self.binCount - 1)))
    }
  }

  var count: Int { right.count }

  /// The measures over the documents at `indices`, each as often as it is named.
  func values(at indices: [Int]) -> LabelValues {
    var hits = [Int](repeating: 0, count: labelCount)
    var answers = hits
    var support = hits
    var binCounts = [Int](repeating: 0, count: Self.binCount)
    var binSums = [Double](repeating: 0, count: Self.binCount)
    for index in indices {
      let isRight = right[index] == given[index]
      support[right[index]] += 1
      if given[index] >= 0 { answers[given[index]] += 1 }
      if isRight { hits[right[index]] += 1 }
      if bins[index] >= 0 {
        binCounts[bins[index]] += 1
        binSums[bins[index]] += probabilities[index] - (isRight ? 1 : 0)
      }
    }
    var f1Sum = 0.0
    var weightedSum = 0.0
    var present = 0
    for label in 0..<labelCount where support[label] > 0 {
      let f1 = 2 * Double(hits[label]) / Double(answers[label] + support[label])
      f1Sum += f1
      weightedSum += f1 * Double(support[label])
      present += 1
    }
    let answered = binCounts.reduce(0, +)
    return LabelValues(
      accuracy: Double(hits.reduce(0, +)) / Double(max(1, indices.count)),
      macroF1: f1Sum / Double(max(1, present)),
      weightedF1: weightedSum / Double(max(1, indices.count)),
      calibrationError: answered > 0 ? binSums.reduce(0) { $0 + abs($1) } / Double(answered) : nil
    )
  }
}
