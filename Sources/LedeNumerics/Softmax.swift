extension StableMath {
  /// The logarithm of the sum of the exponentials of `scores`, without overflow; minus infinity for none.
  public static func logSumExp(_ scores: [Double]) -> Double {
    guard let top = scores.max(), top > -.infinity else { return -.infinity }
    // Infinity less infinity is no number.
    guard top < .infinity else { return top }
    return top + log(scores.reduce(0) { $0 + exp($1 - top) })
  }

  /// The probabilities proportional to the exponentials of `scores` divided by `temperature`; they add to 1.
  ///
  /// Infinities and NaN count as the lowest score; where no score is finite, every probability is the same.
  /// - Parameter temperature: Above 1 flattens, below 1 sharpens; must be positive.
  public static func softmax(_ scores: [Double], temperature: Double = 1) -> [Double] {
    let top = scores.lazy.filter(\.isFinite).max()
    guard let top else { return scores.map { _ in 1 / Double(scores.count) } }
    let weights = scores.map { $0.isFinite ? exp(($0 - top) / temperature) : 0 }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}
