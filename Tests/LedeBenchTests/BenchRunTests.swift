import Foundation
import LedeBench
import LedeCore
import LedeEngine
import Testing

@Suite("Measuring chains on fixtures")
struct BenchRunTests {
  private let registry: Registry
  private let settings = BenchResult.Settings(folds: 4, jobs: 2)
  private let context = PluginContext(jobs: 2)
  /// Each story three times, so that the parrot has heard most of what it is asked about.
  private let fixture = BenchFixture(
    name: "stories",
    examples: (0..<60).map { place in
      let story = place % 20
      return Example(
        document: Document(
          id: "\(place)",
          title: "Story \(story)",
          text: "word\(story) was first. Then came other\(story)."
        ),
        label: story % 4 == 0 ? "rare" : "frequent",
        reference: "word\(story)"
      )
    }
  )

  init() throws { registry = try Registry([Parrot.plugin, FirstWord.plugin]) }

  private func measure(_ text: String, on fixture: BenchFixture? = nil) async throws -> BenchEntry? {
    let chain = try TrainableChain(try ChainSpec(text), registry: registry, learning: [.label])
    return try await BenchRun(fixture ?? self.fixture, settings: settings, context: context).measure(chain)?.entry
  }

  private func result(_ entries: [BenchEntry], fixture: BenchFixture? = nil) -> BenchResult {
    var result = BenchResult(version: "1.2.3", settings: settings, fixtures: [fixture ?? self.fixture])
    result.entries = entries
    return result
  }

  @Test("A chain that learns is cross-validated, timed and weighed")
  func learning() async throws {
    let entry = try #require(try await measure("parrot"))
    let accuracy = try #require(entry.quality["accuracy"])
    // A story is known unless all its three copies fell into the tested fold.
    #expect(accuracy.value > 0.8)
    #expect(accuracy.low <= accuracy.value && accuracy.value <= accuracy.high)
    #expect(entry.isCrossValidated)
    #expect(entry.beatsBaseline(in: "accuracy") == true)
    #expect(try #require(entry.trainingTime) > 0)
    #expect(try #require(entry.modelBytes) > 45 * 20)
    let speed = try #require(entry.speed)
    #expect(speed.documentsPerSecond > 0)
    #expect(speed.medianLatency <= speed.highLatency)
    #expect(speed.histogram.bins.reduce(0) { $0 + $1.count } == 60)
    let bytes = Double(fixture.byteCount) / 60 / 1e6
    #expect(abs(speed.megabytesPerSecond / (speed.documentsPerSecond * bytes) - 1) < 1e-9)
  }

  @Test("A chain that gives another label when it is timed is told of, document by document")
  func fickle() async throws {
    let registry = try Registry([Fickle.plugin])
    let chain = try TrainableChain(try ChainSpec("fickle"), registry: registry, learning: [.label])
    let run = BenchRun(fixture, settings: settings, context: context)
    let measured = try #require(try await run.measure(chain))
    #expect(measured.failures.count == 60)
    #expect(measured.failures.first?.contains("another label when it was timed") == true)
    let parrot = try TrainableChain(try ChainSpec("parrot"), registry: self.registry, learning: [.label])
    #expect(try await run.measure(parrot)?.failures == [])
  }

  @Test("A summarizer stands beside the lead, and a chain that the fixture cannot judge is not measured")
  func summarizing() async throws {
    let entry = try #require(try await measure("first-word"))
    #expect(entry.quality["rouge_1"]?.value == 1)
    #expect(entry.quality["accuracy"] == nil)
    #expect(entry.beatsBaseline(in: "rouge_1") == true)
    #expect(entry.meanLength == 5.5)
    #expect(!entry.isCrossValidated)
    let unlabelled = BenchFixture(
      name: "plain",
      examples: [Example(document: Document(id: "1", text: "雨"), reference: "雨")]
    )
    #expect(try await measure("parrot", on: unlabelled) == nil)
  }

