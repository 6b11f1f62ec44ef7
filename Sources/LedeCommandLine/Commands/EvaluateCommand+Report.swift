import Foundation
import LedeBench
import LedeCore
import LedeText

/// What `lede evaluate` found, as a table or as JSON.
struct EvaluationReport {
  let evaluation: Evaluation
  let other: Evaluation?
  let failed: Int
  let settings: EvaluationRecord.Settings

  private var differences: [Difference] {
    other.map { evaluation.differences(from: $0, bootstrap: settings.bootstrap) } ?? []
  }

  /// The result as JSON.
  func json() throws -> Data {
    let comparison = other.map { EvaluationRecord.Comparison(chain: $0.chain, differences: differences) }
    let record = EvaluationRecord(evaluation, comparison: comparison, failed: failed, settings: settings)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(record) + Data("\n".utf8)
  }

  /// The result as text for people.
  func table(columns: Int) -> String {
    let way = settings.folds.map { "\($0)-fold cross-validation" } ?? "as it is"
    let failures = failed > 0 ? ", \(failed) failed" : ""
    let documents = evaluation.documents == 1 ? "1 document" : "\(evaluation.documents) documents"
    var parts = ["\(evaluation.chain)\n\(documents), \(way)\(failures)\n"]
    if let labels = evaluation.labels { parts += labelParts(labels, columns: columns) }
    if let summaries = evaluation.summaries { parts.append(summaryPart(summaries)) }
    if let other { parts.append(comparisonPart(other)) }
    return parts.joined(separator: "\n")
  }

  private static let names = [
    "accuracy": "accuracy", "macro_f1": "macro F1", "weighted_f1": "weighted F1", "ece": "calibration error (ECE)",
    "rouge_1": "ROUGE-1", "rouge_2": "ROUGE-2", "rouge_l": "ROUGE-L",
  ]

  private func interval(_ estimate: Estimate) -> String {
    "\(estimate.low.decimals(4)) – \(estimate.high.decimals(4))"
  }

  /// The rows of measures beside those of the baseline.
  private func measures(
    _ estimates: [(name: String, estimate: Estimate)],
    baseline: String,
    values: (String) -> Double?
  ) -> PlainTable {
    var table = PlainTable(["", "", "95 % interval", baseline, ""], numeric: [1, 3])
    for (name, estimate) in estimates {
      let difference = evaluation.overBaseline.first { $0.measure == name }
      let note = difference.map { $0.isSignificant && $0.difference.value > 0 ? "" : "not better than the baseline" }
      table.add([
        Self.names[name] ?? name, estimate.value.decimals(4), interval(estimate),
        values(name).map { $0.decimals(4) } ?? "", note ?? "",
      ])
    }
    return table
  }

  private func labelParts(_ labels: LabelMeasures, columns: Int) -> [String] {
    let majority = evaluation.majority
    let baseline = "always ‘\(TextWrap.shortened(majority?.label.name ?? "", width: 20))’"
    var top = measures(labels.estimates, baseline: baseline) { majority?.measures[$0]?.value }
    if labels.unanswered > 0 { top.add(["given no label", "\(labels.unanswered)"]) }
    var scores = PlainTable(["label", "precision", "recall", "F1", "support"], numeric: [1, 2, 3, 4])
    for score in labels.confusion.scores {
      scores.add([
        score.label, score.precision.decimals(4), score.recall.decimals(4), score.f1.decimals(4), "\(score.support)",
      ])
    }
    return [top.text(), scores.text(), confusion(labels, columns: columns)]
  }

  /// The matrix where it has room, else the most frequent mistakes.
  private func confusion(_ labels: LabelMeasures, columns: Int) -> String {
    let confusion = labels.confusion
    let names = confusion.labels
    let hasUnanswered = labels.unanswered > 0
    // A matrix of many labels is too wide for any terminal, and costly to lay out.
    if names.count <= 40 {
      let numbers = names.indices.map { "\($0 + 1)" } + (hasUnanswered ? ["none"] : [])
      var table = PlainTable(["right label", "#"] + numbers, numeric: Set(1...numbers.count + 1))
      for (index, label) in names.enumerated() {
        let counts = names.map { confusion[label, $0] } + (hasUnanswered ? [confusion[label, nil]] : [])
        table.add([label.name, "\(index + 1)"] + counts.map { $0 == 0 ? "·" : "\($0)" })
      }
      if table.width <= columns { return "Given labels, by number, across\n\(table.text())" }
    }
    let mistakes = confusion.mistakes
    guard !mistakes.isEmpty else { return "Every document was given its right label.\n" }
    var table = PlainTable(["right label", "given label", "documents"], numeric: [2])
    for cell in mistakes.prefix(20) { table.add([cell.label, cell.answer ?? "none", "\(cell.count)"]) }
    let more = mistakes.count > 20 ? "… and \(mistakes.count - 20) rarer ones; --format json tells all.\n" : ""
    return "The most frequent mistakes\n\(table.text())\(more)"
  }

  private func summaryPart(_ summaries: SummaryMeasures) -> String {
    let lead = evaluation.lead
    var table = measures(summaries.estimates, baseline: "lead sentence") { lead?[$0]?.value }
    table.add(["mean length", summaries.values.meanLength.decimals(1), "", lead?.values.meanLength.decimals(1) ?? ""])
    table.add(["empty", "\(summaries.empty)", "", lead.map { "\($0.empty)" } ?? ""])
    return table.text()
  }

  private func comparisonPart(_ other: Evaluation) -> String {
    var table = PlainTable(["", "first", "second", "difference", "95 % interval", "p", ""], numeric: [1, 2, 3, 5])
    for difference in differences {
      let estimate = difference.difference
      let sign = estimate.value > 0 ? "+" : ""
      let verdict =
        !difference.isSignificant
        ? "no difference beyond chance" : estimate.value > 0 ? "first better" : "second better"
      table.add([
        Self.names[difference.measure] ?? difference.measure, difference.first.decimals(4),
        difference.second.decimals(4), sign + estimate.value.decimals(4), interval(estimate), difference.p.decimals(3),
        verdict,
      ])
    }
    return "Compared with \(other.chain)\n\(table.text())"
  }
}
