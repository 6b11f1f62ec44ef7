@testable import LedeBench
import LedeCore
import Testing

@Suite("Bootstrap")
struct BootstrapTests {
  /// So many right answers among 200.
  private func judgements(right: Int, from start: Int = 0) -> [LabelJudgement] {
    (0..<200).map { place in
      let isRight = (place + start) % 200 < right
      return LabelJudgement(label: place % 2 == 0 ? "a" : "b", answer: isRight == (place % 2 == 0) ? "a" : "b")
    }
  }

  @Test("The interval of an accuracy of .8 over 200 documents is that of the normal approximation, within a hundredth")
  func interval() throws {
    let estimate = try #require(LabelMeasures(judgements(right: 160))?["accuracy"])
    // 1.96 · √(.8 · .2 / 200) = .0554
    #expect(estimate.value == 0.8)
    #expect(abs(estimate.low - 0.7446) < 0.01)
    #expect(abs(estimate.high - 0.8554) < 0.01)
  }

  @Test("Every measure lies inside its interval, the calibration error too, and equal judgements give equal intervals")
  func inside() throws {
    let judgements = LabelMeasuresTests.judgements
    let first = try #require(LabelMeasures(judgements)).estimates
    let second = try #require(LabelMeasures(judgements)).estimates
    #expect(first.map(\.name) == ["accuracy", "macro_f1", "weighted_f1", "ece"])
    for (name, estimate) in first {
      #expect(estimate.low <= estimate.value && estimate.value <= estimate.high, "\(name)")
      #expect(0 <= estimate.low && estimate.high <= 1, "\(name)")
      #expect(estimate.low < estimate.high, "\(name)")
    }
    #expect(first.map(\.estimate) == second.map(\.estimate))
  }

  @Test("Another seed draws other documents")
  func seed() throws {
    var other = Bootstrap()
    other.seed = 2
    let judgements = LabelMeasuresTests.judgements
    #expect(LabelMeasures(judgements)?["ece"] != LabelMeasures(judgements, bootstrap: other)?["ece"])
  }

  @Test("A chain that is right where the other is and on 12 documents more is better beyond chance")
  func significant() throws {
    let better = try #require(LabelMeasures(judgements(right: 172)))
    let worse = try #require(LabelMeasures(judgements(right: 160)))
    let forward = try #require(better.differences(from: worse, bootstrap: Bootstrap()).first)
    #expect(forward.measure == "accuracy")
    #expect(abs(forward.difference.value - 0.06) < 1e-12)
    #expect(forward.isSignificant)
    #expect(forward.difference.low > 0)
    let backward = try #require(worse.differences(from: better, bootstrap: Bootstrap()).first)
    #expect(backward.difference.high < 0)
    #expect(backward.isSignificant)
  }

  @Test("Two chains that are as often right on other documents do not differ, nor does a chain from itself")
  func chance() throws {
    let first = try #require(LabelMeasures(judgements(right: 101)))
    let second = try #require(LabelMeasures(judgements(right: 100, from: 60)))
    #expect(try !#require(first.differences(from: second, bootstrap: Bootstrap()).first).isSignificant)
    let same = try #require(first.differences(from: first, bootstrap: Bootstrap()).first)
    #expect(same.p == 1)
    #expect(same.difference == Estimate(value: 0, low: 0, high: 0))
  }

  @Test("A million documents are drawn fewer times")
  func bounded() {
    #expect(Bootstrap().rounds(for: 1000) == 1000)
    #expect(Bootstrap().rounds(for: 1_000_000) == 200)
  }

  @Test("Percentiles stand between neighbours")
  func percentiles() {
    #expect([1.0, 2, 3, 5].percentile(0.5) == 2.5)
    #expect([1.0, 2, 3, 5].percentile(1) == 5)
    #expect([7.0].percentile(0.99) == 7)
    #expect([Double]().percentile(0.5) == 0)
  }
}
