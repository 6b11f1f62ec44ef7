import LedeNumerics

/// How the values of grams are scaled for eight labels: one machine per label, each with scales of its own.
enum FeatureScales {
  /// Log-count ratios (Wang & Manning 2012): how much more often documents of the label have a gram than others do.
  static func logCountRatios(
    of matrix: TrainingMatrix,
    documents: [Int],
    columns: Int,
    firstLabel: Int,
    labels: Int,
    alpha: Double
  ) -> [SIMD8<Float>] {
    let lanes = min(8, labels - firstLabel)
    var positive = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: columns)
    var all = [Float](repeating: 0, count: columns)
    let columnsOf = matrix.columns.span
    for document in documents {
      let lane = Int(matrix.labels[document]) - firstLabel
      let isHere = lane >= 0 && lane < lanes
      for place in matrix.starts[document]..<matrix.starts[document + 1] {
        let column = Int(columnsOf[place])
        all[column] += 1
        if isHere { positive[column][lane] += 1 }
      }
    }
    var wholes = [Double](repeating: 0, count: 8)
    var whole = 0.0
    for column in 0..<columns {
      whole += Double(all[column])
      for lane in 0..<lanes { wholes[lane] += Double(positive[column][lane]) }
    }
    let smooth = alpha * Double(columns)
    let offsets = wholes.map { StableMath.log((whole - $0 + smooth) / ($0 + smooth)) }
    // Most counts are small: their logarithms come from a table.
    let small = (0..<1024).map { StableMath.log(Double($0) + alpha) }
    let logarithm = { (count: Float) in
      count < 1024 ? small[Int(count)] : StableMath.log(Double(count) + alpha)
    }
    for column in 0..<columns {
      let counts = positive[column]
      for lane in 0..<lanes {
        let ratio = logarithm(counts[lane]) - logarithm(all[column] - counts[lane]) + offsets[lane]
        positive[column][lane] = Float(ratio)
      }
    }
    return positive
  }

  /// Inverse document frequencies, the same for all labels.
  static func inverseFrequencies(
    of matrix: TrainingMatrix,
    documents: [Int],
    columns: Int
  ) -> [SIMD8<Float>] {
    var frequencies = [Float](repeating: 0, count: columns)
    for document in documents {
      for place in matrix.starts[document]..<matrix.starts[document + 1] {
        frequencies[Int(matrix.columns[place])] += 1
      }
    }
    let whole = Double(documents.count + 1)
    return frequencies.map { SIMD8(repeating: Float(StableMath.log(whole / Double($0 + 1)) + 1)) }
  }
}