  @Test("The baselines are the majority label, the lead sentence and a random one")
  func baselines() throws {
    let entries = BenchRun(fixture, settings: settings, context: context).baselines()
    #expect(entries.map(\.chain) == ["majority label", "lead sentence", "random sentence"])
    #expect(entries.allSatisfy { $0.isBaseline })
    #expect(entries[0].quality["accuracy"]?.value == 0.75)
    // The lead has three words, the reference is one of them: 2 · 1 / (3 + 1).
    #expect(entries[1].quality["rouge_1"]?.value == 0.5)
    #expect(try #require(entries[2].quality["rouge_1"]).value < 0.5)
  }

  @Test("A result survives the way through JSON")
  func json() async throws {
    let entry = try #require(try await measure("parrot | first-word"))
    let written = result([entry])
    let read = try BenchResult(json: try written.json())
    #expect(read.version == "1.2.3")
    #expect(read.fixtures == written.fixtures)
    #expect(read.settings == written.settings)
    #expect(read.machine == BenchMachine.current)
    #expect(read.entries[0].quality == entry.quality)
    #expect(read.entries[0].confusion == entry.confusion)
    #expect(read.entries[0].answers == entry.answers)
    #expect(throws: (any Error).self) { try BenchResult(json: Data("{}".utf8)) }
  }

  @Test("The same result again has not fallen; one that answers worse has, beyond chance, and says in what")
  func comparison() async throws {
    let good = try #require(try await measure("parrot | first-word"))
    let same = try BenchComparison(result([good]), with: result([good]))
    #expect(!same.hasFallen)
    #expect(same.rows[0].differences.allSatisfy { $0.difference.value == 0 && $0.p == 1 })
    var bad = good
    bad.answers = good.answers?.replacing("1", with: "0")
    bad.rouge = good.rouge?.map { $0.replacing("10000", with: "2500") }
    let fallen = try BenchComparison(result([bad]), with: result([good]))
    #expect(fallen.hasFallen)
    #expect(fallen.rows[0].fallen.map(\.measure).contains("rouge_1"))
    #expect(try !BenchComparison(result([good]), with: result([bad])).hasFallen)
  }

  @Test("One document more wrong among sixty is no fall")
  func noise() async throws {
    let good = try #require(try await measure("first-word"))
    var slightly = good
    slightly.rouge = good.rouge.map { parts in parts.map { $0.hasPrefix("10000") ? "0" + $0.dropFirst(5) : $0 } }
    let comparison = try BenchComparison(result([slightly]), with: result([good]))
    #expect(try #require(comparison.rows.first?.differences.first).difference.value < 0)
    #expect(!comparison.hasFallen)
  }

  @Test("Results on other texts or with other folds are not compared")
  func mismatch() async throws {
    let entry = try #require(try await measure("first-word"))
    var examples = fixture.examples
    examples[7].reference = "another"
    let other = BenchFixture(name: "stories", examples: examples)
    #expect(other.digest != fixture.digest)
    let error = #expect(throws: BenchComparison.Mismatch.self) {
      try BenchComparison(result([entry]), with: result([entry], fixture: other))
    }
    #expect(error?.description.contains(other.digest) == true)
    var folded = result([entry])
    folded.settings.folds = 10
    #expect(throws: BenchComparison.Mismatch.self) { try BenchComparison(result([entry]), with: folded) }
  }

  @Test("The digest tells texts apart whose parts run into one another")
  func digest() {
    func digest(_ title: String?, _ text: String) -> String {
      BenchFixture(name: "x", examples: [Example(document: Document(id: "1", title: title, text: text))]).digest
    }
    #expect(digest("ab", "c") != digest("a", "bc"))
    #expect(digest(nil, "c") != digest("", "c"))
    #expect(digest("ab", "c") == digest("ab", "c"))
    #expect(digest("ab", "c").count == 16)
  }

  @Test("Times fall into bins that hold each of them once")
  func histogram() {
    let histogram = LatencyHistogram([1e-6, 1.05e-6, 2e-3, 1e9, 0])
    #expect(histogram.bins.reduce(0) { $0 + $1.count } == 5)
    let filled = histogram.bins.filter { $0.count == 2 }
    #expect(filled.count == 1)
    #expect(filled.allSatisfy { $0.from <= 1e-6 && 1.05e-6 < $0.to })
    #expect(LatencyHistogram([]).bins.isEmpty)
  }
}
