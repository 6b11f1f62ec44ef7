/// The stationary distribution of a random walk: how often a walker who follows a graph's edges is at each node.
///
/// PageRank (Brin & Page 1998) by power iteration. The graph is given by what one step does to a distribution, so it need
/// not be stored.
public struct PowerIteration: Sendable {
  /// The chance, from 0 to 1, that the walker follows an edge instead of jumping to a node at random.
  public var damping: Double
  /// The walk has settled when a step moves less than this share of it.
  public var tolerance: Double
  /// The most steps taken, settled or not.
  public var maximumSteps: Int

  /// Makes an iteration.
  public init(damping: Double = 0.85, tolerance: Double = 1e-6, maximumSteps: Int = 100) {
    self.damping = damping
    self.tolerance = tolerance
    self.maximumSteps = maximumSteps
  }

  /// The share of time spent at each of `count` nodes; the shares add to 1 and none is NaN.
  ///
  /// What a step loses, because nodes have no edges, is spread over all nodes, as is everything that is not a number.
  /// - Parameters:
  ///   - count: The number of nodes.
  ///   - step: The distribution after every walker has followed an edge; one number a node, in and out.
  public func shares(count: Int, step: ([Double]) -> [Double]) -> [Double] {
    guard count > 0 else { return [] }
    let even = 1 / Double(count)
    var shares = [Double](repeating: even, count: count)
    for _ in 0..<max(0, maximumSteps) {
      var next = step(shares)
      var kept = 0.0
      for node in next.indices {
        if !next[node].isFinite || next[node] < 0 { next[node] = 0 }
        kept += next[node]
      }
      // Rounding may keep a little more than there was; then all of it is scaled instead of a loss spread.
      let scale = kept > 1 ? 1 / kept : 1
      let spread = (1 - damping * min(kept, 1)) * even
      var change = 0.0
      for node in next.indices {
        next[node] = damping * scale * next[node] + spread
        change += abs(next[node] - shares[node])
      }
      shares = next
      if change < tolerance { break }
    }
    return shares
  }
}
