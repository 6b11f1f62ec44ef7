public import LedeCore
public import LedeEngine

/// Stratified k-fold cross-validation (Kohavi 1995, "A study of cross-validation and bootstrap for accuracy estimation and
/// model selection"): every example is answered by a chain that has learned from the other folds alone.
public struct CrossValidation: Sendable {
  /// The division of the examples.
  public let folds: StratifiedFolds
  private let examples: [Example]
  private let context: PluginContext

  /// What the chains of all folds said, and what their training cost.
  public struct Result: Sendable {
    /// The verdict on each example, in the order of the examples.
    public var verdicts: [Verdict]
    /// How long the training of each fold took.
    public var trainingTimes: [Duration] = []
    /// How many bytes the models of each fold have.
    public var modelBytes: [Int] = []
    /// The chain of the last fold.
    public var chain: Chain?
    /// The places of the examples that this chain answered.
    public var answered: [Int] = []
  }

  /// Divides examples into folds.
  /// - Parameters:
  ///   - examples: The examples.
  ///   - count: How many folds; at least 2 and at most as many as there are examples.
  ///   - context: What plugins are told about the run.
  public init(_ examples: [Example], count: Int, context: PluginContext) {
    folds = StratifiedFolds(examples, count: count)
    self.examples = examples
    self.context = context
  }

  /// Trains and asks the chain for every fold.
  /// - Parameters:
  ///   - chain: The chain.
  ///   - advance: Told of the number of examples that have been answered since it was told last.
  /// - Throws: A ``ChainError`` that points at the stage that cannot be trained or made.
  public func run(_ chain: TrainableChain, advance: (Int) -> Void = { _ in }) async throws -> Result {
    var verdicts = [Verdict?](repeating: nil, count: examples.count)
    var result = Result(verdicts: [])
    for fold in 0..<folds.count {
      let fit = try await chain.fitted(to: folds.others(than: fold).map { examples[$0] }, context: context)
      result.trainingTimes.append(fit.trainingTime)
      result.modelBytes.append(fit.modelBytes)
      result.chain = fit.chain
      result.answered = Array(folds.members(of: fold))
      var members = folds.members(of: fold)[...]
      let tested = members.map { examples[$0] }
      try await ExampleBatches.run(tested, jobs: context.jobs) { batch in
        zip(batch, await fit.chain.run(batch.map(\.document))).map { Verdict($1, of: $0, chain: fit.chain) }
      } deliver: { (batch: [Verdict]) in
        for (place, verdict) in zip(members, batch) { verdicts[place] = verdict }
        members = members.dropFirst(batch.count)
        advance(batch.count)
      }
    }
    result.verdicts = verdicts.compactMap(\.self)
    return result
  }
}
