/// By how much one chain is better than another on the same documents, and whether that is more than chance.
public struct Difference: Sendable, Hashable, Codable {
  /// What is measured: `accuracy`, `rouge_1`, ….
  public let measure: String
  /// The measure of the first.
  public let first: Double
  /// The measure of the second.
  public let second: Double
  /// First less second, with its interval.
  public let difference: Estimate
  /// How often a difference as great as this comes about by chance where there is none, from 0 to 1; two-sided.
  public let p: Double

  /// Whether the difference is more than chance: p below 1 − the level of the interval.
  public let isSignificant: Bool

  enum CodingKeys: String, CodingKey {
    case measure, first, second, difference, p
    case isSignificant = "significant"
  }

  /// Makes a difference from the measures of both and those over paired resamples: the same documents were drawn for
  /// both each time (Koehn 2004, "Statistical significance tests for machine translation evaluation").
  ///
  /// p is twice the share of resamples on the other side of zero, with one counted on top so that no finite number of
  /// resamples claims certainty (Davison & Hinkley 1997, 4.2).
  init(_ measure: String, first: Double, second: Double, resamples: [Double], level: Double) {
    self.measure = measure
    self.first = first
    self.second = second
    difference = Estimate(value: first - second, resamples: resamples, level: level, bounds: -.infinity ... .infinity)
    let below = resamples.count { $0 <= 0 }
    let above = resamples.count { $0 >= 0 }
    p = min(1, 2 * Double(min(below, above) + 1) / Double(resamples.count + 1))
    isSignificant = p < 1 - level
  }
}
