import LedeCore

/// What was measured of one chain, or one baseline, on one fixture.
public struct BenchEntry: Sendable, Codable {
  /// The fixture's name.
  public var fixture: String
  /// The chain in canonical form, or the baseline's name.
  public var chain: String
  /// Whether this is a baseline, which no plugin made.
  public var isBaseline = false
  /// How many examples there were.
  public var documents: Int
  /// On how many the chain failed; they count as wrong.
  public var failed = 0
  /// Whether the chain learned from the other folds before it answered.
  public var isCrossValidated = false
  /// The measures with intervals, by name: `accuracy`, `macro_f1`, `weighted_f1`, `ece`, `rouge_1`, `rouge_2`, `rouge_l`.
  public var quality: [String: Estimate] = [:]
  /// The mean length of the summaries in characters.
  public var meanLength: Double?
  /// How many summaries were empty.
  public var empty: Int?
  /// Precision, recall and F1 of every label.
  public var perLabel: [LabelScore]?
  /// Which labels were taken for which.
  public var confusion: [Confusion.Cell]?
  /// The differences from the baseline: always the majority label, and the lead sentence.
  public var overBaseline: [Difference] = []
  /// How fast the chain answers.
  public var speed: BenchSpeed?
  /// How long the training of a fold took, in seconds: the median over the folds.
  public var trainingTime: Double?
  /// The bytes of the models of a fold: the median over the folds.
  public var modelBytes: Int?
  /// The most memory that the process held while the chain was trained and asked, in bytes.
  public var peakMemory: Int?
  /// The label given to each example, by its place among the fixture's labels, −1 for another or none; in order, with
  /// spaces between.
  public var answers: String?
  /// ROUGE-1, ROUGE-2 and ROUGE-L of each example, in ten-thousandths; in order, with spaces between.
  public var rouge: [String]?

  enum CodingKeys: String, CodingKey {
    case fixture, chain, documents, failed, quality, empty, confusion, speed, answers, rouge
    case isBaseline = "baseline"
    case isCrossValidated = "cross_validated"
    case meanLength = "mean_length"
    case perLabel = "per_label"
    case overBaseline = "over_baseline"
    case trainingTime = "training_seconds"
    case modelBytes = "model_bytes"
    case peakMemory = "peak_memory_bytes"
  }

  /// The measure that a kind of answer is ranked by.
  public static let headlines = ["accuracy", "rouge_1"]

  /// Whether the chain is better than its baseline by more than chance, in the measure of that name; nil where it was not
  /// compared.
  public func beatsBaseline(in measure: String) -> Bool? {
    overBaseline.first { $0.measure == measure }.map { $0.isSignificant && $0.difference.value > 0 }
  }

  /// An entry with the quality that verdicts show, differences included.
  init(fixture: BenchFixture, evaluation: Evaluation, verdicts: [Verdict]) {
    self.fixture = fixture.name
    chain = evaluation.chain
    documents = evaluation.documents
    failed = verdicts.count { $0.failure != nil }
    if let labels = evaluation.labels {
      add(labels.estimates)
      perLabel = labels.confusion.scores
      confusion = labels.confusion.cells
      let places = Dictionary(uniqueKeysWithValues: fixture.labels.enumerated().map { ($1, $0) })
      answers = verdicts.map { verdict in
        String(verdict.label?.answer.flatMap { places[$0] } ?? -1)
      }.joined(separator: " ")
    }
    if let summaries = evaluation.summaries {
      add(summaries.estimates)
      meanLength = summaries.values.meanLength
      empty = summaries.empty
      let parts: [(RougeScore) -> Double] = [{ $0.unigrams }, { $0.bigrams }, { $0.longestSequence }]
      rouge = parts.map { part in
        verdicts.map { String(Int(((($0.summary?.rouge).map(part) ?? 0) * 10_000).rounded())) }.joined(separator: " ")
      }
    }
    overBaseline = evaluation.overBaseline
  }

  private mutating func add(_ estimates: [(name: String, estimate: Estimate)]) {
    for (name, estimate) in estimates { quality[name] = estimate }
  }
}
