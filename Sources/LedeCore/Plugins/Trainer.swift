/// Learns a model from examples that arrive in batches.
///
/// Batches are digested in parallel and absorbed one after the other in the order of the examples, so that equal examples
/// give equal models whatever the number of tasks, and the texts need not all be in memory.
public protocol Trainer: Sendable {
  /// What is kept of a batch.
  associatedtype Part: Sendable

  /// What is to be learned from a batch; called from several tasks at once.
  /// - Throws: An error about an example that cannot be learned from.
  func digest(_ examples: [Example]) throws -> Part

  /// Adds a digested batch; called in the order of the examples.
  mutating func absorb(_ part: consuming Part) throws

  /// The model learned from all that was absorbed.
  /// - Throws: A ``TrainingError`` where there was too little to learn from.
  mutating func finish(in context: PluginContext) async throws -> ModelFile
}

extension Trainer {
  /// The model learned from examples that are all in memory.
  public mutating func train(on examples: [Example], in context: PluginContext = PluginContext()) async throws
    -> ModelFile
  {
    try absorb(try digest(examples))
    return try await finish(in: context)
  }
}

/// How a plugin learns: the options of its training, and what makes its trainer.
public struct TrainingMethod: Sendable {
  /// What examples must carry to be learned from.
  public enum Target: Sendable, Hashable {
    /// The right label.
    case label
    /// The right summary.
    case reference
  }

  /// What examples must carry.
  public let target: Target
  /// The options of training, apart from those of running.
  public let options: [OptionDescription]
  private let makeTrainer: @Sendable ([OptionValue]) throws -> any Trainer
  private let resumeTraining: (@Sendable ([OptionValue], ModelFile) throws -> any Trainer)?

  /// Declares how a plugin learns.
  /// - Parameters:
  ///   - target: What examples must carry.
  ///   - options: The type of the training options.
  ///   - trainer: Makes a trainer from checked options.
  ///   - resume: Makes a trainer that goes on from a model, with options that override the model's own; nil where a
  ///     model does not keep what going on would need.
  public init<Options: OptionGroup>(
    from target: Target,
    options: Options.Type,
    trainer: @escaping @Sendable (Options) throws -> any Trainer,
    resume: (@Sendable ([OptionValue], ModelFile) throws -> any Trainer)? = nil
  ) {
    self.target = target
    self.options = Options.descriptions
    makeTrainer = { try trainer(try Options.parse($0)) }
    resumeTraining = resume
  }

  /// Whether training can go on from a model.
  public var canResume: Bool { resumeTraining != nil }

  /// A trainer that goes on from a model, as if its data came before the examples to be absorbed.
  /// - Parameter values: Options that override those the model was trained with.
  /// - Throws: An ``OptionError`` where an option is wrong, a ``TrainingError`` where training cannot go on.
  public func trainer(resuming model: ModelFile, _ values: [OptionValue] = []) throws -> any Trainer {
    guard let resumeTraining else {
      throw TrainingError("A model of \(model.plugin) cannot learn more; train a new one on all data.")
    }
    return try resumeTraining(values, model)
  }

  /// A new trainer with these options.
  /// - Throws: An ``OptionError`` where an option is wrong.
  public func trainer(_ values: [OptionValue] = []) throws -> any Trainer { try makeTrainer(values) }
}

/// Why nothing could be learned.
public struct TrainingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A sentence that says what is missing and what to do.
  public let description: String

  /// Makes an error with its sentence.
  public init(_ description: String) { self.description = description }
}
