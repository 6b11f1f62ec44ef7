import LedeNumerics

/// What the values of a gram are multiplied by: one number for all labels, or one for each of eight.
protocol ColumnScale: Sendable {
  static func * (left: Self, right: Self) -> Self
  /// Numbers for eight labels, each multiplied by what belongs to its label.
  func times(_ numbers: SIMD8<Float>) -> SIMD8<Float>
  /// How many vectors of a table belong to a column: its weights and, where they are a vector too, its squared scales.
  static var stride: Int { get }
  /// A table of columns without weights yet, and a list of the squared scales where the table does not hold them.
  static func table(squares: [Self]) -> (table: [SIMD8<Float>], list: [Self])
  /// The squared scale of a column, from the table or from the list.
  static func square(of column: Int, in table: borrowing MutableSpan<SIMD8<Float>>, _ list: Span<Self>) -> Self
}

extension Float: ColumnScale {
  static var stride: Int { 1 }

  static func table(squares: [Float]) -> (table: [SIMD8<Float>], list: [Float]) {
    (Array(repeating: SIMD8(repeating: 0), count: squares.count), squares)
  }

  @inline(__always)
  func times(_ numbers: SIMD8<Float>) -> SIMD8<Float> { numbers * self }

  @inline(__always)
  static func square(of column: Int, in table: borrowing MutableSpan<SIMD8<Float>>, _ list: Span<Self>) -> Self {
    list[column]
  }
}

extension SIMD8<Float>: ColumnScale {
  static var stride: Int { 2 }

  static func table(squares: [Self]) -> (table: [SIMD8<Float>], list: [Self]) {
    var table = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: stride * squares.count)
    for (column, square) in squares.enumerated() { table[stride * column + 1] = square }
    return (table, [])
  }

  @inline(__always)
  func times(_ numbers: SIMD8<Float>) -> SIMD8<Float> { numbers * self }

  @inline(__always)
  static func square(of column: Int, in table: borrowing MutableSpan<SIMD8<Float>>, _ list: Span<Self>) -> Self {
    table[column &* stride &+ 1]
  }
}

/// How the values of grams are scaled for eight labels: one machine per label, each with scales of its own.
struct FeatureScales<Scale: ColumnScale>: Sendable {
  /// The scales of every column; zero where none of the documents has the gram.
  let columns: [Scale]
  /// The scales of the grams that only one document has, which are the same for all documents of a label.
  let hapaxes: [SIMD8<Float>]
}

extension FeatureScales<SIMD8<Float>> {
  /// Log-count ratios (Wang & Manning 2012): how much more often documents of the label have a gram than others do.
  /// - Parameter frequencies: How many of the documents have each gram.
  static func logCountRatios(
    of matrix: TrainingMatrix,
    documents: [Int],
    frequencies: [UInt32],
    firstLabel: Int,
    labels: Int,
    alpha: Double
  ) -> FeatureScales {
    let columns = frequencies.count
    let lanes = min(8, labels - firstLabel)
    var positive = [UInt32](repeating: 0, count: 8 * columns)
    let columnsOf = matrix.columns.span
    var hapaxes = [Int](repeating: 0, count: labels)
    for document in documents {
      hapaxes[Int(matrix.labels[document])] += matrix.hapaxes(of: document).count
      let lane = Int(matrix.labels[document]) - firstLabel
      guard lane >= 0, lane < lanes else { continue }
      for place in matrix.starts[document]..<matrix.starts[document + 1] {
        positive[8 &* Int(columnsOf[place]) &+ lane] &+= 1
      }
    }
    var wholes = (0..<8).map { $0 < lanes ? Double(hapaxes[firstLabel + $0]) : 0 }
    var whole = Double(hapaxes.reduce(0, +))
    for column in 0..<columns {
      whole += Double(frequencies[column])
      for lane in 0..<lanes { wholes[lane] += Double(positive[8 * column + lane]) }
    }
    let smooth = alpha * Double(columns + matrix.hapaxes.count)
    let offsets = wholes.map { smooth > 0 ? StableMath.log((whole - $0 + smooth) / ($0 + smooth)) : 0 }
    // Most counts are small: their logarithms come from a table.
    let small = (0..<1024).map { StableMath.log(Double($0) + alpha) }
    let logarithm = { (count: UInt32) in
      count < 1024 ? small[Int(count)] : StableMath.log(Double(count) + alpha)
    }
    let ratio = { (count: UInt32, frequency: UInt32, lane: Int) in
      Float(logarithm(count) - logarithm(frequency - count) + offsets[lane])
    }
    return FeatureScales(
      columns: (0..<columns).map { column in
        var ratios = SIMD8<Float>(repeating: 0)
        guard frequencies[column] > 0 else { return ratios }
        for lane in 0..<lanes { ratios[lane] = ratio(positive[8 * column + lane], frequencies[column], lane) }
        return ratios
      },
      hapaxes: (0..<labels).map { label in
        var ratios = SIMD8<Float>(repeating: 0)
        for lane in 0..<lanes { ratios[lane] = ratio(label == firstLabel + lane ? 1 : 0, 1, lane) }
        return ratios
      }
    )
  }
}

extension FeatureScales<Float> {
  /// Inverse document frequencies, the same for all labels.
  static func inverseFrequencies(_ frequencies: [UInt32], documents: Int, labels: Int) -> FeatureScales {
    let whole = Double(documents + 1)
    let scale = { (frequency: UInt32) in
      frequency > 0 ? Float(StableMath.log(whole / Double(frequency + 1)) + 1) : 0
    }
    return FeatureScales(
      columns: frequencies.map(scale),
      hapaxes: [SIMD8<Float>](repeating: SIMD8(repeating: scale(1)), count: labels)
    )
  }
}
