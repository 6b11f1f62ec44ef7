public import LedeCore
public import LedeEngine

/// Measures chains on a fixture, one after the other.
public struct BenchRun: Sendable {
  private let fixture: BenchFixture
  private let settings: BenchResult.Settings
  private let context: PluginContext
  private let leads: [SummaryJudgement?]

  /// What measuring a chain left behind.
  public struct Measured: Sendable {
    /// The figures.
    public var entry: BenchEntry
    /// Why the chain failed on documents, in their order, and on which its answer was another when it was timed.
    public var failures: [String]
    /// The chain, trained where it can learn, for looking at samples.
    public var chain: Chain
  }

  /// Prepares the measuring on a fixture.
  public init(_ fixture: BenchFixture, settings: BenchResult.Settings, context: PluginContext) {
    self.fixture = fixture
    self.settings = settings
    self.context = context
    leads = fixture.examples.map { example in
      example.reference.map { SummaryJudgement(Baseline.leadSentence(of: example.document), reference: $0) }
    }
  }

  /// Measures a chain; nil where the fixture carries none of what the chain answers.
  ///
  /// A chain that can learn labels is cross-validated; its speed is that of the last fold's chain over all documents. The
  /// labels that were timed are compared with those that quality was measured on.
  /// - Throws: A ``ChainError`` that points at the stage that cannot be trained or made.
  public func measure(_ chain: TrainableChain) async throws -> Measured? {
    let hasLabels = chain.kinds.contains(.classifier) && fixture.examples.contains { $0.label != nil }
    let hasReferences = chain.kinds.contains(.summarizer) && fixture.examples.contains { $0.reference != nil }
    guard hasLabels || hasReferences else { return nil }
    PeakMemory.reset()
    var result = CrossValidation.Result(verdicts: [])
    let made: Chain
    if chain.isTrained {
      result = try await CrossValidation(fixture.examples, count: settings.folds, context: context).run(chain)
      made = if let last = result.chain { last } else { try await chain.fitted(to: [], context: context).chain }
    } else {
      let fitted = try await chain.fitted(to: [], context: context).chain
      made = fitted
      try await ExampleBatches.run(fixture.examples, jobs: context.jobs) { batch in
        var verdicts: [Verdict] = []
        for example in batch {
          verdicts.append(Verdict(await fitted.run(example.document), of: example, chain: fitted))
        }
        return verdicts
      } deliver: {
        result.verdicts += $0
      }
    }
    let places = chain.isTrained ? Set(result.answered) : Set(fixture.examples.indices)
    var differing: [Int] = []
    let speed = await BenchSpeed.measured(made, on: fixture.examples) { place, outcome in
      guard places.contains(place), let judged = result.verdicts[place].label, outcome.failure == nil else { return }
      if judged.answer != outcome.classification?.label { differing.append(place) }
    }
    let peak = PeakMemory.bytes
    let evaluation = Evaluation(
      chain: chain.spec.description,
      verdicts: result.verdicts,
      leads: leads,
      bootstrap: settings.bootstrap
    )
    var entry = BenchEntry(fixture: fixture, evaluation: evaluation, verdicts: result.verdicts)
    entry.isCrossValidated = chain.isTrained
    entry.speed = speed
    entry.peakMemory = peak
    if chain.isTrained {
      entry.trainingTime = result.trainingTimes.map { $0 / .seconds(1) }.sorted().percentile(0.5)
      entry.modelBytes = Int(result.modelBytes.map(Double.init).sorted().percentile(0.5))
    }
    let differences = differing.map { place in
      let id = fixture.examples[place].document.id
      return "record ‘\(id)’: \(entry.chain) gave another label when it was timed than when its quality was measured"
    }
    return Measured(entry: entry, failures: result.verdicts.compactMap(\.failure) + differences, chain: made)
  }

  /// The baselines that the fixture's right answers allow: the majority label, the lead sentence and a random sentence.
  public func baselines() -> [BenchEntry] {
    let examples = fixture.examples
    var entries: [BenchEntry] = []
    if let majority = Baseline.majorityLabel(of: examples.compactMap(\.label)) {
      let verdicts = examples.map { example in
        Verdict(label: example.label.map { LabelJudgement(label: $0, answer: majority) })
      }
      entries.append(entry("majority label", verdicts))
    }
    if leads.contains(where: { $0 != nil }) {
      entries.append(entry("lead sentence", leads.map { Verdict(summary: $0) }))
      let random = examples.enumerated().map { place, example in
        example.reference.map {
          SummaryJudgement(Baseline.randomSentence(of: example.document, at: place), reference: $0)
        }
      }
      entries.append(entry("random sentence", random.map { Verdict(summary: $0) }))
    }
    return entries
  }

  private func entry(_ name: String, _ verdicts: [Verdict]) -> BenchEntry {
    let evaluation = Evaluation(chain: name, verdicts: verdicts, leads: leads, bootstrap: settings.bootstrap)
    var entry = BenchEntry(fixture: fixture, evaluation: evaluation, verdicts: verdicts)
    entry.isBaseline = true
    entry.overBaseline = []
    return entry
  }
}
