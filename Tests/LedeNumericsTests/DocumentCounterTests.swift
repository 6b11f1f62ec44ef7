import LedeNumerics
import Testing

@Suite struct DocumentCounterTests {
  /// Codes of 48 bits that spread over the counter.
  private func codes(_ number: Int, seed: UInt64) -> [UInt64] {
    var random = SeededRandom(seed: seed)
    return (0..<number).map { _ in 1 + random.next() >> 17 }
  }

  @Test func `Keys come out in ascending order, whatever was counted before`() {
    let short = codes(300, seed: 7)
    var fresh = DocumentCounter(expected: 64)
    var expected: [UInt64] = []
    fresh.add(short, first: short.count)
    fresh.drain(into: &expected)
    #expect(expected == expected.sorted())

    var used = DocumentCounter(expected: 64)
    var keys: [UInt64] = []
    let long = codes(20_000, seed: 8)
    used.add(long, first: long.count)
    used.drain(into: &keys)
    used.add(short.reversed(), first: short.count)
    used.drain(into: &keys)
    #expect(keys == expected)
  }

  @Test func `A counter made larger or smaller between documents counts the same`() {
    var counter = DocumentCounter(expected: 4000)
    for (number, expected) in [(4000, 64), (300, 4000), (5000, 100), (900, 0)] {
      let document = codes(number, seed: UInt64(number))
      var fresh = DocumentCounter(expected: number)
      var (keys, wanted): ([UInt64], [UInt64]) = ([], [])
      fresh.add(document, first: document.count)
      fresh.drain(into: &wanted)
      counter.add(document, first: document.count)
      counter.drain(into: &keys)
      #expect(keys == wanted)
      counter.expect(expected)
    }
  }

  @Test func `A code that comes again is counted, up to 65,535 times`() {
    var counter = DocumentCounter(expected: 4)
    var keys: [UInt64] = []
    counter.add([UInt64](repeating: 5, count: 70_000) + [9], first: 70_001)
    counter.drain(into: &keys)
    #expect(keys == [5 << 16 | 65_535, 9 << 16 | 1])
    counter.drain(into: &keys)
    #expect(keys.isEmpty)
  }
}
