import LedeText
import Testing

@Suite struct TermNumberingTests {
  @Test func `terms are numbered in the order in which they appear, also after the table grew`() {
    var numbering = TermNumbering(capacity: 0)
    let hashes = (0..<5000).map { finishedHash(UInt64($0 / 2)) }
    #expect(hashes.map { numbering.number(of: $0) } == (0..<5000).map { $0 / 2 })
    #expect(numbering.count == 2500)
    #expect(numbering.existingNumber(of: finishedHash(2499)) == 2499)
    #expect(numbering.existingNumber(of: finishedHash(2500)) == nil)
  }

  @Test func `hashes that begin at the same place are told apart`() {
    var numbering = TermNumbering()
    let hashes: [UInt64] = [0, 1 << 40, 2 << 40, 0, 2 << 40]
    #expect(hashes.map { numbering.number(of: $0) } == [0, 1, 2, 0, 2])
  }
}
