import LedeNumerics
import Testing

@Suite struct SoftmaxTests {
  private func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) <= 1e-12 }

  @Test(arguments: [[0.0], [1, 2, 3], [-1200, -1201, -1199.5], [900, 0, -900], [5, 5, 5, 5], [1e300, -1e300]])
  func `probabilities add to 1 and keep the order of the scores`(scores: [Double]) {
    let probabilities = StableMath.softmax(scores)
    #expect(isClose(probabilities.reduce(0, +), 1))
    #expect(probabilities.allSatisfy { (0...1).contains($0) })
    for (left, right) in zip(scores.indices, scores.indices.dropFirst()) where scores[left] >= scores[right] {
      #expect(probabilities[left] >= probabilities[right])
    }
  }

  @Test func `probabilities are in the ratio of the exponentials`() {
    let probabilities = StableMath.softmax([StableMath.log(1), StableMath.log(2), StableMath.log(5)])
    #expect(isClose(probabilities[0], 0.125))
    #expect(isClose(probabilities[1], 0.25))
    #expect(isClose(probabilities[2], 0.625))
  }

  @Test func `adding the same number to every score changes nothing`() {
    #expect(zip(StableMath.softmax([1, 2, 4]), StableMath.softmax([-4095, -4094, -4092])).allSatisfy(isClose))
  }

  @Test func `a high temperature flattens and a low one sharpens`() {
    let scores = [2.0, 1, 0]
    let plain = StableMath.softmax(scores)[0]
    #expect(StableMath.softmax(scores, temperature: 10)[0] < plain)
    #expect(StableMath.softmax(scores, temperature: 0.1)[0] > plain)
    #expect(StableMath.softmax(scores, temperature: 1e-300) == [1, 0, 0])
    #expect(isClose(StableMath.softmax([20, 10, 0], temperature: 10)[0], plain))
  }

  @Test(arguments: [-Double.infinity, .infinity, .nan])
  func `a score that is no finite number gets no probability`(score: Double) {
    #expect(StableMath.softmax([3, score, 3]) == [0.5, 0, 0.5])
  }

  @Test func `without one finite score all labels are equally likely`() {
    #expect(StableMath.softmax([-.infinity, -.infinity]) == [0.5, 0.5])
    #expect(StableMath.softmax([.nan, .infinity, -.infinity, .nan]) == [0.25, 0.25, 0.25, 0.25])
    #expect(StableMath.softmax([]).isEmpty)
  }

  @Test func `the logarithm of a sum of exponentials neither overflows nor vanishes`() {
    #expect(isClose(StableMath.logSumExp([0, 0]), StableMath.log(2)))
    #expect(isClose(StableMath.logSumExp([1000, 1000]) - 1000, StableMath.log(2)))
    #expect(isClose(StableMath.logSumExp([-1000, -1000]) + 1000, StableMath.log(2)))
    #expect(StableMath.logSumExp([3]) == 3)
    #expect(StableMath.logSumExp([-.infinity, 2]) == 2)
  }

  @Test func `the logarithm of a sum of exponentials has the sum's limits`() {
    #expect(StableMath.logSumExp([]) == -.infinity)
    #expect(StableMath.logSumExp([-.infinity, -.infinity]) == -.infinity)
    #expect(StableMath.logSumExp([1, .infinity]) == .infinity)
  }
}
