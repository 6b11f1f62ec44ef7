import LedeNumerics

/// A directed graph of sentences whose edges weigh what BM25 says of one sentence as a query for another.
///
/// The edges are not stored. BM25 is a sum over the terms that two sentences have in common, a product of a table of
/// queries with a table of documents; a step of the walk multiplies by one table and then by the other, which is linear in
/// the length of the text and exact, where a stored graph would be quadratic or cut.
struct BM25Graph {
  /// How soon repetition of a term stops to matter, and how much a long sentence is discounted (Robertson & Zaragoza 2009).
  private static let saturation = 1.2
  private static let lengthDiscount = 0.75
  /// The share of the mean positive inverse frequency below which no term's falls (Barrios et al. 2016, section 3.2).
  private static let floorShare = 0.25

  /// How often each sentence has each term.
  private let queries: SparseRows
  /// What each term of each sentence is worth to a query that has it.
  private let documents: SparseRows
  /// The weight of each sentence's edge to itself, which the graph does not have.
  private let selfWeights: [Double]
  /// The sum of the weights of the edges that leave each sentence.
  private let leavingWeights: [Double]

  init(counts: SparseRows) {
    let documents = Self.documentWeights(of: counts)
    var totals = [Double](repeating: 0, count: counts.columnCount)
    documents.addRows(times: [Double](repeating: 1, count: counts.rowCount), to: &totals)
    let selfWeights = (0..<counts.rowCount).map { row in
      counts.positions(ofRow: row).reduce(0) { $0 + counts.values[$1] * documents.values[$1] }
    }
    let all = counts.products(with: totals)
    // A sentence that shares no term is left with the rounding of the subtraction; that is no edge.
    leavingWeights = all.indices.map { row in
      let rest = all[row] - selfWeights[row]
      return rest > 1e-9 * all[row] ? rest : 0
    }
    self.selfWeights = selfWeights
    self.documents = documents
    queries = counts
  }

  /// Where walkers distributed like `shares` are after each has followed an edge.
  func step(_ shares: [Double]) -> [Double] {
    let flow = shares.indices.map { leavingWeights[$0] > 0 ? shares[$0] / leavingWeights[$0] : 0 }
    var terms = [Double](repeating: 0, count: queries.columnCount)
    queries.addRows(times: flow, to: &terms)
    let arriving = documents.products(with: terms)
    return arriving.indices.map { max(0, arriving[$0] - flow[$0] * selfWeights[$0]) }
  }

  private static func documentWeights(of counts: SparseRows) -> SparseRows {
    let inverse = inverseFrequencies(of: counts)
    let lengths = (0..<counts.rowCount).map { row in
      counts.positions(ofRow: row).reduce(0) { $0 + counts.values[$1] }
    }
    let mean = lengths.reduce(0, +) / Double(max(1, lengths.count))
    var result = SparseRows(columnCount: counts.columnCount)
    for row in 0..<counts.rowCount {
      let discount = saturation * (1 - lengthDiscount + lengthDiscount * (mean > 0 ? lengths[row] / mean : 1))
      result.appendRow(
        counts.positions(ofRow: row).map { position in
          let (column, count) = (counts.columns[position], counts.values[position])
          return (column, inverse[Int(column)] * count * (saturation + 1) / (count + discount))
        }
      )
    }
    return result
  }

  /// ln((N − n + ½) / (n + ½)), which is negative for a term in more than half of the sentences, floored.
  private static func inverseFrequencies(of counts: SparseRows) -> [Double] {
    let total = Double(counts.rowCount)
    let frequencies = counts.rowFrequencies
    // Few different frequencies occur, so each logarithm is taken once.
    var logarithms = [Double?](repeating: nil, count: counts.rowCount + 1)
    let raw = frequencies.map { frequency in
      if let known = logarithms[frequency] { return known }
      let value = StableMath.log((total - Double(frequency) + 0.5) / (Double(frequency) + 0.5))
      logarithms[frequency] = value
      return value
    }
    // The mean is that of the positive ones: in a text of a few sentences most are negative, and so would their mean be.
    // Where none is positive all terms weigh the same.
    let positive = raw.lazy.filter { $0 > 0 }
    let floor = positive.isEmpty ? 1 : floorShare * positive.reduce(0, +) / Double(positive.count)
    return raw.map { max($0, floor) }
  }
}
