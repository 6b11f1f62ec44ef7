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
  public func split(_ text: String) -> PageSplit { split(text.utf8Span) }

  /// The articles of a page given as UTF-8, and what belongs to none of them.
  public func split(_ text: UTF8Span) -> PageSplit {
    var articles: [Article] = []
    var leftovers: [Leftover] = []
    forEachPiece(of: text.span) { piece, offset in
      let part = PageAssembler(reading: piece.reading).split(before: piece.end)
      articles += part.articles.map { $0.moved(by: offset) }
      leftovers += part.leftovers.map { $0.moved(by: offset) }
    }
    return PageSplit(articles: articles, leftovers: leftovers)
  }

  /// What each block of a page is taken for, and what spoke for it, in the order of the page.
  ///
  /// The articles named are those of ``split(_:)``. Linear in the length of the text.
  public func explain(_ text: String) -> [SplitDecision] {
    var decisions: [SplitDecision] = []
    var articleCount = 0
    forEachPiece(of: text.utf8Span.span) { piece, offset in
      let explained = SplitExplainer(reading: piece.reading).decisions().prefix(piece.end)
      decisions += explained.map { $0.moved(by: offset, firstArticle: articleCount) }
      articleCount += explained.count { $0.role == .start }
    }
    return decisions
  }

  /// Reads a text piece by piece; each begins where the one before it ends.
  private func forEachPiece(of bytes: Span<UInt8>, _ body: (PagePiece, Int) -> Void) {
    var start = 0
    repeat {
      let piece = PagePiece(bytes, from: start)
      body(piece, start)
      start += piece.byteCount
    } while start < bytes.count
  }
}

extension Article {
  fileprivate func moved(by offset: Int) -> Article {
    offset == 0
      ? self : Article(title: title, text: text, ranges: ranges.map { $0.moved(by: offset) }, confidence: confidence)
  }
}

extension Leftover {
  fileprivate func moved(by offset: Int) -> Leftover {
    Leftover(reason: reason, text: text, range: range.moved(by: offset))
  }
}

extension SplitDecision {
  fileprivate func moved(by offset: Int, firstArticle: Int) -> SplitDecision {
    SplitDecision(
      range: range.moved(by: offset),
      role: role,
      article: article.map { $0 + firstArticle },
      signals: signals
    )
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
