public import LedeCore
import LedeNumerics
import LedeText

/// Takes the sentences of a story that are like the most others.
public struct LexRankSummarizer: Summarizer {
  private let options: LexRankOptions

  /// Makes a summarizer with these options.
  public init(_ options: LexRankOptions = LexRankOptions()) { self.options = options }

  /// The sentences that are like the most others in the order of the text, each with its place and its share of the walk.
  ///
  /// Empty only where the text is blank. Where all sentences are as central (all the same, none alike), the first are taken.
  /// - Complexity: Linear in the length of the text and the number of joined pairs, of which a sentence has at most 200.
  public func summarize(_ document: Document) -> Summary {
    let sentences = Sentences.storyRanges(in: document.text)
    let terms = SentenceTerms(of: document.text, at: sentences)
    let vectors = SparseRows(counting: terms.terms, columnCount: terms.termCount).unitRows
    let graph = CosineGraph(vectors: vectors, threshold: options.threshold, isWeighted: options.continuous)
    let walk = PowerIteration(damping: options.damping)
    let shares = walk.shares(count: sentences.count, step: graph.step)
    // A sentence of marks alone has a share by random jumps, and is nothing to print.
    let relevance = shares.indices.map { terms.terms[$0].isEmpty ? 0 : shares[$0] }
    let chosen = MarginalRelevance.choose(options.sentences, relevance: relevance, diversity: options.diversity) {
      vectors.product(ofRow: $0, with: $1)
    }
    return Summary(
      chosen.sorted().compactMap { Excerpt(of: document, at: sentences[$0], score: relevance[$0]) }
    )
  }
}
