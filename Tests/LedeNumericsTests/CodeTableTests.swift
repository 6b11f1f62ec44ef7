import LedeNumerics
import Testing

@Suite struct CodeTableTests {
  @Test(arguments: [0, 1, 300, 200_000])
  func `Every code of a table is found in its row and no other is`(count: Int) {
    var random = SeededRandom(seed: 7)
    let codes = Set((0..<count).map { _ in random.next() >> 16 }).sorted()
    let frequencies = codes.map { UInt32($0 % 50) }
    let builder = CodeTableBuilder(codes: codes, frequencies: frequencies, rowBytes: 5)
    var finder = CodeFinder(builder.layout, at: 0, capacity: 100)
    for start in stride(from: 0, to: codes.count, by: 997) {
      let wanted = [codes[start], codes[start] ^ 1 << 20, random.next() >> 16]
      let known = wanted.filter { codes.contains($0) }
      let found = finder.find(codes: wanted, count: 3, in: builder.bytes.span.bytes)
      #expect(found == known.count)
      #expect(finder.rows[0..<found].contains(Int(builder.rows[start])))
    }
    var seen = 0
    #expect(builder.layout.forEachCode(at: 0, in: builder.bytes.span.bytes) { _, _ in seen += 1 })
    #expect(seen == codes.count)
  }

  @Test(arguments: [0, 1, 40, 100_000])
  func `Codes are put in order, equal ones in the order of their places, whatever their spread`(count: Int) {
    var random = SeededRandom(seed: 11)
    let even = (0..<count).map { _ in random.next() >> 16 }
    // Few codes that share their leading bits, each many times.
    let uneven = even.map { $0 % 50 }
    for codes in [even, uneven] {
      let right = codes.indices.sorted { (codes[$0], $0) < (codes[$1], $1) }
      #expect(CodeOrder.rising(codes).map { Int($0) } == right)
    }
  }

  @Test func `Codes are numbered as they are met, many at once as one by one`() {
    var random = SeededRandom(seed: 5)
    let codes = (0..<20_000).map { _ in random.next() >> 16 & 0xFFFF_FFF8_0001 }
    var together = CodeNumbering()
    var single = CodeNumbering(expected: 7000)
    let numbers = together.numbers(of: Array(codes.prefix(9000))) + together.numbers(of: Array(codes.dropFirst(9000)))
    #expect(numbers == codes.map { single.number(of: $0) })
    #expect(together.codes == single.codes)
    #expect(zip(numbers, codes).allSatisfy { together.codes[Int($0)] == $1 })
  }

  @Test(arguments: [1, 3])
  func `Codes keep their order and number whatever the batches and jobs`(jobs: Int) async {
    var random = SeededRandom(seed: 21)
    // Counts of all sizes behind the codes, which must not be taken for parts of them.
    let keys = (0..<5000).map { _ in random.next() & 0xF00F_FFF0_0003_FFFF }
    var sequence = PartitionedCodes()
    for batch in [0..<1200, 1200..<1200, 1200..<4999, 4999..<5000] {
      sequence.append(PartitionedCodes.Batch(codesOf: Array(keys[batch])))
    }
    var numbered = await sequence.numbered(jobs: jobs)
    var numbers: [UInt32] = []
    numbered.read(3000, into: &numbers)
    var rest: [UInt32] = []
    // More than is left gives what is left.
    numbered.read(9000, into: &rest)
    let codes = keys.map { $0 >> 16 }
    #expect((numbers + rest).map { numbered.codes[Int($0)] } == codes)
    #expect(numbered.rising.map { numbered.codes[Int($0)] } == Set(codes).sorted())
    for (number, code) in numbered.codes.enumerated() {
      #expect(Int(numbered.frequencies[number]) == codes.count { $0 == code })
    }
  }

  @Test(arguments: [1, 2, 50])
  func `Work done at once gives its results in order`(jobs: Int) async {
    let squares = await concurrentMap(20, jobs: jobs) { $0 * $0 }
    #expect(squares == (0..<20).map { $0 * $0 })
    #expect(await concurrentMap(0, jobs: jobs) { $0 }.isEmpty)
  }

  @Test func `Only zero counts as zero`() {
    #expect(UInt64(0).oneIfZero == 1)
    for shift in 0..<64 { #expect((UInt64(1) << UInt64(shift)).oneIfZero == 0) }
    #expect(UInt64.max.oneIfZero == 0)
  }

  @Test func `Counts do not depend on the order and add exactly`() {
    var random = SeededRandom(seed: 3)
    let codes = (0..<5000).map { _ in random.next() >> 16 & 0xFFFF_FFF0_0FFF }
    var whole = CountTable()
    var parts = [CountTable(), CountTable()]
    for (number, start) in stride(from: 0, to: codes.count, by: 100).enumerated() {
      let document = Array(codes[start..<start + 100]) + [42]
      whole.beginDocument()
      whole.add(document, first: document.count)
      parts[number % 2].beginDocument()
      parts[number % 2].add(document.reversed(), first: document.count)
    }
    let sum = parts[0].sorted() + parts[1].sorted()
    #expect(sum == whole.sorted())
    #expect(sum.documents[sum.codes.firstIndex(of: 42) ?? 0] == 50)
    #expect(sum - parts[1].sorted() == parts[0].sorted())
  }

  @Test func `A temperature makes confident mistakes less confident`() {
    let rows = (0..<100).map { (scores: [9.0, 0.0], label: $0 % 4 == 0 ? 1 : 0) }
    let temperature = Temperature.fitted(to: rows)
    #expect(abs(StableMath.softmax([9, 0], temperature: temperature)[0] - 0.75) < 1e-4)
  }

  @Test func `A blend leaves out scores that mislead`() {
    let rows = (0..<200).map { number in
      let right = number % 2
      let sure = number % 10 == 0 ? -1.0 : 1.0
      return ScoreBlend.Row(
        scores: [[right == 0 ? sure : 0, right == 1 ? sure : 0], [right == 0 ? -1 : 0, right == 1 ? -1 : 0]],
        label: right
      )
    }
    let weights = ScoreBlend.weights(fittedTo: rows) ?? []
    #expect(weights.count == 2)
    #expect(weights[0] > 1)
    #expect(weights[1] == 0)
  }
}
