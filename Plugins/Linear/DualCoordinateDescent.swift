import LedeNumerics

/// Trains eight linear machines at once, one label against the others each, by dual coordinate descent.
///
/// The squared hinge loss with L2 regularisation (Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, "A dual coordinate descent
/// method for large-scale linear SVM", the method of LIBLINEAR). Documents are visited in a seeded random order, one after
/// the other, so that the result is the same on every machine.
struct DualCoordinateDescent {
  /// What a column holds of eight machines: one line of the cache, as both are needed together.
  private struct Column {
    var weights = SIMD8<Float>(repeating: 0)
    var squaredScales: SIMD8<Float>
  }

  /// After so many documents it is told how far the work is.
  private static let visitSize = 512

  let cost: Double
  let tolerance: Double

  /// What eight machines have learned.
  struct Machines: Sendable {
    /// The weights of every column and, last, of a constant column, for the values before they were scaled. The weights of
    /// hapaxes follow from the duals.
    var weights: [SIMD8<Float>]
    /// How much every document counts, in the order of the documents learned from.
    var duals: [SIMD8<Float>]
  }

  /// Learns from some documents.
  /// - Parameters:
  ///   - matrix: The documents.
  ///   - documents: Which of them to learn from.
  ///   - scales: What the values of every gram are multiplied by, label by label.
  ///   - firstLabel: The label of the first machine.
  ///   - passes: How often at most to go through the documents.
  ///   - seed: How much every document counts at the start, where that is known from a like task; the result differs little,
  ///     and is there sooner.
  ///   - visit: Told how many documents were gone through since it was told last.
  func train(
    on matrix: TrainingMatrix,
    documents: [Int],
    scales: FeatureScales,
    firstLabel: Int,
    passes: Int,
    seed: [SIMD8<Float>]? = nil,
    visit: (Int) -> Void = { _ in }
  ) -> Machines {
    var columns = scales.columns.map { Column(squaredScales: $0 * $0) }
    columns.append(Column(squaredScales: SIMD8(repeating: 1)))
    var duals = seed ?? [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: documents.count)
    if seed != nil { setWeights(of: &columns, matrix, documents, duals, firstLabel) }
    let ownPulls = documents.map { pull(ofHapaxesOf: $0, in: matrix, scales) }
    var curvatures = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: documents.count)
    var order = Array(documents.indices)
    var random = SeededRandom(seed: 0x6C65_6465)
    for pass in 0..<passes {
      random.shuffle(&order)
      var worst: Float = 0
      // In parts, so that somebody who waits sees it go on.
      for start in stride(from: 0, to: order.count, by: Self.visitSize) {
        let part = order[start..<min(start + Self.visitSize, order.count)]
        worst = max(
          worst,
          go(through: part, isFirst: pass == 0, matrix, documents, ownPulls, &columns, &duals, &curvatures, firstLabel)
        )
        visit(part.count)
      }
      if worst < Float(tolerance) {
        visit((passes - 1 - pass) * order.count)
        break
      }
    }
    return Machines(weights: columns.map(\.weights), duals: duals)
  }

  /// The signs of a document's label: 1 for the machine whose label it has, -1 for the others.
  @inline(__always)
  static func signs(_ label: Int32, _ firstLabel: Int) -> SIMD8<Float> {
    var signs = SIMD8<Float>(repeating: -1)
    let lane = Int(label) - firstLabel
    if lane >= 0, lane < 8 { signs[lane] = 1 }
    return signs
  }

  /// How much the score of a document changes, for one of its dual, by the weights of the grams that it alone has.
  private func pull(ofHapaxesOf document: Int, in matrix: TrainingMatrix, _ scales: FeatureScales) -> SIMD8<Float> {
    let own = scales.hapaxes[Int(matrix.labels[document])]
    return own * own * (matrix.hapaxSquares(of: document) / (matrix.norms[document] * matrix.norms[document]))
  }

  /// Sets the weights that the duals imply.
  private func setWeights(
    of columns: inout [Column],
    _ matrix: TrainingMatrix,
    _ documents: [Int],
    _ duals: [SIMD8<Float>],
    _ firstLabel: Int
  ) {
    let columnsOf = matrix.columns.span
    let counts = matrix.counts.span
    let valueList = TrainingMatrix.values
    let values = valueList.span
    let zero = SIMD8<Float>(repeating: 0)
    let constant = columns.count - 1
    var table = columns.mutableSpan
    for (place, document) in documents.enumerated() where duals[place] != zero {
      let push = duals[place] * Self.signs(matrix.labels[document], firstLabel)
      let scaled = push / matrix.norms[document]
      for entry in matrix.starts[document]..<matrix.starts[document + 1] {
        let column = Int(columnsOf[entry])
        table[column].weights += scaled * table[column].squaredScales * values[Int(counts[entry])]
      }
      table[constant].weights += push
    }
  }

  /// Goes once through some documents; the largest distance of one from its place.
  /// - Parameter isFirst: Whether it is yet to be found out how steep the loss is along these documents, which costs little
  ///   while their columns are at hand.
  private func go(
    through order: ArraySlice<Int>,
    isFirst: Bool,
    _ matrix: TrainingMatrix,
    _ documents: [Int],
    _ ownPulls: [SIMD8<Float>],
    _ columns: inout [Column],
    _ duals: inout [SIMD8<Float>],
    _ curvatures: inout [SIMD8<Float>],
    _ firstLabel: Int
  ) -> Float {
    let diagonal = Float(0.5 / cost)
    let columnsOf = matrix.columns.span
    let counts = matrix.counts.span
    let valueList = TrainingMatrix.values
    let values = valueList.span
    let constant = columns.count - 1
    var table = columns.mutableSpan
    var worst: Float = 0
    for place in order {
      let document = documents[place]
      let entries = matrix.starts[document]..<matrix.starts[document + 1]
      var dot = SIMD8<Float>(repeating: 0)
      let scale = 1 / matrix.norms[document]
      if isFirst {
        var squares = SIMD8<Float>(repeating: 0)
        for entry in entries {
          let column = Int(columnsOf[entry])
          let value = values[Int(counts[entry])]
          dot += table[column].weights * value
          squares += table[column].squaredScales * (value * value)
        }
        curvatures[place] = squares * (scale * scale) + ownPulls[place] + (1 + diagonal)
      } else {
        for entry in entries { dot += table[Int(columnsOf[entry])].weights * values[Int(counts[entry])] }
      }
      let signs = Self.signs(matrix.labels[document], firstLabel)
      let held = duals[place]
      let gradient = signs * (dot * scale + table[constant].weights) - 1 + (ownPulls[place] + diagonal) * held
      let moved = held - gradient / curvatures[place]
      let next = moved.replacing(with: 0, where: moved .< 0)
      let projected = gradient.replacing(with: 0, where: (held .== 0) .& (gradient .> 0))
      let largest = max(projected.max(), -projected.min())
      worst = max(worst, largest)
      // Not worth the way through the document again.
      if largest < 0.01 { continue }
      duals[place] = next
      let push = (next - held) * signs
      let scaled = push * scale
      for entry in entries {
        let column = Int(columnsOf[entry])
        table[column].weights += scaled * table[column].squaredScales * values[Int(counts[entry])]
      }
      table[constant].weights += push
    }
    return worst
  }
}
