import Foundation

/// Where values stand on an axis, linear or logarithmic.
struct ChartScale {
  private let low: Double
  private let high: Double
  private let start: Double
  private let end: Double
  private let isLogarithmic: Bool

  /// A scale from `values` onto the way from `start` to `end`.
  init(_ values: ClosedRange<Double>, from start: Double, to end: Double, isLogarithmic: Bool = false) {
    self.isLogarithmic = isLogarithmic
    low = isLogarithmic ? log10(max(values.lowerBound, 1e-12)) : values.lowerBound
    high = isLogarithmic ? log10(max(values.upperBound, 1e-12)) : values.upperBound
    self.start = start
    self.end = end
  }

  /// The place of a value.
  subscript(value: Double) -> Double {
    let position = isLogarithmic ? log10(max(value, 1e-12)) : value
    guard high > low else { return (start + end) / 2 }
    return start + (position - low) / (high - low) * (end - start)
  }

  /// Round values to mark on the axis.
  var ticks: [Double] {
    guard high > low else { return [] }
    if isLogarithmic {
      let powers = Int(low.rounded(.down))...Int(high.rounded(.up))
      let digits: [Double] = high - low < 1.7 ? [1, 2, 5] : [1]
      return powers.flatMap { power in digits.map { $0 * pow(10, Double(power)) } }
        .filter { log10($0) >= low - 1e-9 && log10($0) <= high + 1e-9 }
    }
    let rough = (high - low) / 5
    let unit = pow(10, log10(rough).rounded(.down))
    let step = [1.0, 2, 5, 10].first { $0 * unit >= rough }.map { $0 * unit } ?? unit
    let first = Int((low / step).rounded(.up))
    let last = Int((high / step + 1e-9).rounded(.down))
    return first <= last ? (first...last).map { Double($0) * step } : []
  }
}
