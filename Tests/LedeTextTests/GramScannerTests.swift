import LedeText
import Testing

@Suite struct GramScannerTests {
  @Test func `Pairs of characters are lower-cased and runs of white space are one space`() {
    #expect(pieces("Ab  \n c", 2...2) == ["Ab", "b  \n ", "  \n c"])
    #expect(characters("AB  C") == characters("ab c"))
    #expect(characters("ÄÖ") == characters("äö"))
    #expect(characters("a\tb") != characters("a b"))
  }

  @Test func `The fast way for pairs gives what the general way gives`() {
    for text in ["武侠小说泰斗 金庸。", "İstanbul’da  hava", "𠮷野家 Ünïcode\t\tmix", "", "a"] {
      var scanner = CharacterGramScanner(text, lengths: 2...2)
      var block = GramBlock(keepsRanges: true)
      var general: [UInt64] = []
      while scanner.read(into: &block) { general += block.codes[0..<block.count] }
      #expect(characters(text) == general)
    }
  }

  @Test func `The fast way for ideographs gives what the general way gives`() {
    let mixed = "GDP增长5.2%，“十四五”规划㐀䶵丅鿿。第3季度 India’s 出口ｏｆ茶叶\u{3000}かな"
    for text in [mixed, String(repeating: mixed, count: 60), "", "茶", "茶a"] {
      var scanner = TokenGramScanner(text, lengths: 1...2, parts: 3...5)
      var block = GramBlock(keepsRanges: true)
      var general: [UInt64] = []
      while scanner.read(into: &block) { general += block.codes[0..<block.count] }
      scanner = TokenGramScanner(text, lengths: 1...2, parts: 3...5)
      block = GramBlock()
      var fast: [UInt64] = []
      while scanner.read(into: &block) { fast += block.codes[0..<block.count] }
      #expect(fast == general)
    }
  }

  @Test func `A long text is read block by block without losing a gram`() {
    let text = String(repeating: "长江后浪推前浪 wave ", count: 900)
    #expect(characters(text).count == text.unicodeScalars.count - 1)
    let tokens = tokens(text, 1...2)
    #expect(tokens.count == 2 * 900 * 8 - 1)
  }

  @Test func `Token grams reach over punctuation and fold case and width`() {
    #expect(tokens("Big，bank", 1...2) == tokens("ｂｉｇ bank", 1...2))
    #expect(tokens("银行", 2...2).count == 1)
    #expect(tokens("银行", 1...2).count == 3)
  }

  @Test func `Forms of a word share parts, and short words have none`() {
    let keeping = Set(parts("goalkeeping"))
    #expect(keeping.intersection(parts("goalkeeper")).count > 15)
    #expect(parts("the").isEmpty)
    #expect(parts("足球比赛").isEmpty)
  }

  private func characters(_ text: String) -> [UInt64] {
    var scanner = CharacterGramScanner(text, lengths: 2...2)
    var block = GramBlock()
    var codes: [UInt64] = []
    while scanner.read(into: &block) { codes += block.codes[0..<block.count] }
    return codes
  }

  private func pieces(_ text: String, _ lengths: ClosedRange<Int>) -> [String] {
    var scanner = CharacterGramScanner(text, lengths: lengths)
    var block = GramBlock(keepsRanges: true)
    var pieces: [String] = []
    while scanner.read(into: &block) { pieces += block.ranges.compactMap { text.utf8Slice($0).map(String.init) } }
    return pieces
  }

  private func tokens(_ text: String, _ lengths: ClosedRange<Int>) -> [UInt64] {
    var scanner = TokenGramScanner(text, lengths: lengths)
    var block = GramBlock()
    var codes: [UInt64] = []
    while scanner.read(into: &block) { codes += block.codes[0..<block.count] }
    return codes
  }

  private func parts(_ word: String) -> [UInt64] {
    var scanner = TokenGramScanner(word, lengths: 1...1, parts: 3...5)
    var block = GramBlock()
    var codes: [UInt64] = []
    while scanner.read(into: &block) { codes += block.codes[0..<block.count] }
    let whole = tokens(word, 1...1)
    return codes.filter { !whole.contains($0) }
  }
}
