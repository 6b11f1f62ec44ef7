import LedeNumerics

/// Trains eight linear machines at once, one label against the others each, by dual coordinate descent.
///
/// The squared hinge loss with L2 regularisation (Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, "A dual coordinate descent
/// method for large-scale linear SVM", the method of LIBLINEAR). Documents are visited in a seeded random order, one after
/// the other, so that the result is the same on every machine.
struct DualCoordinateDescent<Scale: ColumnScale> {
  /// After so many documents it is told how far the work is.
  private static var visitSize: Int { 512 }

  private let matrix: TrainingMatrix
  private let documents: [Int]
  private let firstLabel: Int
  /// What the loss adds to the steepness along every document.
  private let diagonal: Float
  /// The squared scale of every column, where it is not in the table.
  private let squares: [Scale]
  /// How much the score of a document changes, for one of its dual, by the weights of the grams that it alone has.
  private let ownPulls: [SIMD8<Float>]
  /// How steep the loss is along every document, from the first pass on.
  private var curvatures: [SIMD8<Float>]

  /// The weights of every column, and its squared scales behind them where there is one for each label: what is needed
  /// together lies together.
  private var table: [SIMD8<Float>]
  /// The weights of a constant column.
  private var constant = SIMD8<Float>(repeating: 0)
  /// How much every document counts, in the order of the documents learned from.
  private(set) var duals: [SIMD8<Float>]

  /// The weights of every column and, last, of a constant column, for the values before they were scaled. The weights of
  /// hapaxes follow from the duals.
  var weights: [SIMD8<Float>] { stride(from: 0, to: table.count, by: Scale.stride).map { table[$0] } + [constant] }

  /// Makes machines that have learned nothing, or as much as `seed` says.
  /// - Parameters:
  ///   - matrix: The documents.
  ///   - documents: Which of them to learn from.
  ///   - scales: What the values of every gram are multiplied by, label by label.
  ///   - firstLabel: The label of the first machine.
  ///   - cost: What a document on the wrong side costs against large weights.
  ///   - seed: How much every document counts at the start, where that is known from a like task; the result differs little,
  ///     and is there sooner.
  init(
    _ matrix: TrainingMatrix,
    documents: [Int],
    scales: FeatureScales<Scale>,
    firstLabel: Int,
    cost: Double,
    seed: [SIMD8<Float>]?
  ) {
    let zero = SIMD8<Float>(repeating: 0)
    self.matrix = matrix
    self.documents = documents
    self.firstLabel = firstLabel
    diagonal = Float(0.5 / cost)
    (table, squares) = Scale.table(squares: scales.columns.map { $0 * $0 })
    ownPulls = documents.map { document in
      let own = scales.hapaxes[Int(matrix.labels[document])]
      return own * own * (matrix.hapaxSquares(of: document) / (matrix.norms[document] * matrix.norms[document]))
    }
    curvatures = Array(repeating: zero, count: documents.count)
    duals = seed ?? Array(repeating: zero, count: documents.count)
    if let seed { setWeights(impliedBy: seed) }
  }

  /// Learns from the documents.
  /// - Parameters:
  ///   - passes: How often at most to go through the documents.
  ///   - tolerance: When to stop: how far a document may be from its place.
  ///   - visit: Told how many documents were gone through since it was told last.
  mutating func learn(passes: Int, tolerance: Double, visit: (Int) -> Void) {
    var order = Array(documents.indices)
    // Taken out, so that everything else is at hand while they change.
    var table: [SIMD8<Float>] = []
    swap(&table, &self.table)
    defer { swap(&table, &self.table) }
    var random = SeededRandom(seed: 0x6C65_6465)
    for pass in 0..<passes {
      random.shuffle(&order)
      var worst: Float = 0
      // In parts, so that somebody who waits sees it go on.
      for start in stride(from: 0, to: order.count, by: Self.visitSize) {
        let part = order[start..<min(start + Self.visitSize, order.count)]
        worst = max(worst, go(through: part, isFirst: pass == 0, &table))
        visit(part.count)
      }
      if worst < Float(tolerance) {
        visit((passes - 1 - pass) * order.count)
        break
      }
    }
  }

  /// Sets the weights that duals imply.
  private mutating func setWeights(impliedBy duals: [SIMD8<Float>]) {
    let (matrix, squareList) = (matrix, squares)
    let columns = matrix.columns.span
    let counts = matrix.counts.span
    let valueList = TrainingMatrix.values
    let values = valueList.span
    let squares = squareList.span
    let zero = SIMD8<Float>(repeating: 0)
    let held = zip(documents, duals).filter { $1 != zero }
    let pushes = held.map { ($0, $1 * matrix.signs(of: $0, firstLabel: firstLabel)) }
    constant = pushes.reduce(zero) { $0 + $1.1 }
    var table: [SIMD8<Float>] = []
    swap(&table, &self.table)
    defer { swap(&table, &self.table) }
    var span = table.mutableSpan
    for (document, push) in pushes {
      let scaled = push / matrix.norms[document]
      for entry in matrix.starts[document]..<matrix.starts[document + 1] {
        let column = Int(columns[entry])
        let square = Scale.square(of: column, in: span, squares)
        span[column &* Scale.stride] += square.times(scaled * values[Int(counts[entry])])
      }
    }
  }

  /// Goes once through some documents; the largest distance of one from its place.
  /// - Parameter isFirst: Whether it is yet to be found out how steep the loss is along these documents, which costs little
  ///   while their columns are at hand.
  private mutating func go(through order: ArraySlice<Int>, isFirst: Bool, _ table: inout [SIMD8<Float>]) -> Float {
    // Copies, which the compiler knows not to change with the duals.
    let (matrix, squareList) = (matrix, squares)
    let columns = matrix.columns.span
    let counts = matrix.counts.span
    let valueList = TrainingMatrix.values
    let values = valueList.span
    let squares = squareList.span
    var table = table.mutableSpan
    var worst: Float = 0
    for place in order {
      let document = documents[place]
      let entries = matrix.starts[document]..<matrix.starts[document + 1]
      var dot = SIMD8<Float>(repeating: 0)
      let scale = 1 / matrix.norms[document]
      if isFirst {
        var steepness = SIMD8<Float>(repeating: 0)
        for entry in entries {
          let column = Int(columns[entry])
          let value = values[Int(counts[entry])]
          dot += table[column &* Scale.stride] * value
          steepness += Scale.square(of: column, in: table, squares).times(SIMD8(repeating: value * value))
        }
        curvatures[place] = steepness * (scale * scale) + ownPulls[place] + (1 + diagonal)
      } else {
        for entry in entries { dot += table[Int(columns[entry]) &* Scale.stride] * values[Int(counts[entry])] }
      }
      let signs = matrix.signs(of: document, firstLabel: firstLabel)
      let held = duals[place]
      let gradient = signs * (dot * scale + constant) - 1 + (ownPulls[place] + diagonal) * held
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
        let column = Int(columns[entry])
        let square = Scale.square(of: column, in: table, squares)
        table[column &* Scale.stride] += square.times(scaled * values[Int(counts[entry])])
      }
      constant += push
    }
    return worst
  }
}
