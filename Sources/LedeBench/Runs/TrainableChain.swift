import Foundation
public import LedeCore
public import LedeEngine

/// A chain whose plugins that can learn are trained anew for each set of examples.
///
/// A stage is trained if its plugin has a training method and it names no `model=`. Options that the training knows go to
/// the training; the others go to running, as when somebody trains with `lede train` and then uses the model. A stage
/// behind a summarizer learns from what reaches it: the summaries.
public struct TrainableChain: Sendable {
  /// A stage, with what it is trained with where it is.
  private struct Stage: Sendable {
    let stage: ChainSpec.Stage
    let method: TrainingMethod?
    let training: [OptionValue]
    let running: [OptionValue]
  }

  /// A chain after training, and what the training cost.
  public struct Fit: Sendable {
    /// The chain, ready for documents.
    public let chain: Chain
    /// How long the training took, without the running of stages before it.
    public let trainingTime: Duration
    /// How many bytes the models have together.
    public let modelBytes: Int
  }

  /// The chain as it was written.
  public let spec: ChainSpec
  /// What its plugins answer with.
  public let kinds: Set<Plugin.Kind>
  private let stages: [Stage]
  private let registry: Registry

  /// Finds out which stages are trained, and checks the options of their training.
  /// - Parameters:
  ///   - spec: The parsed chain.
  ///   - registry: The plugins that it may name.
  ///   - targets: What may be learned; plugins that learn from anything else are used as they are.
  /// - Throws: A ``ChainError`` that points at the stage or option that is unknown or wrong.
  public init(
    _ spec: ChainSpec,
    registry: Registry,
    learning targets: Set<TrainingMethod.Target> = [.label, .reference]
  ) throws(ChainError) {
    var stages: [Stage] = []
    var kinds: Set<Plugin.Kind> = []
    for stage in spec.stages {
      let plugin: Plugin
      do {
        plugin = try registry.plugin(named: stage.name)
      } catch {
        throw ChainError(error.description, in: spec.source, at: stage.nameRange)
      }
      do {
        let (made, kind) = try Self.stage(stage, plugin, targets)
        stages.append(made)
        if let kind { kinds.insert(kind) }
      } catch {
        throw ChainError(error, stage: stage, in: spec.source)
      }
    }
    self.spec = spec
    self.kinds = kinds
    self.stages = stages
    self.registry = registry
  }

  /// A stage with its options sorted and checked, errors as if all options were the plugin's own.
  private static func stage(
    _ stage: ChainSpec.Stage,
    _ plugin: Plugin,
    _ targets: Set<TrainingMethod.Target>
  ) throws -> (Stage, Plugin.Kind?) {
    guard let method = plugin.training, targets.contains(method.target),
      !stage.options.contains(where: { $0.name == "model" })
    else {
      // Made here to be checked before any text is read, and once more where it is used.
      let instance = try plugin.make(stage.options)
      return (Stage(stage: stage, method: nil, training: [], running: stage.options), instance.kind)
    }
    let known = Set(method.options.map(\.name))
    let trainingPlaces = stage.options.indices.filter { known.contains(stage.options[$0].name) }
    let runningPlaces = stage.options.indices.filter { !known.contains(stage.options[$0].name) }
    let training = trainingPlaces.map { stage.options[$0] }
    let running = runningPlaces.map { stage.options[$0] }
    var places = trainingPlaces
    do {
      _ = try method.trainer(training)
      places = runningPlaces
      // With a model that is not there the plugin cannot be made, but wrong options are found before it is looked for.
      do {
        _ = try plugin.make(running + [OptionValue(name: "model", text: "not trained yet")])
      } catch  where !(error is OptionError) {}
    } catch let error as OptionError where places.indices.contains(error.index) {
      throw OptionError(index: places[error.index], part: error.part, description: error.description)
    }
    return (Stage(stage: stage, method: method, training: training, running: running), plugin.kind)
  }

  /// Whether there is a stage to train.
  public var isTrained: Bool { stages.contains { $0.method != nil } }

  /// The chain after its stages have learned from `examples`, of which those are passed over that lack what a stage
  /// learns from.
  /// - Throws: A ``ChainError`` that points at the stage that cannot be trained or made.
  public func fitted(to examples: [Example], context: PluginContext) async throws -> Fit {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-models-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // A model that is mapped stays readable when its file is gone.
    defer { try? FileManager.default.removeItem(at: folder) }
    var texts: [String] = []
    var seen = examples
    var time = Duration.zero
    var bytes = 0
    for (index, stage) in stages.enumerated() {
      guard let method = stage.method else {
        texts.append(stage.stage.description)
        continue
      }
      if !texts.isEmpty { seen = try await reaching(texts, examples, context: context) }
      let path = folder.appending(path: "\(index).model").path
      do {
        let start = ContinuousClock.now
        let usable = seen.filter { method.target == .label ? $0.label != nil : $0.reference != nil }
        // Data without any of what the stage learns from cannot be meant to train it.
        if usable.isEmpty, !seen.isEmpty, stage.training.isEmpty {
          texts.append(stage.stage.description)
          continue
        }
        let model = try await Self.train(try method.trainer(stage.training), on: usable, context: context)
        try model.write(to: path)
        time += ContinuousClock.now - start
        bytes += model.byteCount
      } catch {
        throw ChainError(error, stage: stage.stage, in: spec.source)
      }
      let options = [OptionValue(name: "model", text: path)] + stage.running
      texts.append(
        "\(stage.stage.name)(\(options.map { "\($0.name)=\(Self.quoted($0.text))" }.joined(separator: ", ")))"
      )
    }
    return Fit(chain: try chain(texts, context: context), trainingTime: time, modelBytes: bytes)
  }

  /// The chain of stages whose texts were made here; an error points at the stage as it was written.
  private func chain(_ texts: [String], context: PluginContext) throws(ChainError) -> Chain {
    if !isTrained, texts.count == stages.count { return try Chain(spec, registry: registry, context: context) }
    do {
      return try Chain(try ChainSpec(texts.joined(separator: " | ")), registry: registry, context: context)
    } catch {
      let place = zip(stages, texts).first { error.message.hasPrefix("\($0.0.stage.name): ") }?.0 ?? stages.first
      throw ChainError(error.message, in: spec.source, at: place?.stage.nameRange ?? 0..<0)
    }
  }

  /// The examples with the texts that reach the stage behind those of `texts`.
  private func reaching(_ texts: [String], _ examples: [Example], context: PluginContext) async throws -> [Example] {
    let before = try chain(texts, context: context)
    guard before.summarizes else { return examples }
    var reached: [Example] = []
    try await ExampleBatches.run(examples, jobs: context.jobs) { batch in
      var changed: [Example] = []
      for var example in batch {
        // What fails on the way teaches nothing.
        guard let summary = await before.run(example.document).summary else { continue }
        example.document.text = summary.text
        changed.append(example)
      }
      return changed
    } deliver: {
      reached += $0
    }
    return reached
  }

  private static func train<Learner: Trainer>(
    _ trainer: Learner,
    on examples: [Example],
    context: PluginContext
  ) async throws -> ModelFile {
    var learner = trainer
    try await ExampleBatches.run(examples, jobs: context.jobs) { batch in
      Result { try trainer.digest(batch) }
    } deliver: { (part: Result<Learner.Part, any Error>) in
      try learner.absorb(try part.get())
    }
    return try await learner.finish(in: context)
  }

  private static func quoted(_ text: String) -> String {
    // By scalars: a mark and an accent behind it are one `Character`, and would not be found as a mark.
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.append(scalar)
    }
    return "\"\(String(quoted))\""
  }
}
