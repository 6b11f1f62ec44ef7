/// Gives a document one of a fixed set of labels.
///
/// A synchronous method is a valid witness: a classifier that neither waits nor fails writes
/// `func classify(_ document: Document) -> Classification`.
/// A classifier must give the same answer for the same document, whatever it was given before, and may be called from
/// several tasks at once. Prediction never changes a model.
public protocol Classifier: Sendable {
  /// Every label that the classifier can give, without repetition; the same during its whole life.
  var labels: [Label] { get }

  /// The probabilities of all labels for `document`.
  /// - Throws: Whatever keeps the classifier from answering; the error ends this document, not the run.
  func classify(_ document: Document) async throws -> Classification

  /// The answers for several documents, in their order.
  ///
  /// By default one after the other; a classifier that does better with many at hand writes its own.
  func classify(_ documents: [Document]) async -> [Result<Classification, any Error>]
}

extension Classifier {
  /// The answers for several documents, asked for one after the other.
  public func classify(_ documents: [Document]) async -> [Result<Classification, any Error>] {
    var answers: [Result<Classification, any Error>] = []
    answers.reserveCapacity(documents.count)
    for document in documents {
      do {
        answers.append(.success(try await classify(document)))
      } catch {
        answers.append(.failure(error))
      }
    }
    return answers
  }
}
