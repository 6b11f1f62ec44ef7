import LedeNumerics

/// How the values of grams are scaled for eight labels: one machine per label, each with scales of its own.
enum FeatureScales {
  /// Log-count ratios (Wang & Manning 2012): how much more often documents of the label have a gram than others do.
  /// - Parameter frequencies: How many of the documents have each gram.
  static func logCountRatios(
    of matrix: TrainingMatrix,
    documents: [Int],
    frequencies: [UInt32],
    firstLabel: Int,
    labels: Int,
    alpha: Double
  ) -> [SIMD8<Float>] {
    let columns = frequencies.count
    let lanes = min(8, labels - firstLabel)
    var positive = [UInt32](repeating: 0, count: 8 * columns)
    let columnsOf = matrix.columns.span
    for document in documents {
      let lane = Int(matrix.labels[document]) - firstLabel
      guard lane >= 0, lane < lanes else { continue }
      for place in matrix.starts[document]..<matrix.starts[document + 1] {
        positive[8 &* Int(columnsOf[place]) &+ lane] &+= 1
      }
    }
    var wholes = [Double](repeating: 0, count: 8)
    var whole = 0.0
    for column in 0..<columns {
      whole += Double(frequencies[column])
      for lane in 0..<lanes { wholes[lane] += Double(positive[8 * column + lane]) }
    }
    let smooth = alpha * Double(columns)
    let offsets = wholes.map { StableMath.log((whole - $0 + smooth) / ($0 + smooth)) }
    // Most counts are small: their logarithms come from a table.
    let small = (0..<1024).map { StableMath.log(Double($0) + alpha) }
    let logarithm = { (count: UInt32) in
      count < 1024 ? small[Int(count)] : StableMath.log(Double(count) + alpha)
    }
    return (0..<columns).map { column in
      var ratios = SIMD8<Float>(repeating: 0)
      for lane in 0..<lanes {
        let count = positive[8 * column + lane]
        ratios[lane] = Float(logarithm(count) - logarithm(frequencies[column] - count) + offsets[lane])
      }
      return ratios
    }
  }

  /// Inverse document frequencies, the same for all labels.
  static func inverseFrequencies(_ frequencies: [UInt32], documents: Int) -> [SIMD8<Float>] {
    let whole = Double(documents + 1)
    return frequencies.map { SIMD8(repeating: Float(StableMath.log(whole / Double($0 + 1)) + 1)) }
  }
}
