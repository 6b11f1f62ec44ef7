import LedeNumerics
import Testing

@Suite struct SeededRandomTests {
  @Test func `the first numbers of a seed never change`() {
    var random = SeededRandom(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ]
    )
    var fromZero = SeededRandom(seed: 0)
    #expect(fromZero.next() == 0xE220_A839_7B1D_CDAF)
  }

  @Test func `equal seeds give equal numbers and nearby seeds unrelated ones`() {
    var left = SeededRandom(seed: 41)
    var same = SeededRandom(seed: 41)
    var next = SeededRandom(seed: 42)
    for _ in 0..<100 {
      let number = left.next()
      #expect(number == same.next())
      let differing = (number ^ next.next()).nonzeroBitCount
      #expect((8...56).contains(differing))
    }
  }

  @Test func `numbers below a bound stay below it and reach every value about equally often`() {
    var random = SeededRandom(seed: 7)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 {
      let number = random.below(10)
      guard counts.indices.contains(number) else {
        Issue.record("\(number) is not below 10")
        return
      }
      counts[number] += 1
    }
    #expect(counts.allSatisfy { (850...1150).contains($0) })
    #expect((0..<100).allSatisfy { _ in random.below(1) == 0 })
    #expect((0..<100).allSatisfy { _ in (0..<Int.max).contains(random.below(.max)) })
  }

  @Test func `the numbers below a bound never change for a seed`() {
    var random = SeededRandom(seed: 7)
    #expect((0..<12).map { _ in random.below(10) } == [3, 0, 9, 5, 4, 2, 4, 3, 1, 4, 1, 9])
  }

  @Test func `a shuffle keeps every element and is the same for the same seed`() {
    var random = SeededRandom(seed: 2026)
    var numbers = Array(0..<8)
    random.shuffle(&numbers)
    #expect(numbers == [0, 5, 2, 7, 1, 4, 3, 6])

    var many = Array(0..<500)
    random.shuffle(&many)
    #expect(many != Array(0..<500))
    #expect(many.sorted() == Array(0..<500))
  }

  @Test func `shuffling nothing or one element does nothing`() {
    var random = SeededRandom(seed: 1)
    var none: [String] = []
    random.shuffle(&none)
    #expect(none.isEmpty)
    var one = ["桥"]
    random.shuffle(&one)
    #expect(one == ["桥"])
  }
}
