import LedeBench

/// What `lede bench` found, as tables for people.
struct BenchTable {
  let result: BenchResult

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
    if let comparison = result.comparison { parts.append(changes(comparison)) }
    if result.machine.build == "debug" {
      parts.append("This is a debug build: its speeds mean nothing. Build with `swift build -c release`.\n")
    }
    let machine = result.machine
    parts.append(
      "lede \(result.version), \(machine.build) build, \(machine.cores) cores \(machine.processor ?? machine.architecture)\n"
    )
    return parts.joined(separator: "\n")
  }

  private func quality(_ fixture: BenchResult.Fixture, _ measures: [String], of title: String) -> [String] {
    let entries = result.entries(of: fixture.name, with: measures[0])
    guard !entries.isEmpty else { return [] }
    let isSummary = measures[0] == "rouge_1"
    let header = [title] + measures.flatMap { [BenchMeasure.title($0), "95 %"] } + (isSummary ? ["length", "empty"] : [])
    var table = PlainTable(header + [""], numeric: isSummary ? [1, 3, 5, 7, 8] : [1, 3, 5])
    for entry in entries {
      var cells = [entry.chain]
      for measure in measures {
        let estimate = entry.quality[measure]
        cells.append(estimate?.value.decimals(4) ?? "")
        cells.append(estimate.map { "\(Self.short($0.low))–\(Self.short($0.high))" } ?? "")
      }
      if isSummary { cells += [entry.meanLength?.decimals(1) ?? "", entry.empty.map { "\($0)" } ?? ""] }
      if entry.isBaseline {
        cells.append("baseline")
      } else {
        cells.append(entry.beatsBaseline(in: measures[0]) == false ? "✗ baseline" : "")
      }
      table.add(cells)
    }
    return [table.text()]
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
