public import LedeCore

/// A chain measured on examples, beside the baseline that costs no thought.
public struct Evaluation: Sendable {
  /// The chain in canonical form.
  public let chain: String
  /// How many examples were measured.
  public let documents: Int
  /// How the labels are; nil where none were measured.
  public let labels: LabelMeasures?
  /// The label that most documents have, and the measures of giving it to all.
  public let majority: (label: Label, measures: LabelMeasures)?
  /// How the summaries are; nil where none were measured.
  public let summaries: SummaryMeasures?
  /// The measures of taking the lead sentence as the summary.
  public let lead: SummaryMeasures?
  /// The differences from the baselines: by measure, the chain first.
  public let overBaseline: [Difference]

  /// Measures verdicts.
  /// - Parameters:
  ///   - chain: The chain in canonical form.
  ///   - verdicts: What it said of each example.
  ///   - leads: The lead sentences measured in the same way, nil where the example has no reference.
  ///   - bootstrap: How intervals are found.
  public init(chain: String, verdicts: [Verdict], leads: [SummaryJudgement?], bootstrap: Bootstrap) {
    self.chain = chain
    documents = verdicts.count
    let judgements = verdicts.compactMap(\.label)
    labels = LabelMeasures(judgements, bootstrap: bootstrap)
    majority = Baseline.majorityLabel(of: judgements.map(\.label)).flatMap { label in
      let given = judgements.map { LabelJudgement(label: $0.label, answer: label) }
      return LabelMeasures(given, bootstrap: bootstrap).map { (label, $0) }
    }
    summaries = SummaryMeasures(verdicts.compactMap(\.summary), bootstrap: bootstrap)
    lead = summaries == nil ? nil : SummaryMeasures(leads.compactMap(\.self), bootstrap: bootstrap)
    var differences: [Difference] = []
    if let labels, let majority { differences += labels.differences(from: majority.measures, bootstrap: bootstrap) }
    if let summaries, let lead { differences += summaries.differences(from: lead, bootstrap: bootstrap) }
    overBaseline = differences
  }

  /// By how much this chain is better than another on the same examples, by measure; only what both were measured in.
  public func differences(from other: Evaluation, bootstrap: Bootstrap) -> [Difference] {
    var differences: [Difference] = []
    if let labels, let others = other.labels, labels.count == others.count {
      differences += labels.differences(from: others, bootstrap: bootstrap)
    }
    if let summaries, let others = other.summaries, summaries.count == others.count {
      differences += summaries.differences(from: others, bootstrap: bootstrap)
    }
    return differences
  }
}
