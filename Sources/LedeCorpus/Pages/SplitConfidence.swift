import LedeNumerics

/// How sure a split is of one article: the chance that both its borders are right and none is missing inside.
struct SplitConfidence {
  let scorer: SplitScorer

  /// How much one unit of evidence counts; the evidence of neighbouring blocks is not independent.
  private static let scale = 0.5

  /// The confidence in an article, from 0 to 1.
  ///
  /// The evidence for a start at both borders and against one at every block inside is that of the search, each turned to
  /// a probability; the weakest of them decide. Linear in the number of the article's blocks.
  func value(of body: [Int], headline: [Int], before: [Int]?, after: [Int]?) -> Double {
    guard let first = body.first, let last = body.last else { return 0 }
    var inside = -Double.infinity
    for block in body.dropFirst() {
      inside = max(inside, evidence(at: block, since: first, headline: block - 1))
    }
    var result = Self.probability(-inside)
    if let previous = before?.first, previous < first {
      result *= Self.probability(evidence(at: first, since: previous, headline: nil) + Self.headed)
    }
    if let next = after?.first, next > last {
      result *= Self.probability(evidence(at: next, since: first, headline: nil) + Self.headed)
    }
    if headline.isEmpty { result *= 0.6 }
    // Measured on newspaper pages: even where the evidence is weak three of four articles are right.
    let doubt = 1 - result
    return 1 - 0.25 * doubt * doubt.squareRoot()
  }

  /// What a headline between two bodies adds to the evidence for a border.
  private static let headed = 4.0

  private func evidence(at block: Int, since start: Int, headline: Int?) -> Double {
    let signals = scorer.signals
    var result = scorer.weights.start + signals[block].start + scorer.cohesionScore(block, with: start..<block)
    if let headline, signals[headline].isDisplay { result += max(0, signals[headline].shape + 1) }
    return result
  }

  private static func probability(_ evidence: Double) -> Double {
    evidence == -.infinity
      ? 0 : evidence == .infinity ? 1 : 1 / (1 + StableMath.exp(-max(-40, min(40, scale * evidence))))
  }
}
