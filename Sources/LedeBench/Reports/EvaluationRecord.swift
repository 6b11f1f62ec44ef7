import LedeCore

/// An evaluation as JSON tells it: names in snake case, what was not measured left out.
public struct EvaluationRecord: Sendable, Encodable {
  private let evaluation: Evaluation
  private let comparison: Comparison?
  private let settings: Settings

  /// What a result depends on beside the chain.
  public struct Settings: Sendable, Encodable {
    /// The paths of the data.
    public var data: [String]
    /// How many folds there were; nil where the chain was used as it is.
    public var folds: Int?
    /// How intervals were found.
    public var bootstrap: Bootstrap
    /// The version of the tool.
    public var version: String

    /// Makes settings from their parts.
    public init(data: [String], folds: Int?, bootstrap: Bootstrap, version: String) {
      self.data = data
      self.folds = folds
      self.bootstrap = bootstrap
      self.version = version
    }
  }

  /// Another chain on the same examples.
  public struct Comparison: Sendable, Encodable {
    /// The other chain in canonical form.
    public let chain: String
    /// By how much the first chain is better, by measure.
    public let differences: [Difference]

    /// Makes a comparison from its parts.
    public init(chain: String, differences: [Difference]) {
      self.chain = chain
      self.differences = differences
    }
  }

  private let failed: Int

  /// Makes a record of an evaluation.
  public init(_ evaluation: Evaluation, comparison: Comparison?, failed: Int, settings: Settings) {
    self.evaluation = evaluation
    self.comparison = comparison
    self.failed = failed
    self.settings = settings
  }

  private enum Key: String, CodingKey {
    case chain, documents, failed, accuracy, ece, confusion, intervals, baseline, comparison, settings, unanswered,
      empty
    case macroF1 = "macro_f1"
    case weightedF1 = "weighted_f1"
    case perLabel = "per_label"
    case overBaseline = "over_baseline"
  }

  private struct Baselines: Encodable {
    struct Majority: Encodable {
      let label: String
      let accuracy: Double
      let macroF1: Double

      enum CodingKeys: String, CodingKey {
        case label, accuracy
        case macroF1 = "macro_f1"
      }
    }
    var majority: Majority?
    var lead: SummaryValues?
  }

  /// Writes the record.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(evaluation.chain, forKey: .chain)
    try container.encode(evaluation.documents, forKey: .documents)
    try container.encode(failed, forKey: .failed)
    try container.encode(settings, forKey: .settings)
    try container.encodeIfPresent(comparison, forKey: .comparison)
    try container.encode(evaluation.overBaseline, forKey: .overBaseline)
    var intervals: [String: Estimate] = [:]
    var baselines = Baselines()
    if let labels = evaluation.labels {
      try labels.values.encode(to: encoder)
      try container.encode(labels.unanswered, forKey: .unanswered)
      try container.encode(labels.confusion.scores, forKey: .perLabel)
      try container.encode(labels.confusion.cells, forKey: .confusion)
      for (name, estimate) in labels.estimates { intervals[name] = estimate }
      baselines.majority = evaluation.majority.map { majority in
        let values = majority.measures.values
        return .init(label: majority.label.name, accuracy: values.accuracy, macroF1: values.macroF1)
      }
    }
    if let summaries = evaluation.summaries {
      try summaries.values.encode(to: encoder)
      try container.encode(summaries.empty, forKey: .empty)
      for (name, estimate) in summaries.estimates { intervals[name] = estimate }
      baselines.lead = evaluation.lead?.values
    }
    try container.encode(intervals, forKey: .intervals)
    try container.encode(baselines, forKey: .baseline)
  }
}
