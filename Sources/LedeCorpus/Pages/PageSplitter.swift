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
    let weights = SplitWeights()
    var text = text
    text.makeContiguousUTF8()
    let page = PageLines(text)
    let columns = ColumnWidths(page)
    let pairs = PairCounts(page)
    let units = LineJoiner(page: page, columns: columns, pairs: pairs).units()
    let lexicon = PageLexicon(page, units)
    let signals = SignalReader(page: page, columns: columns, units: units, lexicon: lexicon, weights: weights).signals()
    let search = SplitSearch(units: units, signals: signals, lexicon: lexicon, weights: weights)
    return PageAssembler(
      page: page, units: units, search: search, steps: search.steps(), columns: columns, pairs: pairs, source: text
    ).split()
  }
}
