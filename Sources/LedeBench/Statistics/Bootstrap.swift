import LedeNumerics

/// The bootstrap (Efron 1979): how a measure varies when documents are drawn anew, with replacement, from those at hand.
///
/// The draws depend on the seed and the number of documents alone, so two chains measured on the same documents are
/// measured on the same draws, and results are the same in every run and whatever the number of tasks.
public struct Bootstrap: Sendable, Hashable, Codable {
  /// How often documents are drawn anew.
  public var resamples = 1000
  /// What the draws depend on.
  public var seed: UInt64 = 1
  /// The share of resamples that intervals hold.
  public var level = 0.95

  /// The default settings.
  public init() {}

  /// The most documents drawn in all: with millions of documents fewer resamples tell as much.
  private static let mostDraws = 200_000_000

  /// How often documents are drawn anew where there are `count` of them.
  func rounds(for count: Int) -> Int { max(min(resamples, 200), min(resamples, Self.mostDraws / max(1, count))) }

  /// What `statistic` gives over each resample of `count` documents, which it is given by their places.
  /// - Complexity: The number of documents times ``resamples``, at most 200 million draws or 200 resamples.
  func values<Value>(of count: Int, _ statistic: ([Int]) -> Value) -> [Value] {
    guard count > 0 else { return [] }
    var places = [Int](repeating: 0, count: count)
    return (0..<rounds(for: count)).map { round in
      // Nearby seeds give unrelated numbers, so every round has a generator of its own.
      var random = SeededRandom(seed: seed &* 0x9E37_79B9 &+ UInt64(round))
      for index in places.indices { places[index] = random.below(count) }
      return statistic(places)
    }
  }
}
