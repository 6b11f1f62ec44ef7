public import LedeCore

extension Chain {
  /// What the last classifier of a chain said of a document, and why.
  public struct Explained: Sendable {
    /// The document as it came to the classifier: its text may be a summary.
    public let document: Document
    /// The classifier's answer.
    public let classification: Classification
    /// What spoke for the answer and against it.
    public let explanation: Explanation
  }

  /// Whether the last classifier of the chain can explain its answers.
  public var canExplain: Bool { explainingStage != nil }

  /// Runs the chain up to its last classifier and asks that for its reasons.
  /// - Throws: An ``Outcome/Failure`` that names the stage that failed.
  public func explain(_ document: Document) async throws -> Explained? {
    guard let (last, classifier) = explainingStage else { return nil }
    var current = document
    for stage in stages[..<last] {
      guard case .summarizer(let summarizer) = stage.instance else { continue }
      current.text = try await naming(stage) { try await summarizer.summarize(current).text }
    }
    let entered = current
    return try await naming(stages[last]) {
      Explained(
        document: entered,
        classification: try await classifier.classify(entered),
        explanation: try await classifier.explain(entered)
      )
    }
  }

  private var explainingStage: (index: Int, classifier: any ExplainingClassifier)? {
    for (index, stage) in stages.enumerated().reversed() {
      guard case .classifier(let classifier) = stage.instance else { continue }
      return (classifier as? any ExplainingClassifier).map { (index, $0) }
    }
    return nil
  }

  private func naming<Result>(_ stage: Stage, _ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch {
      throw Outcome.Failure(stage: stage.name, message: "\(error)")
    }
  }
}
