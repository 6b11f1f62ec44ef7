import LedeText
import Testing

@Suite struct SentenceTermsTests {
  private func terms(_ text: String) -> SentenceTerms {
    SentenceTerms(of: text, at: Sentences.ranges(in: text))
  }

  @Test func `neighbouring characters pair up inside a sentence and a clause`() {
    // 大桥 桥合 合龙 | 大桥 · 合龙: the pair across the comma is none.
    #expect(terms("大桥合龙。大桥，合龙。").terms == [[0, 1, 2], [0, 2]])
  }

  @Test func `words and numbers stand for themselves, whatever their case`() {
    #expect(terms("Bridge opens. The BRIDGE opens, ２０ 20").terms == [[0, 1], [2, 0, 1, 3, 3]])
  }

  @Test func `a character without a neighbour is a term of its own`() {
    #expect(terms("雪。A雪。").terms == [[0], [1, 0]])
  }

  @Test func `text outside the sentences has no terms`() {
    let terms = SentenceTerms(of: "大桥合龙。通车。", at: [15..<24])
    #expect(terms.terms == [[0]])
    #expect(terms.termCount == 1)
  }
}
