import LedeBench
import Testing

@Suite("ROUGE")
struct RougeTests {
  @Test(
    "Han, kana and full-width forms are tokens by themselves; words, numbers and letters with accents are whole",
    arguments: [
      ("市长说：“好！”", ["市", "长", "说", "好"]),
      ("G20峰会2日开幕", ["g20", "峰", "会", "2", "日", "开", "幕"]),
      ("カフェの夜", ["カ", "フ", "ェ", "の", "夜"]),
      ("２０２３年", ["２", "０", "２", "３", "年"]),
      ("Don't panic: 3.5 %", ["don", "t", "panic", "3", "5"]),
      ("Le CAFÉ d’Élodie", ["le", "café", "d", "élodie"]),
      ("cafe\u{301}s", ["cafe\u{301}s"]),
      ("Москва и Київ", ["москва", "и", "київ"]),
      ("서울시청 앞", ["서울시청", "앞"]),
      ("ข่าว", ["ข", "า", "ว"]),
      ("第①期 ½", ["第", "①", "期", "½"]),
      ("snake_case", ["snake", "case"]),
      (" 。——", []),
    ]
  )
  func tokens(text: String, expected: [String]) { #expect(Rouge.tokens(of: text) == expected) }

  @Test("Chinese is measured by character: three of four and five characters, one pair, three in order")
  func chineseByHand() {
    // 市长访鲁 against 市长昨访鲁: 市 长 访 鲁 are common (4 of 4 and 5); the pairs 市长 and 访鲁 (2 of 3 and 4);
    // in order all four.
    let score = Rouge.score(of: "市长访鲁。", against: "市长昨访鲁")
    #expect(abs(score.unigrams - 8.0 / 9) < 1e-12)
    #expect(abs(score.bigrams - 4.0 / 7) < 1e-12)
    #expect(abs(score.longestSequence - 8.0 / 9) < 1e-12)
  }

  @Test("English is measured by word, and ROUGE-L asks for the order (the example of Lin 2004)")
  func englishByHand() {
    // "police killed the gunman": P1 "police kill the gunman" shares the sequence police the gunman, P2 only the gunman.
    let first = Rouge.score(of: "police kill the gunman", against: "Police killed the gunman.")
    let second = Rouge.score(of: "the gunman kill police", against: "Police killed the gunman.")
    #expect(first.unigrams == 0.75)
    #expect(second.unigrams == 0.75)
    #expect(first.longestSequence == 0.75)
    #expect(second.longestSequence == 0.5)
    #expect(abs(first.bigrams - 1.0 / 3) < 1e-12)
    #expect(abs(second.bigrams - 1.0 / 3) < 1e-12)
  }

  @Test("A token that is repeated counts as often as both have it")
  func clipped() {
    // 好好好 against 好人: one 好 is common; 2 · 1 / (3 + 2).
    #expect(Rouge.score(of: "好好好", against: "好人").unigrams == 0.4)
  }

  @Test("The same text scores 1 in any script, and nothing scores 0")
  func bounds() {
    for text in ["县城通车", "北海道で初雪", "Bridge reopens", "Мост открыт"] {
      let score = Rouge.score(of: text, against: text)
      #expect(score == RougeScore(unigrams: 1, bigrams: 1, longestSequence: 1))
    }
    #expect(Rouge.score(of: "", against: "县城通车") == RougeScore())
    #expect(Rouge.score(of: "", against: "") == RougeScore())
    #expect(Rouge.score(of: "雨", against: "雨").bigrams == 0)
  }

  @Test("A summary says its length in characters and whether there is nothing in it")
  func judgement() {
    let full = SummaryJudgement("大桥通车。", reference: "大桥通车")
    #expect(full.length == 5)
    #expect(!full.isEmpty)
    #expect(full.rouge.unigrams == 1)
    #expect(SummaryJudgement(" \u{3000}\n", reference: "大桥通车").isEmpty)
  }
}
