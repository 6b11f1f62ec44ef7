/// How much of a reference a summary shares: the F1 values of ROUGE-1, ROUGE-2 and ROUGE-L, each from 0 to 1.
public struct RougeScore: Sendable, Hashable {
  /// Tokens in common.
  public var unigrams: Double
  /// Pairs of neighbouring tokens in common.
  public var bigrams: Double
  /// The longest sequence of tokens that both have in the same order, with gaps.
  public var longestSequence: Double

  /// Makes a score from its parts; without parts, that of a summary that shares nothing.
  public init(unigrams: Double = 0, bigrams: Double = 0, longestSequence: Double = 0) {
    self.unigrams = unigrams
    self.bigrams = bigrams
    self.longestSequence = longestSequence
  }
}
