import Foundation

extension BenchPage {
  /// The measures of labels or summaries with their intervals.
  func qualityTable(_ fixture: BenchResult.Fixture, measures: [String]) -> String? {
    let entries = result.entries(of: fixture.name, with: measures[0])
    guard !entries.isEmpty else { return nil }
    let isSummary = measures[0] == "rouge_1"
    var header = ["chain"] + measures.map(BenchMeasure.title)
    if isSummary { header += ["mean length", "empty"] }
    let rows = entries.map { entry in
      var cells = measures.map { measure in
        entry.quality[measure].map {
          "\(Self.decimals($0.value)) <small>\(Self.decimals($0.low))–\(Self.decimals($0.high))</small>"
        } ?? "–"
      }
      if isSummary {
        cells += [entry.meanLength.map { String(format: "%.1f", $0) } ?? "–", entry.empty.map(String.init) ?? "–"]
      }
      let mark =
        entry.beatsBaseline(in: measures[0]) == false
        ? " <span class=\"bad\" title=\"not better than its baseline by more than chance\">✗</span>" : ""
      return Row(
        name: entry.chain,
        mark: entry.isBaseline ? " (baseline)" : mark,
        cells: cells,
        isBaseline: entry.isBaseline
      )
    }
    return table(header, rows)
  }

  /// What chains cost: time, memory, size.
  func costTable(_ fixture: BenchResult.Fixture) -> String {
    let header = ["chain", "documents/s", "MB/s", "median", "99th percentile", "training", "model", "peak memory"]
    let rows = result.entries.filter { $0.fixture == fixture.name && !$0.isBaseline }.map { entry in
      let speed = entry.speed
      return Row(
        name: entry.chain,
        cells: [
          speed.map { Self.whole($0.documentsPerSecond) } ?? "–",
          speed.map { String(format: "%.1f", $0.megabytesPerSecond) } ?? "–",
          speed.map { BenchMeasure.time($0.medianLatency) } ?? "–",
          speed.map { BenchMeasure.time($0.highLatency) } ?? "–", entry.trainingTime.map(BenchMeasure.time) ?? "–",
          entry.modelBytes.map(BenchMeasure.size) ?? "–", entry.peakMemory.map(BenchMeasure.size) ?? "–",
        ]
      )
    }
    return table(header, rows)
  }

  /// Precision, recall and F1 of every label.
  func labelTable(_ fixture: BenchResult.Fixture) -> String {
    let entries = result.entries.filter { $0.fixture == fixture.name && !$0.isBaseline && $0.perLabel != nil }
    return entries.map { entry in
      let rows = (entry.perLabel ?? []).map { score in
        Row(
          name: score.label,
          cells: [score.precision, score.recall, score.f1].map(Self.decimals) + ["\(score.support)"]
        )
      }
      return "<details><summary>\(HTMLText.escaped(entry.chain)), every label</summary>"
        + table(["label", "precision", "recall", "F1", "documents"], rows) + "</details>"
    }.joined(separator: "\n")
  }

  /// What has changed since an earlier result.
  func changes(_ comparison: BenchComparison) -> String {
    let rows = comparison.rows.flatMap { row in
      row.differences.map { difference in
        let estimate = difference.difference
        let verdict =
          !difference.isSignificant
          ? "no difference beyond chance"
          : estimate.value < 0 ? "<span class=\"bad\">fell</span>" : "<span class=\"good\">rose</span>"
        return Row(
          name: "\(row.chain), \(row.fixture)",
          cells: [
            BenchMeasure.title(difference.measure), Self.decimals(difference.second), Self.decimals(difference.first),
            "\(Self.decimals(estimate.low)) to \(Self.decimals(estimate.high))", Self.decimals(difference.p), verdict,
          ]
        )
      }
    }
    return table(["chain", "measure", "before", "now", "95 % of the change", "p", ""], rows)
  }

  /// What chains said of a few documents.
  func sampleTable(_ fixture: BenchResult.Fixture) -> String? {
    let samples = samples.filter { $0.fixture == fixture.name && !$0.answers.isEmpty }
    guard !samples.isEmpty else { return nil }
    return samples.map { sample in
      let right = [sample.label.map { "label \($0)" }, sample.reference].compactMap(\.self).joined(separator: " · ")
      let rows = sample.answers.map { answer in
        "<tr><th scope=\"row\">\(HTMLText.escaped(answer.chain))</th><td>"
          + [
            answer.label.map { label in
              let name = sample.label == nil ? "" : sample.label == label ? "good" : "bad"
              return "<span class=\"\(name)\">\(HTMLText.escaped(label))\(sample.label == label ? " ✓" : "")</span>"
            }, answer.summary.map { HTMLText.shortened($0, columns: 240) },
          ].compactMap(\.self).joined(separator: " · ")
          + "</td></tr>"
      }
      return """
        <h3>\(HTMLText.shortened(sample.title, columns: 120))</h3>
        <div class="scroll text"><table><tbody><tr class="baseline"><th scope="row">right</th>\
        <td>\(HTMLText.shortened(right, columns: 240))</td></tr>
        \(rows.joined(separator: "\n"))</tbody></table></div>
        """
    }.joined(separator: "\n")
  }

  /// A row of a table: its name is escaped here, its cells are markup already.
  struct Row {
    var name: String
    var mark = ""
    var cells: [String]
    var isBaseline = false
  }

  private func table(_ header: [String], _ rows: [Row]) -> String {
    let head = header.enumerated().map { place, name in
      "<th scope=\"col\"\(place == 0 ? "" : " class=\"n\"")>\(HTMLText.escaped(name))</th>"
    }
    let body = rows.map { row in
      "<tr\(row.isBaseline ? " class=\"baseline\"" : "")><th scope=\"row\">\(HTMLText.escaped(row.name))\(row.mark)</th>"
        + row.cells.map { "<td class=\"n\">\($0)</td>" }.joined() + "</tr>"
    }
    // Focus lets those without a pointer scroll a table that is wider than the page.
    return "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>\(head.joined())</tr></thead><tbody>\n"
      + body.joined(separator: "\n") + "\n</tbody></table></div>"
  }
}
