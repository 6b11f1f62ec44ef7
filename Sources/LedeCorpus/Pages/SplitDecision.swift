/// What a splitter took one block of a page for, and what spoke for it.
public struct SplitDecision: Sendable, Hashable {
  /// The part that a block plays on its page.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The first block of an article's body.
    case start = "start"
    /// A block that goes on with the body before it, crossheads included.
    case continuation = "continuation"
    /// A line of a headline.
    case headline = "headline"
    /// A block that belongs to no article.
    case leftover = "leftover"
  }

  /// One signal and the weight it added for (above 0) or against (below 0) the role.
  public struct Signal: Sendable, Hashable {
    /// The signal's name.
    public let name: String
    /// What it added, in log odds.
    public let weight: Double

    /// Makes a signal from its name and weight.
    public init(name: String, weight: Double) {
      self.name = name
      self.weight = weight
    }
  }

  /// Where the block stands, as UTF-8 offsets into the page.
  public let range: Range<Int>
  /// The part it plays.
  public let role: Role
  /// The article it belongs to, as an index into the split's articles, or nil for a leftover.
  public let article: Int?
  /// What spoke for and against beginning something new here.
  public let signals: [Signal]

  /// Makes a decision from its parts.
  public init(range: Range<Int>, role: Role, article: Int?, signals: [Signal]) {
    self.range = range
    self.role = role
    self.article = article
    self.signals = signals
  }
}
