import LedeBench

/// What `lede bench` found, as tables for people.
struct BenchTable {
  let result: BenchResult
  /// How many columns there are.
  let columns: Int

  /// All tables: for every fixture the quality of labels, that of summaries, and what they cost; then what has changed.
  var text: String {
    var parts: [String] = []
    for fixture in result.fixtures {
      let megabytes = (Double(fixture.bytes) / 1e6).decimals(2)
      parts.append("\(fixture.name): \(fixture.documents) documents, \(megabytes) MB, digest \(fixture.digest)\n")
      parts += quality(fixture, ["accuracy", "macro_f1", "ece"], of: "Labels, \(result.settings.folds)-fold")
      parts += quality(fixture, ["rouge_1", "rouge_2", "rouge_l"], of: "Summaries")
      parts.append(cost(fixture))
    }
    let isMarked = result.entries.contains { entry in
      BenchEntry.headlines.contains { entry.beatsBaseline(in: $0) == false }
    }
    if isMarked {
      parts.append("✗ not better than majority label or lead sentence by more than chance\n")
    }
    if let comparison = result.comparison { parts.append(changes(comparison)) }
    if result.machine.build == "debug" {
      parts.append("A debug build: its speeds mean nothing. Use `swift build -c release`.\n")
    }
    let machine = result.machine
    parts.append(
      "lede \(result.version), \(machine.build) build, \(machine.cores) cores \(machine.processor ?? machine.architecture)\n"
    )
    return parts.joined(separator: "\n")
  }

  private func quality(_ fixture: BenchResult.Fixture, _ measures: [String], of title: String) -> [String] {
    guard !result.entries(of: fixture.name, with: measures[0]).isEmpty else { return [] }
    // Where intervals have no room beside every measure, they stand beside the first alone.
    let whole = qualityTable(fixture, measures, title, intervals: measures.count)
    guard whole.width > columns else { return [whole.text()] }
    return [qualityTable(fixture, measures, title, intervals: 1).text(widest: max(20, columns - 60))]
  }

  private func qualityTable(
    _ fixture: BenchResult.Fixture,
    _ measures: [String],
    _ title: String,
    intervals: Int
  ) -> PlainTable {
    let isSummary = measures[0] == "rouge_1"
    var header = [title]
    var numeric: Set<Int> = []
    for (place, measure) in measures.enumerated() {
      numeric.insert(header.count)
      header += [BenchMeasure.title(measure)] + (place < intervals ? ["95 %"] : [])
    }
    if isSummary {
      numeric.formUnion([header.count, header.count + 1])
      header += ["length", "empty"]
    }
    var table = PlainTable(header + [""], numeric: numeric)
    for entry in result.entries(of: fixture.name, with: measures[0]) {
      var cells = [entry.isBaseline ? "(\(entry.chain))" : entry.chain]
      for (place, measure) in measures.enumerated() {
        let estimate = entry.quality[measure]
        cells.append(estimate?.value.decimals(4) ?? "")
        if place < intervals {
          cells.append(estimate.map { "\(Self.short($0.low))–\(Self.short($0.high))" } ?? "")
        }
      }
      if isSummary { cells += [entry.meanLength?.decimals(1) ?? "", entry.empty.map { "\($0)" } ?? ""] }
      table.add(cells + [entry.beatsBaseline(in: measures[0]) == false ? "✗" : ""])
    }
    return table
  }

  /// Three decimals without the zero before the point, as an interval needs no more.
  private static func short(_ number: Double) -> String {
    let text = number.decimals(3)
    return text.hasPrefix("0.") ? String(text.dropFirst()) : text
  }

  private func cost(_ fixture: BenchResult.Fixture) -> String {
    var table = PlainTable(
      ["Cost", "docs/s", "MB/s", "median", "99th", "training", "model", "memory"],
      numeric: Set(1...7)
    )
    for entry in result.entries where entry.fixture == fixture.name && !entry.isBaseline {
      let speed = entry.speed
      table.add([
        entry.chain, speed.map { $0.documentsPerSecond.decimals(0) } ?? "",
        speed.map { $0.megabytesPerSecond.decimals(1) } ?? "", speed.map { BenchMeasure.time($0.medianLatency) } ?? "",
        speed.map { BenchMeasure.time($0.highLatency) } ?? "", entry.trainingTime.map(BenchMeasure.time) ?? "–",
        entry.modelBytes.map(BenchMeasure.size) ?? "–", entry.peakMemory.map(BenchMeasure.size) ?? "",
      ])
    }
    return table.text()
  }

  private func changes(_ comparison: BenchComparison) -> String {
    var table = PlainTable(
      ["Since the baseline", "on", "", "before", "now", "95 % of the change", "p", ""],
      numeric: [3, 4, 6]
    )
    for row in comparison.rows {
      for difference in row.differences {
        let estimate = difference.difference
        let verdict = !difference.isSignificant ? "" : estimate.value < 0 ? "fell" : "rose"
        table.add([
          row.chain, row.fixture, BenchMeasure.title(difference.measure), difference.second.decimals(4),
          difference.first.decimals(4), "\(estimate.low.decimals(4)) – \(estimate.high.decimals(4))",
          difference.p.decimals(3), verdict,
        ])
      }
      if let ratio = row.speedRatio {
        table.add([row.chain, row.fixture, "speed", "", "× \(ratio.decimals(2))"])
      }
    }
    let missing = comparison.missing.map { "Not measured this time: \($0)\n" }.joined()
    return table.text() + missing
  }
}
