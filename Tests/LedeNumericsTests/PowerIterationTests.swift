import LedeNumerics
import Testing

@Suite struct PowerIterationTests {
  @Test func `no node has no shares and one node has everything`() {
    #expect(PowerIteration().shares(count: 0) { $0 } == [])
    #expect(PowerIteration().shares(count: 1) { $0 } == [1])
  }

  @Test func `a star's middle gets what its points send`() {
    // Node 0 is pointed to by the three others and points to each of them alike: m = .15/4 + .85 (1 − m).
    let shares = PowerIteration(tolerance: 1e-12, maximumSteps: 1000).shares(count: 4) { flow in
      [flow[1] + flow[2] + flow[3], flow[0] / 3, flow[0] / 3, flow[0] / 3]
    }
    let middle = (0.15 / 4 + 0.85) / 1.85
    #expect(abs(shares[0] - middle) < 1e-9)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `what a step loses is spread over all`() {
    let shares = PowerIteration().shares(count: 5) { flow in flow.map { _ in 0 } }
    #expect(shares.allSatisfy { abs($0 - 0.2) < 1e-12 })
  }

  @Test(arguments: [Double.nan, .infinity, -1])
  func `what is not a share counts as nothing`(value: Double) {
    let shares = PowerIteration().shares(count: 2) { _ in [value, 0.5] }
    #expect(shares.allSatisfy { $0.isFinite })
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    #expect(shares[1] > shares[0])
  }
}
