/// How well labels were given, with intervals: everything that a report says of a classifier.
public struct LabelMeasures: Sendable {
  /// The measures over the documents.
  public let values: LabelValues
  /// The measures with their intervals, by the names that results give them: `accuracy`, `macro_f1`, `weighted_f1`, `ece`.
  public let estimates: [(name: String, estimate: Estimate)]
  /// Which labels were taken for which.
  public let confusion: Confusion
  /// How many documents were measured.
  public let count: Int
  /// How many were given no label.
  public let unanswered: Int
  /// The measures over every resample.
  private let resamples: [LabelValues]

  /// Measures judgements; nil where there are none.
  public init?(_ judgements: [LabelJudgement], bootstrap: Bootstrap = Bootstrap()) {
    guard !judgements.isEmpty else { return nil }
    let sample = LabelSample(judgements)
    let values = sample.values(at: Array(judgements.indices))
    let resamples = bootstrap.values(of: judgements.count, sample.values)
    self.values = values
    self.resamples = resamples
    confusion = Confusion(judgements)
    count = judgements.count
    unanswered = judgements.count { $0.answer == nil }
    estimates = Self.parts.compactMap { part in
      guard let value = part.value(values) else { return nil }
      let drawn = resamples.compactMap(part.value)
      return (part.name, Estimate(value: value, resamples: drawn, level: bootstrap.level, bounds: 0...1))
    }
  }

  /// The estimate of that name.
  public subscript(name: String) -> Estimate? { estimates.first { $0.name == name }?.estimate }

  /// By how much these are better than others of the same documents: accuracy and macro F1.
  func differences(from other: LabelMeasures, bootstrap: Bootstrap) -> [Difference] {
    Self.parts.prefix(2).compactMap { part in
      guard let first = part.value(values), let second = part.value(other.values) else { return nil }
      let drawn = zip(resamples, other.resamples).map { (part.value($0) ?? 0) - (part.value($1) ?? 0) }
      return Difference(part.name, first: first, second: second, resamples: drawn, level: bootstrap.level)
    }
  }

  private static let parts: [(name: String, value: @Sendable (LabelValues) -> Double?)] = [
    ("accuracy", { $0.accuracy }), ("macro_f1", { $0.macroF1 }), ("weighted_f1", { $0.weightedF1 }),
    ("ece", { $0.calibrationError }),
  ]
}
