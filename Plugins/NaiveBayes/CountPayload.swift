import LedeCore
import LedeNumerics
import LedeText

/// What training counted, ready to become a model's payload: for every label its grams with their amounts.
struct CountPayload: Sendable {
  /// What was counted of one label.
  struct LabelCounts: Sendable {
    var name: String
    var documents: UInt64
    var run: CountRun
  }

  var training: NaiveBayesTraining
  /// What an occurrence counts: 1, or more where amounts are in fixed point.
  var unit: UInt64
  var calibration: Calibration?
  /// In the order of their names' bytes.
  var labels: [LabelCounts]

  /// The payload's bytes.
  /// - Complexity: Linear in the grams of all labels.
  func serialized() throws -> [UInt8] {
    let runs = labels.map(\.run)
    guard runs.reduce(0, { $0 + $1.count }) < Int32.max else {
      throw TrainingError("There are too many different grams; use shorter ones.")
    }
    let tables = CountTables(LabelledCounts(runs), labels: labels.count)
    let options = Array(training.lines.utf8)
    var writer = PayloadWriter()
    writer.reserve(tables.size + options.count)
    for number in [options.count, labels.count, tables.codes, tables.table.layout.frequent] {
      writer.append(UInt64(number))
    }
    writer.append(unit)
    writer.append(calibration?.temperature ?? 0)
    writer.append(calibration?.power ?? 0)
    writer.append(UInt64(tables.wide.count / max(1, labels.count)))
    writer.append(UInt64(tables.postings.count / 3))
    writer.append(contentsOf: options)
    writer.align(to: 8)
    for label in labels {
      writer.append(label.documents)
      writer.append(label.run.amounts.reduce(UInt64(0)) { $0 + UInt64($1) })
      writer.append(UInt64(label.name.utf8.count))
    }
    for label in labels { writer.append(contentsOf: Array(label.name.utf8)) }
    writer.align(to: 8)
    writer.append(contentsOf: tables.table.bytes)
    writer.align(to: 8)
    writer.append(contentsOf: tables.documents)
    writer.append(contentsOf: [UInt8](repeating: 0, count: CodeTableLayout.slack))
    writer.align(to: 8)
    writer.append(contentsOf: tables.wide)
    writer.append(contentsOf: tables.postings)
    writer.align(to: 8)
    return writer.bytes
  }
}
