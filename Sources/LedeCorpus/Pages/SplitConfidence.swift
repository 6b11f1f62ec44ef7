import LedeNumerics

/// How sure a split is of one article: the chance that both its borders are right and none is missing inside.
struct SplitConfidence {
  let scorer: SplitScorer

  /// How many blocks behind a place are asked whether they rather go on with what stands before it.
  private static let reach = 12
  /// How much one unit of evidence counts; the evidence of neighbouring blocks is not independent.
  private static let scale = 0.25

  /// The confidence in an article, from 0 to 1.
  ///
  /// The evidence for a start at both borders and against one at every block inside is that of the search; the weakest
  /// of them decides. Linear in the number of the article's blocks.
  func value(of body: [Int], headline: [Int], before: [Int]?, after: [Int]?) -> Double {
    guard let first = body.first, let last = body.last else { return 0 }
    var weakest = Self.most
    for block in body.dropFirst() {
      weakest = min(weakest, -evidence(at: block, since: first, until: last + 1))
    }
    if let before { weakest = min(weakest, border(between: before, and: body)) }
    if let after { weakest = min(weakest, border(between: body, and: after)) }
    if headline.isEmpty { weakest += scorer.weights.unheaded }
    let doubt = 1 / (1 + StableMath.exp(max(-40, min(40, Self.scale * weakest + Self.offset))))
    return 1 - Self.mostDoubt * doubt
  }

  /// Measured on newspaper pages: even where the evidence is weak seven of ten articles are right.
  private static let mostDoubt = 0.3
  private static let most = 30.0
  /// How many blocks away a rival of a border is looked for.
  private static let near = 4
  private static let offset = 1.0

  /// The evidence for a border between two bodies, and for no rival near it where no headline stands between them.
  private func border(between upper: [Int], and lower: [Int]) -> Double {
    guard let start = upper.first, let last = upper.last, let first = lower.first, let end = lower.last, start < first
    else { return Self.most }
    let value = evidence(at: first, since: start, until: end + 1)
    guard last + 1 == first else { return value }
    var rival = 0.0
    for other in max(start + 1, first - Self.near)...min(end, first + Self.near) where other != first {
      rival = max(rival, evidence(at: other, since: start, until: end + 1))
    }
    return value - rival
  }

  /// The evidence for an article to begin at `block`, its headline's included, rather than one that began at `start`
  /// going on: what the search gains by it over the blocks that follow.
  private func evidence(at block: Int, since start: Int, until end: Int) -> Double {
    let signals = scorer.signals
    let weights = scorer.weights
    var result = weights.start + signals[block].start
    for other in block..<min(end, block + Self.reach) {
      result += scorer.cohesionScore(other, with: start..<other)
      if other > block { result -= scorer.cohesionScore(other, with: block..<other) }
    }
    var top = block
    var headline = 0.0
    while top - 1 > start, signals[top - 1].isDisplay {
      top -= 1
      let affinity = weights.affinity * (signals[top].affinityToNext - weights.usualAffinity)
      headline = max(headline, weights.headline + signals[top].shape + affinity)
    }
    result += headline + signals[top].separation
    if top == block, !scorer.isPrinted { result += weights.waiting + weights.unheaded }
    return result
  }
}
