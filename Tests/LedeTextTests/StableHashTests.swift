import LedeText
import Testing

@Suite struct StableHashTests {
  private func hash(_ text: String) -> UInt64 {
    finishedHash(text.unicodeScalars.reduce(emptyHash) { hashStep($0, $1.value) })
  }

  @Test func `hashes never change, because models hold them`() {
    #expect(hash("") == 0x9CA0_66F1_A4AB_2EEA)
    #expect(hash("bridge") == 0x370A_44C2_14B9_C664)
    #expect(hash("桥") == 0x5B76_3889_5765_0C46)
    #expect(hash("2026") == 0x361E_A708_6ED3_1CB3)
  }

  @Test func `order and number of the values matter`() {
    #expect(hash("大桥") != hash("桥大"))
    #expect(hash("aa") != hash("a"))
    #expect(hash("\u{0}") != hash(""))
  }

  @Test func `a value has the same hash in 32 bits and in 64`() {
    #expect(hashStep(emptyHash, UInt32(0x6865)) == hashStep(emptyHash, UInt64(0x6865)))
  }

  @Test func `all pairs of two thousand characters have hashes of their own, also in the low bits`() {
    var whole: Set<UInt64> = []
    var low = [Int](repeating: 0, count: 64)
    for first in 0..<40 as Range<UInt32> {
      for second in 0..<2000 as Range<UInt32> {
        let hash = finishedHash(hashStep(hashStep(emptyHash, 0x4E00 + first), 0x4E00 + second))
        whole.insert(hash)
        low[Int(hash & 63)] += 1
      }
    }
    #expect(whole.count == 40 * 2000)
    #expect(low.allSatisfy { (1100...1400).contains($0) })
  }
}
