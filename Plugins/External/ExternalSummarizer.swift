import LedeCore
import LedeText

/// A summarizer that another program is.
struct ExternalSummarizer: Summarizer {
  let program: Program

  func summarize(_ document: Document) async throws -> Summary {
    try await summarize([document])[0].get()
  }

  func summarize(_ documents: [Document]) async -> [Result<Summary, any Error>] {
    zip(documents, await program.ask(documents)).map { document, answer in
      Result { try summary(try answer.get(), of: document) }
    }
  }

  /// An answer whose excerpts stand where they say.
  private func summary(_ answer: WireAnswer, of document: Document) throws -> Summary {
    if let error = answer.error { throw ExternalError(error) }
    guard let pieces = answer.excerpts else { throw ExternalError("Its answer has no excerpts.") }
    return Summary(try pieces.map { try excerpt($0, of: document) })
  }

  private func excerpt(_ piece: WireAnswer.Piece, of document: Document) throws -> Excerpt {
    guard piece.start != nil || piece.end != nil else { return Excerpt(text: piece.text) }
    let shown = "its excerpt ‘\(String(quoting: piece.text.utf8.prefix(100)))’"
    guard let start = piece.start, let end = piece.end, start <= end else {
      throw ExternalError("Of \(shown) start and end must both be there or neither, and start must not be after end.")
    }
    guard let excerpt = Excerpt(of: document, at: start..<end) else {
      throw ExternalError(
        "It places \(shown) at \(start)..<\(end), which leaves the text of \(document.text.utf8.count) bytes or cuts a "
          + "character; offsets count bytes of UTF-8."
      )
    }
    guard excerpt.text.utf8.elementsEqual(piece.text.utf8) else {
      throw ExternalError(
        "It places \(shown) at \(start)..<\(end), where the text has ‘\(String(quoting: excerpt.text.utf8.prefix(100)))’"
          + "; offsets count bytes of UTF-8."
      )
    }
    return excerpt
  }
}
