import LedeCore

/// A classifier that another program is.
struct ExternalClassifier: Classifier {
  /// How far the probabilities of an answer may be from adding to 1: programs round them.
  static let tolerance = 0.001

  let program: Program
  private let known: Set<Label>

  init(_ program: Program) {
    self.program = program
    known = Set(program.labels)
  }

  var labels: [Label] { program.labels }

  func classify(_ document: Document) async throws -> Classification {
    try await classify([document])[0].get()
  }

  func classify(_ documents: [Document]) async -> [Result<Classification, any Error>] {
    await program.ask(documents).map { answer in
      Result { try classification(try answer.get()) }
    }
  }

  /// An answer that keeps what a classification promises; labels that it leaves out have probability 0.
  private func classification(_ answer: WireAnswer) throws -> Classification {
    if let error = answer.error { throw ExternalError(error) }
    guard let ranking = answer.ranking else { throw ExternalError("Its answer has no ranking.") }
    var sum = 0.0
    var candidates: [Classification.Candidate] = []
    var missing = known
    for candidate in ranking {
      let label = Label(candidate.label)
      guard missing.remove(label) != nil else {
        throw ExternalError(
          known.contains(label)
            ? "It gave the label ‘\(label)’ twice."
            : "It gave the label ‘\(label)’, which is none of those that it named: \(labels.list)."
        )
      }
      guard (0...1).contains(candidate.probability) else {
        throw ExternalError("It gave ‘\(label)’ the probability \(candidate.probability), which is not from 0 to 1.")
      }
      sum += candidate.probability
      candidates.append(.init(label: label, probability: candidate.probability))
    }
    guard abs(sum - 1) <= Self.tolerance else {
      throw ExternalError("Its probabilities add to \(sum), not to 1.")
    }
    candidates = candidates.map { .init(label: $0.label, probability: $0.probability / sum) }
    return Classification(candidates + missing.map { .init(label: $0, probability: 0) })
  }
}

extension [Label] {
  fileprivate var list: String {
    count > 10 ? prefix(10).map(\.name).joined(separator: ", ") + ", …" : map(\.name).joined(separator: ", ")
  }
}
