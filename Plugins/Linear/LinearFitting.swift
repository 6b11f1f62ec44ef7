import LedeNumerics

/// Fits the weights of all labels to documents, and the temperature to documents held out.
struct LinearFitting {
  let training: LinearTraining
  let matrix: TrainingMatrix
  let columns: Int
  let labels: Int

  /// The weights of every column and, last, of the constant: for every group of eight labels a list.
  func weights(of documents: [Int]) -> [[SIMD8<Float>]] {
    stride(from: 0, to: labels, by: 8).map { weights(of: documents, firstLabel: $0) }
  }

  private func weights(of documents: [Int], firstLabel: Int) -> [SIMD8<Float>] {
    let descent = DualCoordinateDescent(cost: training.cost, passes: training.passes, tolerance: training.tolerance)
    var sum = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: columns + 1)
    for (share, isRatios) in [(Float(training.mix), true), (Float(1 - training.mix), false)] where share > 0 {
      let scales =
        isRatios
        ? FeatureScales.logCountRatios(
          of: matrix,
          documents: documents,
          columns: columns,
          firstLabel: firstLabel,
          labels: labels,
          alpha: training.alpha,
          power: training.power
        )
        : FeatureScales.inverseFrequencies(of: matrix, documents: documents, columns: columns, strength: training.idf)
      let weights = descent.train(on: matrix, documents: documents, scales: scales, firstLabel: firstLabel)
      for column in sum.indices { sum[column] += weights[column] * share }
    }
    return sum
  }

  /// The scores of a document.
  func scores(of document: Int, _ weights: [[SIMD8<Float>]]) -> [Double] {
    var scores: [Double] = []
    for (group, list) in weights.enumerated() {
      var dot = SIMD8<Float>(repeating: 0)
      for entry in matrix.starts[document]..<matrix.starts[document + 1] {
        dot += list[Int(matrix.columns[entry])] * TrainingMatrix.values[Int(matrix.counts[entry])]
      }
      dot = dot / matrix.norms[document] + list[columns]
      for lane in 0..<min(8, labels - 8 * group) { scores.append(Double(dot[lane])) }
    }
    return scores
  }

  /// The temperature under which documents of held-out folds are most likely; as many folds as it takes to have enough.
  func temperature() -> Double {
    let folds = 5
    var rows: [(scores: [Double], label: Int)] = []
    for fold in 0..<folds where rows.count < 2000 {
      let held = (0..<matrix.count).filter { $0 % folds == fold }
      let rest = (0..<matrix.count).filter { $0 % folds != fold }
      guard !held.isEmpty, !rest.isEmpty else { continue }
      let weights = weights(of: rest)
      rows += held.map { (scores(of: $0, weights), Int(matrix.labels[$0])) }
    }
    return Temperature.fitted(to: rows)
  }
}
