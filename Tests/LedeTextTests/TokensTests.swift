import LedeNumerics
import LedeText
import Testing

@Suite struct TokensTests {
  private func pieces(_ text: String) -> [String] {
    text.tokens().compactMap { text.utf8Slice($0.range).map { String($0) } }
  }

  @Test(
    arguments: [
      ("南湖大桥昨天合龙。", ["南", "湖", "大", "桥", "昨", "天", "合", "龙"]),
      ("The bridge opened on 4 March.", ["The", "bridge", "opened", "on", "4", "March"]),
      ("橋はできた", ["橋", "は", "で", "き", "た"]),
      ("第3座桥（G70）", ["第", "3", "座", "桥", "G", "70"]),
      ("don't stop", ["don", "t", "stop"]),
      ("мост 다리 café", ["мост", "다리", "café"]),
      ("1,200.5", ["1", "200", "5"]),
      ("", []), ("，。 \n“”…", []),
    ] as [(String, [String])]
  )
  func `tokens are Han and kana scalars and runs of letters or digits`(text: String, expected: [String]) {
    #expect(pieces(text) == expected)
  }

  @Test func `a token says its kind and how many scalars it has`() {
    let tokens = "桥 café は 2026".tokens()
    #expect(tokens.map(\.kind) == [.han, .letter, .kana, .digit])
    #expect(tokens.map(\.scalarCount) == [1, 4, 1, 4])
  }

  @Test func `case and width do not matter for the hash of a token`() {
    #expect("BRIDGE".tokens().map(\.hash) == "bridge".tokens().map(\.hash))
    #expect("ｂｒｉｄｇｅ２０２６".tokens().map(\.hash) == "Bridge2026".tokens().map(\.hash))
    #expect("МОСТ".tokens().map(\.hash) == "мост".tokens().map(\.hash))
    #expect("bridge".tokens().map(\.hash) != "bridges".tokens().map(\.hash))
  }

  @Test func `the hash of a token never changes, because models hold it`() {
    #expect(
      "Bridge 桥 2026".tokens().map(\.hash) == [0x370A_44C2_14B9_C664, 0x5B76_3889_5765_0C46, 0x361E_A708_6ED3_1CB3]
    )
  }

  @Test func `the tokens of a piece have their place in the whole when its offset is given`() {
    let text = "桥通车了。The bridge opened."
    let start = "桥通车了。".utf8.count
    let piece = text.utf8Slice(start..<text.utf8.count)
    #expect(piece?.tokens(from: start) == text.tokens().filter { $0.range.lowerBound >= start })
  }

  @Test func `every letter, digit and ideograph stands in exactly one token and nothing else in any`() {
    let alphabet = Array("aZé9０桥は ー，.\n“Ж한\u{301}😀\u{3000}々".unicodeScalars)
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      let text = String(
        String.UnicodeScalarView((0..<random.below(40)).map { _ in alphabet[random.below(alphabet.count)] })
      )
      let tokens = text.tokens()
      var covered = IndexCounter()
      for token in tokens { covered.add(token.range) }
      var offset = 0
      for scalar in text.unicodeScalars {
        let isInside = [.han, .kana, .letter, .digit].contains(scalar.scalarClass)
        for byte in offset..<offset + scalar.utf8Width { #expect(covered[byte] == (isInside ? 1 : 0)) }
        offset += scalar.utf8Width
      }
      #expect(tokens.map(\.range.lowerBound) == tokens.map(\.range.lowerBound).sorted())
      for token in tokens {
        let piece = text.utf8Slice(token.range)
        #expect(piece?.unicodeScalars.count == token.scalarCount)
        #expect(piece?.unicodeScalars.allSatisfy { $0.scalarClass == token.kind } == true)
      }
    }
  }
}

/// How often each byte of a text was covered by a range.
struct IndexCounter {
  private var counts: [Int: Int] = [:]

  subscript(index: Int) -> Int { counts[index, default: 0] }

  mutating func add(_ range: Range<Int>) {
    for index in range { counts[index, default: 0] += 1 }
  }
}
