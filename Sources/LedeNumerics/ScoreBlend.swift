/// Finds how much each of several scores of the same labels should count, so that their sum makes the right labels likely.
///
/// Logistic regression with a weight for every kind of score (stacking: Wolpert 1992); with one kind of score, its weight is
/// one over the temperature of Guo et al. 2017.
public enum ScoreBlend {
  /// The scores of a document that the classifiers have not learned from: one list for every kind, and the right label.
  public struct Row: Sendable {
    /// For every kind of score the scores of all labels.
    public let scores: [[Double]]
    /// The place of the right label.
    public let label: Int

    /// Makes a row.
    public init(scores: [[Double]], label: Int) {
      self.scores = scores
      self.label = label
    }
  }

  /// The weights of the kinds, none negative; nil where the rows say nothing.
  /// - Complexity: Linear in the number of scores, some ten to forty times.
  public static func weights(fittedTo rows: [Row]) -> [Double]? {
    guard let kinds = rows.first?.scores.count, kinds > 0 else { return nil }
    var active = Array(0..<kinds)
    while !active.isEmpty {
      var weights = [Double](repeating: 0, count: kinds)
      for (place, weight) in newton(rows, active).enumerated() { weights[active[place]] = weight }
      // A kind that would count against itself is left out, the worst first.
      guard let worst = active.filter({ weights[$0] <= 0 }).min(by: { weights[$0] < weights[$1] }) else {
        return weights.allSatisfy(\.isFinite) ? weights : nil
      }
      active.removeAll { $0 == worst }
    }
    return nil
  }

  /// Newton's method on the active kinds, with halved steps where a whole one goes too far.
  private static func newton(_ rows: [Row], _ active: [Int]) -> [Double] {
    var weights = [Double](repeating: 0, count: active.count)
    var state = measure(rows, active, weights)
    for _ in 0..<40 {
      let step = solve(state.curvature, state.gradient)
      var scale = 1.0
      var next = state
      var moved = weights
      repeat {
        moved = zip(weights, step).map { $0 - scale * $1 }
        next = measure(rows, active, moved)
        scale /= 2
      } while !(next.loss <= state.loss) && scale > 1e-6
      guard next.loss < state.loss else { break }
      let gain = state.loss - next.loss
      (weights, state) = (moved, next)
      if gain < 1e-7 * Double(rows.count) { break }
    }
    return weights
  }

  private struct State {
    var loss = 0.0
    var gradient: [Double]
    var curvature: [[Double]]
  }

  private static func measure(_ rows: [Row], _ active: [Int], _ weights: [Double]) -> State {
    let count = active.count
    var state = State(
      gradient: Array(repeating: 0, count: count),
      curvature: Array(repeating: Array(repeating: 0, count: count), count: count)
    )
    for row in rows {
      let labels = row.scores[0].indices
      let sums = labels.map { label in
        active.indices.reduce(0) { $0 + weights[$1] * row.scores[active[$1]][label] }
      }
      let probabilities = StableMath.softmax(sums)
      state.loss += StableMath.logSumExp(sums) - sums[row.label]
      let means = active.map { kind in labels.reduce(0) { $0 + probabilities[$1] * row.scores[kind][$1] } }
      for first in 0..<count {
        let scores = row.scores[active[first]]
        state.gradient[first] += means[first] - scores[row.label]
        for second in 0...first {
          let others = row.scores[active[second]]
          let product = labels.reduce(0) { $0 + probabilities[$1] * scores[$1] * others[$1] }
          state.curvature[first][second] += product - means[first] * means[second]
        }
      }
    }
    for first in 0..<count {
      // A little of a ridge keeps kinds apart that always agree.
      state.curvature[first][first] = state.curvature[first][first] * (1 + 1e-6) + 1e-9
      for second in 0..<first { state.curvature[second][first] = state.curvature[first][second] }
    }
    return state
  }

  /// The solution of a small system of equations, by Gauss's elimination.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let count = right.count
    for pivot in 0..<count {
      let best = (pivot..<count).max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) } ?? pivot
      rows.swapAt(pivot, best)
      guard rows[pivot][pivot] != 0 else { return Array(repeating: 0, count: count) }
      for row in 0..<count where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }
}
