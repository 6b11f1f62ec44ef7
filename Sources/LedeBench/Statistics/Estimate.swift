/// A measure over some documents, with the interval in which it would lie over other documents like them.
public struct Estimate: Sendable, Hashable, Codable {
  /// The measure.
  public let value: Double
  /// The lower end of the interval.
  public let low: Double
  /// The upper end of the interval.
  public let high: Double

  /// Makes an estimate from its parts.
  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// The estimate whose interval holds the share `level` of `resamples`.
  ///
  /// The interval is that of percentiles, moved by the difference between the value and the resamples' mean: some
  /// measures (the calibration error, above all) are greater over documents drawn twice than over the documents, and
  /// their percentiles alone would lie beside the value.
  init(value: Double, resamples: [Double], level: Double, bounds: ClosedRange<Double>) {
    let sorted = resamples.filter(\.isFinite).sorted()
    guard !sorted.isEmpty else {
      self.init(value: value, low: value, high: value)
      return
    }
    let shift = value - sorted.reduce(0, +) / Double(sorted.count)
    func end(_ share: Double) -> Double {
      min(max(sorted.percentile(share) + shift, bounds.lowerBound), bounds.upperBound)
    }
    self.init(value: value, low: min(value, end((1 - level) / 2)), high: max(value, end((1 + level) / 2)))
  }
}

extension [Double] {
  /// The value below which the share `share` of these sorted numbers lies, interpolated between neighbours (Hyndman & Fan
  /// 1996, type 7); 0 where there are none.
  package func percentile(_ share: Double) -> Double {
    guard let last = indices.last else { return 0 }
    let place = Swift.min(Swift.max(share, 0), 1) * Double(last)
    let below = Int(place)
    let above = Swift.min(below + 1, last)
    return self[below] + (place - Double(below)) * (self[above] - self[below])
  }
}
