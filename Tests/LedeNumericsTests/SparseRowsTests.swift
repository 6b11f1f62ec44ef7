import LedeNumerics
import Testing

@Suite struct SparseRowsTests {
  private let rows = SparseRows(counting: [[2, 0, 2], [], [1, 2]], columnCount: 3)

  @Test func `numbers are counted by row`() {
    #expect(rows.rowCount == 3)
    #expect(rows.columns == [0, 2, 1, 2])
    #expect(rows.values == [1, 2, 1, 1])
    #expect(rows.rowFrequencies == [1, 1, 2])
    #expect(rows.positions(ofRow: 1).isEmpty)
  }

  @Test func `numbers outside the columns are passed over`() {
    #expect(SparseRows(counting: [[-1, 3, 1]], columnCount: 3).columns == [1])
  }

  @Test func `transposing exchanges rows and columns`() {
    let turned = rows.transposed
    #expect(turned.rowCount == 3 && turned.columnCount == 3)
    #expect(turned.starts == [0, 1, 2, 4])
    #expect(turned.columns == [0, 2, 0, 2])
    #expect(turned.values == [1, 1, 2, 1])
    #expect(SparseRows(columnCount: 0).transposed.rowCount == 0)
  }

  @Test func `products are sums over common columns`() {
    #expect(rows.product(ofRow: 0, with: 2) == 2)
    #expect(rows.product(ofRow: 0, with: 1) == 0)
    #expect(rows.products(with: [10, 100, 1000]) == [2010, 0, 1100])
    var sums = [0.0, 0, 0]
    rows.addRows(times: [1, 5, 2], to: &sums)
    #expect(sums == [1, 2, 4])
  }

  @Test func `unit rows have cosines as products`() {
    let same = SparseRows(counting: [[0, 1], [0, 1], [1], []], columnCount: 2).unitRows
    #expect(abs(same.product(ofRow: 0, with: 1) - 1) < 1e-12)
    #expect(abs(same.product(ofRow: 2, with: 2) - 1) < 1e-12)
    // ln(5/2) and ln(5/3) are the weights of the two columns.
    let cosine =
      0.510825623765990 / (0.916290731874155 * 0.916290731874155 + 0.510825623765990 * 0.510825623765990).squareRoot()
    #expect(abs(same.product(ofRow: 0, with: 2) - cosine) < 1e-12)
  }
}
