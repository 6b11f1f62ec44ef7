import Foundation

/// A result of the bench as one page that needs nothing else: no script, no picture, no font from elsewhere.
public struct BenchPage: Sendable {
  let result: BenchResult
  let samples: [BenchSample]
  private let chains: [String]

  /// Prepares the page of a result, with what chains said of a few documents.
  public init(_ result: BenchResult, samples: [BenchSample]) {
    self.result = result
    self.samples = samples
    var chains: [String] = []
    for entry in result.entries where !entry.isBaseline && !chains.contains(entry.chain) { chains.append(entry.chain) }
    self.chains = chains
  }

  /// The number of a chain, which fixes its colour and shape.
  func series(of chain: String) -> Int { chains.firstIndex(of: chain) ?? 0 }

  /// The page.
  public var html: String {
    var parts = [head]
    if let comparison = result.comparison {
      let verdict = comparison.hasFallen ? "Quality fell beyond chance." : "No quality fell beyond chance."
      parts.append("<h2>Since the earlier result</h2><p>\(verdict)</p>\(changes(comparison))")
    }
    for (number, fixture) in result.fixtures.enumerated() { parts.append(section(fixture, number: number)) }
    parts.append(settings)
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Lede bench, \(day)</title>
      <style>
      \(Self.style)
      </style></head><body><main>
      \(parts.joined(separator: "\n"))
      </main></body></html>

      """
  }

  private var day: String { result.date.formatted(.iso8601.year().month().day()) }

  private var head: String {
    let key = chains.enumerated().map { number, chain in
      var mark = Chart(id: "", title: "", description: "", height: 0)
      mark.mark(8, 8, series: number, size: 5.5)
      return "<li>\(mark.bare(side: 16))\(HTMLText.escaped(chain))</li>"
    }
    let build =
      result.machine.build == "debug"
      ? "<p class=\"bad\">This is a debug build: its speeds mean nothing.</p>" : ""
    return """
      <h1>Lede bench</h1>
      <p class="lede">\(day) · lede \(HTMLText.escaped(result.version)) · \(chains.count) chains on \
      \(result.fixtures.map { HTMLText.escaped($0.name) }.joined(separator: ", "))</p>\(build)
      <p>Quality comes with the interval in which it would lie over other documents of the same kind, in 95 of 100 cases.
      <span class="bad">✗</span> marks what is not better than its baseline by more than chance: the most frequent label
      for all documents, or the lead sentence.</p>
      <ul class="key">\(key.joined())</ul>
      """
  }

  private func section(_ fixture: BenchResult.Fixture, number: Int) -> String {
    let megabytes = String(format: "%.2f", Double(fixture.bytes) / 1e6)
    let labels = fixture.labels.isEmpty ? "" : ", \(fixture.labels.count) labels"
    var parts = [
      "<h2>\(HTMLText.escaped(fixture.name))</h2>"
        + "<p class=\"lede\">\(fixture.documents) documents, \(megabytes) MB\(labels)</p>"
    ]
    parts.append(
      grid([
        scatter(fixture, measure: "accuracy", id: "a\(number)"), scatter(fixture, measure: "rouge_1", id: "r\(number)"),
      ])
    )
    if let table = qualityTable(fixture, measures: ["accuracy", "macro_f1", "weighted_f1", "ece"]) {
      parts.append("<h3>Labels</h3>\(table)")
    }
    if let table = qualityTable(fixture, measures: ["rouge_1", "rouge_2", "rouge_l"]) {
      parts.append("<h3>Summaries</h3>\(table)")
    }
    parts.append("<h3>Cost</h3>\(costTable(fixture))")
    parts.append("<h3>Times and labels</h3>")
    parts.append(grid([latencies(fixture, id: "l\(number)"), bars(fixture, id: "b\(number)")]))
    let entries = result.entries.filter { $0.fixture == fixture.name && !$0.isBaseline }
    let maps = entries.enumerated().map { heatMap($1, fixture: fixture, id: "h\(number)-\($0)") }
    if maps.contains(where: { $0 != nil }) { parts.append("<h3>Which labels are taken for which</h3>\(grid(maps))") }
    parts.append(labelTable(fixture))
    if let table = sampleTable(fixture) {
      parts.append("<details><summary>What they said of some documents</summary>\(table)</details>")
    }
    return parts.joined(separator: "\n")
  }

  private func grid(_ figures: [String?]) -> String {
    let figures = figures.compactMap(\.self)
    return figures.isEmpty ? "" : "<div class=\"grid2\">\(figures.joined(separator: "\n"))</div>"
  }

  private var settings: String {
    let machine = result.machine
    let bootstrap = result.settings.bootstrap
    var facts = [
      ("version", "lede \(result.version), \(machine.build) build"), ("date", result.date.formatted(.iso8601)),
      ("machine", "\(machine.processor ?? machine.architecture), \(machine.cores) cores, \(machine.memory >> 20) MB"),
      ("system", machine.system),
      ("folds", "\(result.settings.folds), stratified; summarizers and chains with a model are not trained"),
      ("speed", "one core, document after document, the least time of several passes"),
      ("cores for training and quality", "\(result.settings.jobs)"),
      ("intervals", "\(Int(bootstrap.level * 100)) %, \(bootstrap.resamples) resamples, seed \(bootstrap.seed)"),
      ("ROUGE", "F1; by character for Chinese and Japanese, by word where words are written apart"),
    ]
    facts += result.fixtures.map { ("fixture \($0.name)", "\($0.documents) documents, digest \($0.digest)") }
    let list = facts.map { "<dt>\(HTMLText.escaped($0))</dt><dd>\(HTMLText.escaped($1))</dd>" }
    return "<h2>Settings</h2><dl>\(list.joined())</dl>"
  }
}
