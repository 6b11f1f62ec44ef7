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
  public func run(_ document: Document) async -> Outcome {
    var outcome = Outcome(document: document)
    var current = document
    var map = OffsetMap(identityOf: document.text)
    for stage in stages {
      do {
        switch stage.instance {
        case .classifier(let classifier):
          outcome.classifications.append(try await classifier.classify(current))
        case .summarizer(let summarizer):
          let summary = try await summarizer.summarize(current)
          map = map.following(summary)
          outcome.summaries.append(Summary(map.excerpts(in: document.text), text: summary.text))
          current.text = summary.text
        }
      } catch {
        outcome.failure = Outcome.Failure(stage: stage.name, message: "\(error)")
        break
      }
    }
    return outcome
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
