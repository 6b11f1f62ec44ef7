import Foundation
import LedeCore
import LedeNumerics

/// The factors of a model's most frequent grams, ready to be multiplied: more than half of a text's grams are found here.
///
/// A table with one place for all codes that begin alike, which the most frequent of them takes, small enough for a
/// processor's second cache. It is made when a model is opened and changes no score, only the time that scoring takes.
struct FrequentFactors: Sendable {
  /// The most places; fewer where labels are many, so that a mebibyte of factors stays one.
  private static let mostPlaces = 16 << 10

  /// The code in every place.
  private let codes: [UInt64]
  /// The factors of eight labels after eight, place by place.
  private let factors: [SIMD8<Double>]
  /// How many groups of eight labels there are.
  private let groups: Int
  /// How far a code is shifted to give its place.
  private let shift: UInt64

  /// Works out the factors of a scorer's most frequent grams.
  /// - Complexity: Linear in the number of grams that the model keeps apart as frequent, or in that of all where they are few.
  init(of scorer: CountScorer) {
    let (model, groups) = (scorer.model, scorer.groups)
    let bytes = model.bytes.data.bytes
    let bits = Int.bitWidth - 1 - (Self.mostPlaces / groups).leadingZeroBitCount
    let shift = UInt64(CodeTableLayout.codeBits - bits)
    // An empty place has a code that belongs elsewhere, and is never hit.
    var codes = (0..<UInt64(1 << bits)).map { ($0 ^ 1) << shift }
    var rows = [Int?](repeating: nil, count: codes.count)
    var totals = [Double](repeating: 0, count: codes.count)
    _ = model.layout.table.forEachFrequentCode(at: model.table, in: bytes) { row, code in
      let place = Int(code >> shift)
      let total = scorer.total(ofRow: row, in: bytes)
      guard total > totals[place], scorer.keeps(row: row, in: bytes) else { return }
      (codes[place], rows[place], totals[place]) = (code, row, total)
    }
    factors = rows.flatMap { row in
      (0..<groups).map { group in
        row.map { scorer.factors(ofRow: $0, group: group, in: bytes) } ?? SIMD8(repeating: 1)
      }
    }
    (self.codes, self.groups, self.shift) = (codes, groups, shift)
  }

  /// Finds the first `count` codes.
  /// - Parameters:
  ///   - places: Where to write the places of those found; as long as `codes`.
  ///   - others: Where to write the others; as long as `codes`.
  /// - Returns: The number found.
  func find(_ wanted: [UInt64], count: Int, places: inout [Int], others: inout [UInt64]) -> Int {
    guard count <= wanted.count, count <= places.count, count <= others.count else { return 0 }
    let (wanted, codes) = (wanted.span, codes.span)
    var places = places.mutableSpan
    var others = others.mutableSpan
    var hits = 0
    for number in 0..<count {
      let code = wanted[unchecked: number]
      // Codes have 48 bits, so shifted there is none past the table.
      let place = Int(truncatingIfNeeded: code &>> shift)
      places[unchecked: hits] = place
      others[unchecked: number &- hits] = code
      hits &+= Int(truncatingIfNeeded: (codes[unchecked: place] ^ code).oneIfZero)
    }
    return hits
  }

  /// Multiplies by the factors of eight labels in the first places.
  func multiply(_ product: inout ProductOfFactors, by places: [Int], first count: Int, group: Int) {
    let (places, factors) = (places.span, factors.span)
    for first in stride(from: 0, to: count, by: ProductOfFactors.most) {
      var part = SIMD8<Double>(repeating: 1)
      for number in first..<min(first + ProductOfFactors.most, count) {
        part *= factors[places[number] &* groups &+ group]
      }
      product.multiply(by: part)
    }
  }
}
