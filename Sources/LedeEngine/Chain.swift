public import LedeCore

/// A chain whose plugins are made and whose options are checked: ready for documents.
///
/// A summarizer's text becomes the text of the next stage; a classifier annotates the document and passes its text on.
public struct Chain: Sendable {
  /// One stage of the chain.
  struct Stage: Sendable {
    let name: String
    let instance: Plugin.Instance
  }

  /// The chain as it was written.
  public let spec: ChainSpec
  let stages: [Stage]

  /// Makes every plugin of a chain.
  /// - Parameters:
  ///   - spec: The parsed chain.
  ///   - registry: The plugins that it may name.
  ///   - context: What plugins are told about the run.
  /// - Throws: A ``ChainError`` that points at the stage or option that is unknown, wrong or cannot be made.
  public init(_ spec: ChainSpec, registry: Registry, context: PluginContext) throws(ChainError) {
    self.spec = spec
    var made: [Stage] = []
    for stage in spec.stages {
      let plugin: Plugin
      do {
        plugin = try registry.plugin(named: stage.name)
      } catch {
        throw ChainError(error.description, in: spec.source, at: stage.nameRange)
      }
      do {
        made.append(Stage(name: stage.name, instance: try plugin.make(stage.options, in: context)))
      } catch {
        throw ChainError(error, stage: stage, in: spec.source)
      }
    }
    stages = made
  }

  /// Whether a stage labels.
  public var classifies: Bool {
    stages.contains { if case .classifier = $0.instance { true } else { false } }
  }

  /// Whether a stage summarizes.
  public var summarizes: Bool {
    stages.contains { if case .summarizer = $0.instance { true } else { false } }
  }

  /// What the chain says of a document.
  ///
  /// A stage that fails ends the document: what the stages before it said stays, and the outcome names the failed one.
  public func run(_ document: Document) async -> Outcome { await run([document])[0] }

  /// What the chain says of documents, in their order.
  ///
  /// Each stage is given all of them at once, so that one that answers several at a time can.
  public func run(_ documents: [Document]) async -> [Outcome] {
    var passages = documents.map(Passage.init)
    for stage in stages {
      let open = passages.indices.filter { passages[$0].outcome.failure == nil }
      let current = open.map { passages[$0].current }
      switch stage.instance {
      case .classifier(let classifier):
        let answers = await classifier.classify(current)
        for (index, answer) in stage.matched(answers, to: open) { passages[index].add(answer, of: stage) }
      case .summarizer(let summarizer):
        let answers = await summarizer.summarize(current)
        for (index, answer) in stage.matched(answers, to: open) { passages[index].add(answer, of: stage) }
      }
    }
    return passages.map(\.outcome)
  }
}

extension Chain.Stage {
  /// Each document's place with its answer; a plugin that does not give as many answers as documents gives none.
  fileprivate func matched<Answer>(
    _ answers: [Result<Answer, any Error>],
    to places: [Int]
  ) -> [(Int, Result<Answer, any Error>)] {
    guard answers.count == places.count else {
      let failure = Outcome.Failure(
        stage: name,
        message: "It gave \(answers.count) answers to \(places.count) documents."
      )
      return places.map { ($0, .failure(failure)) }
    }
    return Array(zip(places, answers))
  }
}

/// A document on its way through a chain.
private struct Passage {
  /// The document as it comes to the next stage.
  var current: Document
  var outcome: Outcome
  private var map: OffsetMap

  init(_ document: Document) {
    current = document
    outcome = Outcome(document: document)
    map = OffsetMap(identityOf: document.text)
  }

  mutating func add(_ answer: Result<Classification, any Error>, of stage: Chain.Stage) {
    switch answer {
    case .success(let classification): outcome.classifications.append(classification)
    case .failure(let error): fail(error, stage)
    }
  }

  mutating func add(_ answer: Result<Summary, any Error>, of stage: Chain.Stage) {
    switch answer {
    case .success(let summary):
      map = map.following(summary)
      outcome.summaries.append(Summary(map.excerpts(in: outcome.document.text), text: summary.text))
      current.text = summary.text
    case .failure(let error): fail(error, stage)
    }
  }

  private mutating func fail(_ error: any Error, _ stage: Chain.Stage) {
    outcome.failure = error as? Outcome.Failure ?? Outcome.Failure(stage: stage.name, message: "\(error)")
  }
}

extension ChainError {
  /// Points at what kept a stage from being made: an option where the error is about one, else the stage.
  public init(_ error: any Error, stage: ChainSpec.Stage, in source: String) {
    guard let option = error as? OptionError, stage.optionRanges.indices.contains(option.index) else {
      let place = stage.options.firstIndex { $0.name == "model" }.map { stage.optionRanges[$0].value }
      self.init("\(error)", in: source, at: place ?? stage.nameRange)
      return
    }
    let ranges = stage.optionRanges[option.index]
    self.init("\(stage.name): \(option.description)", in: source, at: option.part == .name ? ranges.name : ranges.value)
  }
}
