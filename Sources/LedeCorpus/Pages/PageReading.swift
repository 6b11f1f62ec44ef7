/// A page, or a piece of a longer text, as the splitter has read it: its lines, its blocks, and what each is taken for.
struct PageReading {
  /// The bytes that were read.
  let source: [UInt8]
  let page: PageLines
  let columns: ColumnWidths
  let pairs: PairCounts
  let units: [PageUnit]
  let reader: SignalReader
  let scorer: SplitScorer
  /// What each block is taken for.
  let steps: [SplitSearch.Step]
  /// The articles that the steps come to.
  let drafts: ArticleDrafts

  /// Reads a page; linear in its length.
  init(_ bytes: Span<UInt8>) {
    let weights = SplitWeights()
    source = bytes.withUnsafeBufferPointer { Array($0) }
    page = PageLines(bytes)
    columns = ColumnWidths(page)
    pairs = PairCounts(page)
    units = LineJoiner(page: page, columns: columns, pairs: pairs).units()
    let lexicon = PageLexicon(page, units)
    reader = SignalReader(page: page, units: units, lexicon: lexicon, weights: weights)
    let signals = reader.signals()
    scorer = SplitScorer(units: units, signals: signals, cohesions: reader.cohesions(signals), weights: weights)
    let best = SplitSearch(scorer: scorer, lexicon: lexicon).steps()
    steps = LoneArticle(units: units, signals: signals, page: page).resolved(best)
    drafts = ArticleDrafts(steps, units)
  }

  /// Where a block stands among the bytes.
  func byteRange(_ unit: PageUnit) -> Range<Int> {
    page.lines[unit.lines.lowerBound].lineByteStart..<page.lines[unit.lines.upperBound - 1].lineByteEnd
  }
}
