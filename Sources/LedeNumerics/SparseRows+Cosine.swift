extension SparseRows {
  /// The rows as vectors of length 1, each value times the logarithm of the inverse of its column's row frequency.
  ///
  /// The tf-idf vectors whose products are cosines (Salton & Buckley 1988). Frequencies are counted from one row more
  /// than there are, so that a column that every row has weighs little rather than nothing and two rows that are the
  /// same have cosine 1. A row without values stays without.
  public var unitRows: SparseRows {
    let count = Double(rowCount + 1)
    let weights = rowFrequencies.map { StableMath.log(count / Double(max(1, $0))) }
    var result = self
    for row in 0..<rowCount {
      var square = 0.0
      for position in positions(ofRow: row) {
        let value = values[position] * weights[Int(columns[position])]
        result.values[position] = value
        square += value * value
      }
      guard square > 0 else { continue }
      let length = square.squareRoot()
      for position in positions(ofRow: row) { result.values[position] /= length }
    }
    return result
  }
}
