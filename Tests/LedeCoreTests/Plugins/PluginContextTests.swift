import LedeCore
import Testing

@Suite struct PluginContextTests {
  @Test(arguments: [(-3, 1), (0, 1), (1, 1), (16, 16)])
  func `there is always at least one job`(given: Int, expected: Int) {
    #expect(PluginContext(jobs: given).jobs == expected)
  }

  @Test func `without a listener what is told goes nowhere`() {
    PluginContext().notify("The bridge opened.")
  }

  @Test func `what a plugin tells reaches the listener`() async {
    await confirmation { heard in
      PluginContext(notify: { if $0 == "The bridge opened." { heard() } }).notify("The bridge opened.")
    }
  }
}
