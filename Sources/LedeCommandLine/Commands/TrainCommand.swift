import Foundation
import LedeCore
import LedeCorpus
import LedeEngine

/// `lede train`: learns a model from labelled data.
enum TrainCommand: Command {
  static let name = "train"
  static let abstract = "Trains a plugin on data and writes its model."
  static let operands = "SPEC DATA… -o MODEL"
  static let discussion = """
    SPEC is a plugin's name with training options: naive-bayes or 'naive-bayes(alpha=0.5)'.
    DATA is JSON Lines, CSV or TSV with text and label (or reference, for summarizers), or a folder that holds one
    folder per label with one text file per document.

    The model is used as naive-bayes(model=MODEL).

    Examples
      lede train naive-bayes news.jsonl -o news.model
      lede run new.jsonl --chain 'naive-bayes(model=news.model)'
      lede train naive-bayes today.jsonl --resume news.model -o news.model
    """

  struct Options: CorpusArguments {
    var output: String?
    var resume: String?
    var corpus = CorpusSettings(split: .file)

    static let specs: [OptionSpec<Options>] =
      [
        OptionSpec(
          "output",
          \Options.output,
          letter: "o",
          isFile: true,
          placeholder: "MODEL",
          help: "Where the model goes."
        ),
        OptionSpec(
          "resume",
          \Options.resume,
          isFile: true,
          placeholder: "MODEL",
          help: "Go on from a model, as if its data came before DATA."
        ),
      ]
      + corpusSpecs.filter { $0.description.name != "split" }
  }

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    guard operands.count >= 2 else {
      throw UsageError(
        "train: name a plugin and its data. For example: lede train naive-bayes news.jsonl -o news.model"
      )
    }
    guard let output = options.output else { throw UsageError("train: say where the model goes: -o MODEL") }
    let (target, trainer) = try learner(operands[0], resuming: options.resume, registry: tool.registry)
    let listing = try CorpusFile.trainingListing(Array(operands.dropFirst()))
    tool.announcePassedOver(listing, isQuiet: options.quiet)
    var readerOptions = try options.readerOptions(tool.console)
    readerOptions.split = .file
    let run = TrainingRun(tool: tool, options: options, readerOptions: readerOptions, target: target)
    let start = ContinuousClock.now
    let learned: TrainingRun.Result
    do {
      learned = try await run.train(trainer, on: listing)
    } catch let error as TrainingError {
      throw UsageError("train: \(error)")
    }
    try learned.model.write(to: output)
    if !options.quiet {
      let seconds = String(format: "%.2f", (ContinuousClock.now - start) / .seconds(1))
      let megabytes = String(format: "%.1f", Double(learned.model.byteCount) / 1e6)
      tool.console.complain(
        "lede: trained \(operands[0]) on \(learned.documents) documents in \(seconds) s; \(output) has \(megabytes) MB."
      )
    }
    return learned.failures.status(tool.console) { "\($0) records were not learned from" }
  }

  private static func learner(
    _ text: String,
    resuming path: String?,
    registry: Registry
  ) throws -> (target: TrainingMethod.Target, trainer: any Trainer) {
    let spec = try ChainSpec(text)
    let stage = spec.stages[0]
    guard spec.stages.count == 1 else {
      throw ChainError("One plugin is trained at a time.", in: text, at: spec.stages[1].nameRange)
    }
    let plugin: Plugin
    do {
      plugin = try registry.plugin(named: stage.name)
    } catch {
      throw ChainError(error.description, in: text, at: stage.nameRange)
    }
    guard let method = plugin.training else {
      let trainable = registry.plugins.filter { $0.training != nil }.map(\.name).joined(separator: ", ")
      throw ChainError(
        "‘\(plugin.name)’ has nothing to learn. Plugins that can be trained: \(trainable).",
        in: text,
        at: stage.nameRange
      )
    }
    do {
      guard let path else { return (method.target, try method.trainer(stage.options)) }
      let model = try ModelFile(path: path, for: plugin.name, knownVersion: .max)
      return (method.target, try method.trainer(resuming: model, stage.options))
    } catch {
      throw ChainError(error, stage: stage, in: text)
    }
  }
}

/// Reads training data on several cores and lets a trainer learn from them in order.
private struct TrainingRun {
  struct Result {
    let model: ModelFile
    let documents: Int
    let failures: FailureTally
  }

  let tool: Tool
  let options: TrainCommand.Options
  let readerOptions: CorpusReader.Options
  let target: TrainingMethod.Target

  private struct Digest<Part: Sendable>: Sendable {
    let part: Swift.Result<Part, any Error>
    let documents: Int
    let bytes: Int
    let failures: [String]
  }

  func train<Learner: Trainer>(_ trainer: Learner, on listing: CorpusFile.Listing) async throws -> Result {
    var learner = trainer
    var progress = Progress(console: tool.console, isQuiet: options.quiet, totalBytes: listing.byteCount)
    var documents = 0
    var failures = FailureTally()
    var reader = CorpusReader(listing.files, options: readerOptions)
    let target = target
    try await OrderedPipeline.run(width: options.width) {
      reader.next()
    } transform: { piece in
      let (examples, failures) = Self.examples(piece.records(), for: target)
      return Digest(
        part: Swift.Result { try trainer.digest(examples) },
        documents: examples.count,
        bytes: piece.byteCount,
        failures: failures
      )
    } deliver: { (digest: Digest<Learner.Part>) in
      try learner.absorb(try digest.part.get())
      documents += digest.documents
      failures.add(digest.failures)
      progress.advance(documents: digest.documents, bytes: digest.bytes)
    }
    progress.finish()
    let fitting = FittingProgress(console: tool.console, isQuiet: options.quiet)
    defer { fitting.finish() }
    let model = try await learner.finish(in: tool.context(options, advance: fitting.advance))
    return Result(model: model, documents: documents, failures: failures)
  }

  private static func examples(
    _ records: [Record],
    for target: TrainingMethod.Target
  ) -> (examples: [Example], failures: [String]) {
    var examples: [Example] = []
    var failures: [String] = []
    for record in records {
      let place = "\(record.document.source), record ‘\(record.document.id)’"
      if let error = record.error {
        failures.append(error)
      } else if target == .label, record.label == nil {
        failures.append("\(place): it has no label. Name the column that holds it: --column label=NAME.")
      } else if target == .reference, record.reference == nil {
        failures.append("\(place): it has no reference. Name the column that holds it: --column reference=NAME.")
      } else {
        examples.append(record.example)
      }
    }
    return (examples, failures)
  }
}
