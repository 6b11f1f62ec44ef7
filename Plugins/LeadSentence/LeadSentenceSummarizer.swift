public import LedeCore
import LedeText

/// Takes the first sentences of a story.
public struct LeadSentenceSummarizer: Summarizer {
  private let options: LeadSentenceOptions

  /// Makes a summarizer with these options.
  public init(_ options: LeadSentenceOptions = LeadSentenceOptions()) { self.options = options }

  /// The first sentences of the document's story, each with its place; empty only where the text is blank.
  ///
  /// Sentences of marks alone (a row of asterisks, say) are passed over where there are others.
  /// - Complexity: Linear in the length of the text.
  public func summarize(_ document: Document) -> Summary {
    let sentences = Sentences.storyRanges(in: document.text)
    let spoken = sentences.lazy.filter { range in
      document.text.utf8Slice(range)?.unicodeScalars.contains { $0.scalarClass != .punctuation } ?? false
    }
    let lead = Array(spoken.prefix(options.sentences))
    return Summary((lead.isEmpty ? Array(sentences.prefix(1)) : lead).compactMap { Excerpt(of: document, at: $0) })
  }
}
