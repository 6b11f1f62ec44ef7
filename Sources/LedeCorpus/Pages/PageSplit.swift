/// A page cut into its articles.
public struct PageSplit: Sendable, Hashable {
  /// The articles in the order of their bodies on the page.
  public let articles: [Article]
  /// What stands in no article, in the order of the page.
  public let leftovers: [Leftover]

  /// Makes a split from its parts.
  public init(articles: [Article], leftovers: [Leftover]) {
    self.articles = articles
    self.leftovers = leftovers
  }
}
