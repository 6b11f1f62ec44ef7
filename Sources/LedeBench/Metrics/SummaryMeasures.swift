/// How good summaries are, with intervals: everything that a report says of a summarizer.
public struct SummaryMeasures: Sendable {
  /// The measures over the documents.
  public let values: SummaryValues
  /// The measures with their intervals, by the names that results give them: `rouge_1`, `rouge_2`, `rouge_l`.
  public let estimates: [(name: String, estimate: Estimate)]
  /// How many documents were measured.
  public let count: Int
  /// How many summaries were empty.
  public let empty: Int
  /// The measures over every resample.
  private let resamples: [SummaryValues]

  /// Measures judgements; nil where there are none.
  public init?(_ judgements: [SummaryJudgement], bootstrap: Bootstrap = Bootstrap()) {
    guard !judgements.isEmpty else { return nil }
    let sample = SummarySample(judgements)
    let values = sample.values(at: Array(judgements.indices))
    let resamples = bootstrap.values(of: judgements.count, sample.values)
    self.values = values
    self.resamples = resamples
    count = judgements.count
    empty = judgements.count(where: \.isEmpty)
    estimates = Self.parts.map { part in
      let drawn = resamples.map(part.value)
      return (part.name, Estimate(value: part.value(values), resamples: drawn, level: bootstrap.level, bounds: 0...1))
    }
  }

  /// The estimate of that name.
  public subscript(name: String) -> Estimate? { estimates.first { $0.name == name }?.estimate }

  /// By how much these are better than others of the same documents.
  func differences(from other: SummaryMeasures, bootstrap: Bootstrap) -> [Difference] {
    Self.parts.map { part in
      let drawn = zip(resamples, other.resamples).map { part.value($0) - part.value($1) }
      return Difference(
        part.name,
        first: part.value(values),
        second: part.value(other.values),
        resamples: drawn,
        level: bootstrap.level
      )
    }
  }

  private static let parts: [(name: String, value: @Sendable (SummaryValues) -> Double)] = [
    ("rouge_1", { $0.rouge1 }), ("rouge_2", { $0.rouge2 }), ("rouge_l", { $0.rougeL }),
  ]
}
