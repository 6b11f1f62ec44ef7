/// Fits a temperature, which makes a classifier's probabilities mean what they say (Guo, Pleiss, Sun & Weinberger 2017,
/// "On calibration of modern neural networks").
public enum Temperature {
  /// The temperature under which the right labels are most likely; 1 where there is nothing to fit to.
  /// - Parameter rows: The scores of documents that the classifier has not learned from, with the place of the right label.
  /// - Complexity: Linear in the number of scores, some forty times.
  public static func fitted(to rows: [(scores: [Double], label: Int)]) -> Double {
    guard !rows.isEmpty else { return 1 }
    // The loss has one valley over the logarithm of the temperature: golden-section search.
    let ratio = 0.618_033_988_749_894_9
    var (low, high) = (-6.0, 10.0)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (leftLoss, rightLoss) = (loss(of: rows, logarithm: left), loss(of: rows, logarithm: right))
    for _ in 0..<36 {
      if leftLoss <= rightLoss {
        (high, right, rightLoss) = (right, left, leftLoss)
        left = high - ratio * (high - low)
        leftLoss = loss(of: rows, logarithm: left)
      } else {
        (low, left, leftLoss) = (left, right, rightLoss)
        right = low + ratio * (high - low)
        rightLoss = loss(of: rows, logarithm: right)
      }
    }
    return StableMath.exp((low + high) / 2)
  }

  /// The logarithm of how unlikely the right labels are under a temperature.
  public static func loss(of rows: [(scores: [Double], label: Int)], at temperature: Double) -> Double {
    loss(of: rows, logarithm: StableMath.log(temperature))
  }

  private static func loss(of rows: [(scores: [Double], label: Int)], logarithm: Double) -> Double {
    let sharpness = StableMath.exp(-logarithm)
    return rows.reduce(0) { sum, row in
      sum + StableMath.logSumExp(row.scores.map { $0 * sharpness }) - row.scores[row.label] * sharpness
    }
  }
}
