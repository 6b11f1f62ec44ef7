/// Turns a page of newspaper text into its articles.
///
/// Pages come as extraction leaves them: printed lines with column breaks inside sentences and headlines behind their
/// articles, text with a paragraph on each line, or Markdown. The printed lines are joined to blocks; then starts,
/// continuations and headlines are scored jointly over all blocks of the page, by the terms that blocks have in common
/// (Hearst 1997 cuts text at their gaps), datelines and sign-offs, the shape of headlines and their terms, and the layout.
public struct PageSplitter: Sendable {
  /// Makes a splitter.
  public init() {}

  /// The articles of a page, and what belongs to none of them.
  ///
  /// Every scalar of `text` that is not white space stands in exactly one article's title or text or in a leftover.
  /// Deterministic; linear in the length of the text, in time and in memory.
  public func split(_ text: String) -> PageSplit {
    var text = text
    return text.withUTF8 { buffer in
      let bytes = buffer.span
      var result = SplitParts()
      for range in PageChunks.ranges(bytes) { result.add(split(bytes.extracting(range)), at: range.lowerBound) }
      return result.split
    }
  }

  private func split(_ bytes: Span<UInt8>) -> PageSplit {
    let weights = SplitWeights()
    let page = PageLines(bytes)
    let columns = ColumnWidths(page)
    let pairs = PairCounts(page)
    let units = LineJoiner(page: page, columns: columns, pairs: pairs).units()
    let lexicon = PageLexicon(page, units)
    let reader = SignalReader(page: page, columns: columns, units: units, lexicon: lexicon, weights: weights)
    let signals = reader.signals()
    let cohesions = reader.cohesions(signals)
    let scorer = SplitScorer(units: units, signals: signals, cohesions: cohesions, weights: weights)
    let steps = SplitSearch(scorer: scorer, lexicon: lexicon).steps()
    let source = bytes.withUnsafeBufferPointer { Array($0) }
    return PageAssembler(
      page: page,
      units: units,
      scorer: scorer,
      steps: LoneArticle(units: units, signals: signals, page: page).resolved(steps),
      columns: columns,
      pairs: pairs,
      source: source
    ).split()
  }
}

/// The splits of the pieces of a text, put together as one.
private struct SplitParts {
  private var articles: [Article] = []
  private var leftovers: [Leftover] = []
  private var explanation: [SplitDecision] = []

  mutating func add(_ part: PageSplit, at offset: Int) {
    let first = articles.count
    func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
    articles += part.articles.map {
      Article(title: $0.title, text: $0.text, ranges: $0.ranges.map(moved), confidence: $0.confidence)
    }
    leftovers += part.leftovers.map { Leftover(reason: $0.reason, text: $0.text, range: moved($0.range)) }
    explanation += part.explanation.map {
      SplitDecision(
        range: moved($0.range),
        role: $0.role,
        article: $0.article.map { $0 + first },
        signals: $0.signals
      )
    }
  }

  var split: PageSplit { PageSplit(articles: articles, leftovers: leftovers, explanation: explanation) }
}
