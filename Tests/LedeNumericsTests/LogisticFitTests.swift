import LedeNumerics
import Testing

@Suite struct LogisticFitTests {
  private func fitted(_ observations: [([Double], Bool, Double)], count: Int) -> [Double] {
    var fit = LogisticFit(from: [Double](repeating: 0, count: count), ridge: 1e-9)
    for _ in 0..<30 {
      for (features, isPositive, weight) in observations { fit.add(features, isPositive: isPositive, weight: weight) }
      if fit.step() < 1e-12 { break }
    }
    return fit.coefficients
  }

  @Test func `an intercept alone becomes the log-odds of the positive share`() {
    let fit = fitted([([1], true, 3), ([1], false, 1)], count: 1)
    #expect(abs(fit[0] - StableMath.log(3)) < 1e-6)
  }

  @Test func `two groups get the log-odds of each`() {
    let fit = fitted([([1, 0], true, 1), ([1, 0], false, 4), ([1, 1], true, 2), ([1, 1], false, 1)], count: 2)
    #expect(abs(fit[0] - StableMath.log(0.25)) < 1e-6)
    #expect(abs(fit[0] + fit[1] - StableMath.log(2)) < 1e-6)
  }

  @Test func `a feature that never varies and one that repeats another keep the fit finite`() {
    let fit = fitted([([1, 0, 1], true, 1), ([1, 0, 1], false, 2)], count: 3)
    #expect(fit.allSatisfy { $0.isFinite })
    #expect(fit[1] == 0)
  }
}
