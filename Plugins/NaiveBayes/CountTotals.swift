import Foundation
import LedeCore
import LedeNumerics

/// What a reading of a model adds up to over all grams.
struct CountTotals: Sendable {
  /// The number of grams that the reading keeps.
  let grams: Double
  /// The amounts of every label, in occurrences.
  let amounts: [Double]

  /// Reads the totals that training stored, or, where the reading leaves grams out or weighs them, all rows.
  init(_ model: CountModel, reading: NaiveBayesReading) {
    if reading.minimum <= 1, !reading.idf {
      grams = Double(model.layout.table.count)
      amounts = model.amounts.map { Double($0) / model.unit }
      return
    }
    let bytes = model.bytes.data.bytes
    let documents = model.documents.reduce(0) { $0 + Double($1) }
    var grams = 0.0
    var amounts = [Double](repeating: 0, count: model.labels.count)
    for row in 0..<model.layout.table.count {
      var frequency = 0.0
      model.forEachLabel(ofRow: row, in: bytes) { _, _, documents in frequency += documents }
      guard frequency >= Double(reading.minimum) else { continue }
      grams += 1
      let weight = reading.idf ? StableMath.log((1 + documents) / (1 + frequency)) + 1 : 1
      model.forEachLabel(ofRow: row, in: bytes) { label, amount, _ in amounts[label] += amount * weight / model.unit }
    }
    self.grams = grams
    self.amounts = amounts
  }

  /// The logarithm of the probability, for every label, that no gram that the reading keeps is in a document.
  /// - Complexity: Linear in the size of the model; most counts are small, so that their logarithms come from a table.
  func absence(of model: CountModel, alpha: Double, minimum: Int) -> [Double] {
    let bytes = model.bytes.data.bytes
    var sums = [Double](repeating: 0, count: model.labels.count)
    let wholes = model.documents.map { Double($0) }
    // Of a gram that a label does not have, only the number matters.
    var present = [Double](repeating: 0, count: model.labels.count)
    for row in 0..<model.layout.table.count {
      if minimum > 1 {
        var frequency = 0.0
        model.forEachLabel(ofRow: row, in: bytes) { _, _, documents in frequency += documents }
        guard frequency >= Double(minimum) else { continue }
      }
      model.forEachLabel(ofRow: row, in: bytes) { label, _, documents in
        guard documents > 0 else { return }
        present[label] += 1
        let absent = max(alpha, wholes[label] - documents + alpha)
        sums[label] += StableMath.log(absent / (wholes[label] + 2 * alpha))
      }
    }
    for label in sums.indices {
      let absent = StableMath.log((wholes[label] + alpha) / (wholes[label] + 2 * alpha))
      sums[label] += (grams - present[label]) * absent
    }
    return sums
  }
}

extension CountModel {
  /// Calls `body` with every label that a row has something of, its amount and its document count.
  func forEachLabel(
    ofRow row: Int,
    in bytes: RawSpan,
    _ body: (_ label: Int, _ amount: Double, _ documents: Double) -> Void
  ) {
    guard layout.isDense else {
      for posting in postings(ofRow: row, in: bytes) {
        body(posting.label, Double(posting.amount), Double(posting.documents))
      }
      return
    }
    for group in 0..<(labels.count + 7) / 8 {
      let amounts = counts(at: amountRow(row), group: group, in: bytes).each
      let documents = counts(at: documentRow(row), group: group, in: bytes).each
      for lane in 0..<min(8, labels.count - 8 * group) where documents[lane] > 0 || amounts[lane] > 0 {
        body(8 * group + lane, amounts[lane], documents[lane])
      }
    }
  }
}
