import LedeNumerics

/// A graph that joins sentences whose tf-idf vectors point the same way.
///
/// Pairs are found through the terms that they have in common. Two bounds keep the work on long texts in hand: terms of
/// more than ``commonTerm`` sentences are passed over, which say little about any of them, and a sentence keeps its
/// ``maximumDegree`` nearest neighbours. Neither bound is reached by a text of that many sentences or fewer.
struct CosineGraph {
  /// The number of sentences above which a term joins none of them.
  static let commonTerm = 1000
  /// The most neighbours that a sentence keeps.
  static let maximumDegree = 200

  /// The neighbours of each sentence with the share of a walker's steps that go there; the shares of a sentence add to 1.
  private var edges: SparseRows

  /// Joins the rows of `vectors`, which have length 1, where their product is at least `threshold`.
  init(vectors: SparseRows, threshold: Double, isWeighted: Bool) {
    edges = SparseRows(columnCount: vectors.rowCount)
    let postings = vectors.transposed
    var products = [Double](repeating: 0, count: vectors.rowCount)
    for row in 0..<vectors.rowCount {
      var met: [Int32] = []
      for position in vectors.positions(ofRow: row) {
        let others = postings.positions(ofRow: Int(vectors.columns[position]))
        guard others.count <= Self.commonTerm else { continue }
        for other in others {
          let neighbour = Int(postings.columns[other])
          if products[neighbour] == 0 { met.append(Int32(neighbour)) }
          products[neighbour] += vectors.values[position] * postings.values[other]
        }
      }
      var neighbours = met.filter { $0 != row && products[Int($0)] >= threshold && products[Int($0)] > 0 }
      if neighbours.count > Self.maximumDegree {
        neighbours.sort { (products[Int($1)], $0) < (products[Int($0)], $1) }
        neighbours.removeLast(neighbours.count - Self.maximumDegree)
      }
      let weights = neighbours.sorted().map { (column: $0, value: isWeighted ? products[Int($0)] : 1) }
      let sum = weights.reduce(0) { $0 + $1.value }
      edges.appendRow(weights.map { ($0.column, $0.value / sum) })
      for neighbour in met { products[Int(neighbour)] = 0 }
    }
  }

  /// Where walkers distributed like `shares` are after each has followed an edge.
  func step(_ shares: [Double]) -> [Double] {
    var arriving = [Double](repeating: 0, count: shares.count)
    edges.addRows(times: shares, to: &arriving)
    return arriving
  }
}
