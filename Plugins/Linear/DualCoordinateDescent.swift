import LedeNumerics

/// Trains eight linear machines at once, one label against the others each, by dual coordinate descent.
///
/// The squared hinge loss with L2 regularisation (Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, "A dual coordinate descent
/// method for large-scale linear SVM", the method of LIBLINEAR). Documents are visited in a seeded random order, one after
/// the other, so that the result is the same on every machine.
struct DualCoordinateDescent {
  let cost: Double
  let passes: Int
  let tolerance: Double

  /// The weights of every column and, last, of a constant column, for the values before they were scaled.
  /// - Parameters:
  ///   - matrix: The documents.
  ///   - documents: Which of them to learn from.
  ///   - scales: What the values of every column are multiplied by, label by label.
  ///   - firstLabel: The label of the first machine.
  func train(
    on matrix: TrainingMatrix,
    documents: [Int],
    scales: [SIMD8<Float>],
    firstLabel: Int
  ) -> [SIMD8<Float>] {
    let diagonal = Float(0.5 / cost)
    var weights = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: scales.count + 1)
    var duals = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: documents.count)
    var curvatures = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: documents.count)
    for (place, document) in documents.enumerated() {
      var sum = SIMD8<Float>(repeating: 1)
      for entry in matrix.starts[document]..<matrix.starts[document + 1] {
        let value = TrainingMatrix.values[Int(matrix.counts[entry])] / matrix.norms[document]
        let scaled = scales[Int(matrix.columns[entry])] * value
        sum += scaled * scaled
      }
      curvatures[place] = sum + diagonal
    }
    var order = Array(documents.indices)
    var random = SeededRandom(seed: 0x6C65_6465)
    for _ in 0..<passes {
      random.shuffle(&order)
      let violation = pass(
        over: order,
        matrix,
        documents,
        scales,
        firstLabel,
        diagonal,
        &weights,
        &duals,
        curvatures
      )
      if violation < Float(tolerance) { break }
    }
    return weights
  }

  private func pass(
    over order: [Int],
    _ matrix: TrainingMatrix,
    _ documents: [Int],
    _ scales: [SIMD8<Float>],
    _ firstLabel: Int,
    _ diagonal: Float,
    _ weights: inout [SIMD8<Float>],
    _ duals: inout [SIMD8<Float>],
    _ curvatures: [SIMD8<Float>]
  ) -> Float {
    let columns = matrix.columns.span
    let counts = matrix.counts.span
    let values = TrainingMatrix.values.span
    let scales = scales.span
    var weights = weights.mutableSpan
    let constant = weights.count - 1
    var worst: Float = 0
    for place in order {
      let document = documents[place]
      let (start, end) = (matrix.starts[document], matrix.starts[document + 1])
      var dot = SIMD8<Float>(repeating: 0)
      for entry in start..<end {
        dot += weights[Int(columns[entry])] * values[Int(counts[entry])]
      }
      let norm = matrix.norms[document]
      var signs = SIMD8<Float>(repeating: -1)
      let lane = Int(matrix.labels[document]) - firstLabel
      if lane >= 0, lane < 8 { signs[lane] = 1 }
      let score = dot / norm + weights[constant]
      let held = duals[place]
      let gradient = signs * score - 1 + diagonal * held
      let moved = held - gradient / curvatures[place]
      let next = moved.replacing(with: 0, where: moved .< 0)
      let step = next - held
      let projected = gradient.replacing(with: 0, where: (held .== 0) .& (gradient .> 0))
      let largest = max(projected.max(), -projected.min())
      worst = max(worst, largest)
      if largest < 1e-6 { continue }
      duals[place] = next
      let push = step * signs
      let scaled = push / norm
      for entry in start..<end {
        let column = Int(columns[entry])
        let scale = scales[column]
        weights[column] += scaled * scale * scale * values[Int(counts[entry])]
      }
      weights[constant] += push
    }
    return worst
  }
}
