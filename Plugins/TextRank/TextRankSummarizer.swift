public import LedeCore
import LedeNumerics
import LedeText

/// Takes the most central sentences of a story.
public struct TextRankSummarizer: Summarizer {
  private let options: TextRankOptions

  /// Makes a summarizer with these options.
  public init(_ options: TextRankOptions = TextRankOptions()) { self.options = options }

  /// The most central sentences in the order of the text, each with its place and its share of the walk.
  ///
  /// Empty only where the text is blank. Where all sentences are as central (all the same, none alike), the first are taken.
  /// - Complexity: Linear in the length of the text, in time for each of at most 100 steps and in memory.
  public func summarize(_ document: Document) -> Summary {
    let sentences = Sentences.storyRanges(in: document.text)
    let terms = SentenceTerms(of: document.text, at: sentences)
    let counts = SparseRows(counting: terms.terms, columnCount: terms.termCount)
    let graph = BM25Graph(counts: counts)
    let walk = PowerIteration(damping: options.damping)
    let shares = walk.shares(count: sentences.count, step: graph.step)
    // A sentence of marks alone has a share by random jumps, and is nothing to print.
    let relevance = shares.indices.map { terms.terms[$0].isEmpty ? 0 : shares[$0] }
    let vectors = options.diversity > 0 ? counts.unitRows : counts
    let chosen = MarginalRelevance.choose(options.sentences, relevance: relevance, diversity: options.diversity) {
      vectors.product(ofRow: $0, with: $1)
    }
    return Summary(
      chosen.sorted().compactMap { Excerpt(of: document, at: sentences[$0], score: relevance[$0]) }
    )
  }
}
