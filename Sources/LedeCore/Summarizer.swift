/// Says briefly what a document says.
///
/// A synchronous method is a valid witness: a summarizer that neither waits nor fails writes
/// `func summarize(_ document: Document) -> Summary`.
/// A summarizer must give the same answer for the same document, may be called from several tasks at once, and never
/// answers with nothing where the text has something.
public protocol Summarizer: Sendable {
  /// A summary of `document`.
  /// - Throws: Whatever keeps the summarizer from answering; the error ends this document, not the run.
  func summarize(_ document: Document) async throws -> Summary

  /// The summaries of several documents, in their order.
  ///
  /// By default one after the other; a summarizer that does better with many at hand writes its own.
  func summarize(_ documents: [Document]) async -> [Result<Summary, any Error>]
}

extension Summarizer {
  /// The summaries of several documents, asked for one after the other.
  public func summarize(_ documents: [Document]) async -> [Result<Summary, any Error>] {
    var answers: [Result<Summary, any Error>] = []
    answers.reserveCapacity(documents.count)
    for document in documents {
      do {
        answers.append(.success(try await summarize(document)))
      } catch {
        answers.append(.failure(error))
      }
    }
    return answers
  }
}
