/// Fits a logistic regression to weighted observations by Newton's method (iteratively reweighted least squares; McCullagh
/// & Nelder 1989, section 2.5).
///
/// The observations are passed over once a step and need not be in memory: add them all, then call ``step()``.
public struct LogisticFit: Sendable {
  /// The coefficients after the steps so far.
  public private(set) var coefficients: [Double]
  private let ridge: Double
  private var gradient: [Double]
  private var curvature: [[Double]]

  /// Makes a fit that starts at these coefficients.
  /// - Parameters:
  ///   - coefficients: One a feature, the intercept's among them.
  ///   - ridge: How strongly coefficients are drawn to zero, as the weight of observations; above zero, so that features
  ///     that never vary keep the fit defined.
  public init(from coefficients: [Double], ridge: Double = 1e-3) {
    self.coefficients = coefficients
    self.ridge = ridge
    gradient = [Double](repeating: 0, count: coefficients.count)
    curvature = [[Double]](repeating: gradient, count: coefficients.count)
  }

  /// Adds an observation to the next step. Quadratic in the number of features.
  public mutating func add(_ features: [Double], isPositive: Bool, weight: Double = 1) {
    guard features.count == coefficients.count else { return }
    var sum = 0.0
    for index in features.indices { sum += features[index] * coefficients[index] }
    let chance = 1 / (1 + StableMath.exp(-sum))
    let residual = weight * ((isPositive ? 1 : 0) - chance)
    let spread = weight * chance * (1 - chance)
    for row in features.indices where features[row] != 0 {
      gradient[row] += residual * features[row]
      let factor = spread * features[row]
      for column in 0...row { curvature[row][column] += factor * features[column] }
    }
  }

  /// Moves the coefficients by the observations added since the last step, which are forgotten.
  /// - Returns: The greatest change of a coefficient.
  public mutating func step() -> Double {
    let count = coefficients.count
    for index in 0..<count {
      gradient[index] -= ridge * coefficients[index]
      curvature[index][index] += ridge
    }
    let change = Self.solve(curvature, gradient)
    for index in 0..<count { coefficients[index] += change[index] }
    gradient = [Double](repeating: 0, count: count)
    curvature = [[Double]](repeating: gradient, count: count)
    return change.reduce(0) { max($0, abs($1)) }
  }

  /// The solution of a positive definite system, of which the lower half is given, by Cholesky's method.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var lower = matrix
    var result = right
    for row in right.indices {
      for column in 0...row {
        var sum = lower[row][column]
        for inner in 0..<column { sum -= lower[row][inner] * lower[column][inner] }
        lower[row][column] = row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column][column]
      }
      for column in 0..<row { result[row] -= lower[row][column] * result[column] }
      result[row] /= lower[row][row]
    }
    for row in right.indices.reversed() {
      for below in row + 1..<max(row + 1, right.count) { result[row] -= lower[below][row] * result[below] }
      result[row] /= lower[row][row]
    }
    return result
  }
}
