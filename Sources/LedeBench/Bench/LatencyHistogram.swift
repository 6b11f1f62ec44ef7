/// How often documents took how long: bins that each reach a quarter further than the one before.
public struct LatencyHistogram: Sendable, Hashable, Codable {
  /// A range of times.
  public struct Bin: Sendable, Hashable, Codable {
    /// The least time in the bin, in seconds.
    public let from: Double
    /// The time at which the next bin begins, in seconds.
    public let to: Double
    /// How many documents took a time in between.
    public let count: Int
  }

  /// The bins from the first to the last that is not empty, in order and without gaps.
  public let bins: [Bin]

  /// How much longer the times of each bin are than those of the one before.
  private static let ratio = 1.25
  /// Where the first bin begins, in seconds; shorter times count as this.
  private static let shortest = 1e-7
  private static let mostBins = 120

  /// Sorts times, in seconds, into bins.
  public init(_ times: [Double]) {
    var edges = [Self.shortest]
    while edges.count <= Self.mostBins { edges.append(edges[edges.count - 1] * Self.ratio) }
    var counts = [Int](repeating: 0, count: Self.mostBins)
    for time in times where time.isFinite {
      let bin = (edges.firstIndex { $0 > time } ?? Self.mostBins) - 1
      counts[min(max(bin, 0), Self.mostBins - 1)] += 1
    }
    let filled = counts.indices.filter { counts[$0] > 0 }
    guard let first = filled.first, let last = filled.last else {
      bins = []
      return
    }
    bins = (first...last).map { Bin(from: edges[$0], to: edges[$0 + 1], count: counts[$0]) }
  }
}
