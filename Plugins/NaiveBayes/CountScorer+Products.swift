import Foundation
import LedeCore
import LedeNumerics
import LedeText

extension CountScorer {
  /// The usual case, in which every gram's factors are multiplied and logarithms taken of the products.
  func plainScores(of text: String, with lookup: inout GramLookup, frequent: FrequentFactors) -> Scores {
    let bytes = model.bytes.data.bytes
    var scanner = GramScanner(text, training: model.training)
    var products = [ProductOfFactors](repeating: ProductOfFactors(), count: groups)
    var known = 0
    while scanner.read(into: &lookup.block) {
      let count = lookup.block.count
      let hits = frequent.find(lookup.block.codes, count: count, places: &lookup.places, others: &lookup.others)
      let found = find(lookup.others, count: count - hits, with: &lookup.finder, in: bytes)
      known += hits + found
      for group in 0..<groups {
        frequent.multiply(&products[group], by: lookup.places, first: hits, group: group)
        multiply(&products[group], by: lookup.finder.rows, first: found, group: group, in: bytes)
      }
    }
    let sign = reading.events == .complement ? -1.0 : 1.0
    var scores = start
    for label in scores.indices {
      scores[label] += sign * products[label / 8].logarithms[label % 8] + Double(known) * whole[label]
    }
    return Scores(labels: scores, grams: Double(known))
  }

  /// Multiplies by the factors of eight labels of the first rows.
  private func multiply(
    _ product: inout ProductOfFactors,
    by rows: [Int],
    first count: Int,
    group: Int,
    in bytes: RawSpan
  ) {
    let rows = rows.span
    for first in stride(from: 0, to: count, by: ProductOfFactors.most) {
      let places = first..<min(first + ProductOfFactors.most, count)
      var part = SIMD8<Double>(repeating: 1)
      switch reading.events {
      case .complement where groups == 1:
        for place in places {
          let counts = model.counts(at: model.amountRow(rows[place]), group: 0, in: bytes)
          part *= SIMD8(repeating: counts.sum + alpha) - counts.each
        }
      case .complement:
        for place in places {
          let total = total(ofRow: rows[place], in: bytes) + alpha
          part *= total - model.counts(at: model.amountRow(rows[place]), group: group, in: bytes).each
        }
      default:
        for place in places {
          part *= model.counts(at: model.amountRow(rows[place]), group: group, in: bytes).each + alpha
        }
      }
      product.multiply(by: part)
    }
  }
}
