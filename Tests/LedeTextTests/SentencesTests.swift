import LedeNumerics
import LedeText
import Testing

@Suite struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    Sentences.ranges(in: text).compactMap { text.utf8Slice($0).map { String($0) } }
  }

  @Test(
    arguments: [
      ("南湖大桥昨天合龙。全长三公里！何时通车？", ["南湖大桥昨天合龙。", "全长三公里！", "何时通车？"]),
      ("他说：“大桥通车了。”市民鼓掌。", ["他说：“大桥通车了。”", "市民鼓掌。"]),
      ("「橋ができた。」と彼は言った。", ["「橋ができた。」", "と彼は言った。"]),
      ("（大桥全长三公里。）桥面六车道；两侧设人行道。", ["（大桥全长三公里。）", "桥面六车道；", "两侧设人行道。"]),
      ("真的吗？！他不信……后来信了。", ["真的吗？！", "他不信……", "后来信了。"]),
      ("总投资3.5亿元，比去年增长12.4%。", ["总投资3.5亿元，比去年增长12.4%。"]),
      ("没有句号的标题", ["没有句号的标题"]),
    ] as [(String, [String])]
  )
  func `Chinese and Japanese sentences end at their marks with the closing quotes`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(
    arguments: [
      ("The bridge opened. Traffic was light.", ["The bridge opened.", "Traffic was light."]),
      ("Did it open? It did! Good.", ["Did it open?", "It did!", "Good."]),
      ("“It opened.” The mayor smiled.", ["“It opened.”", "The mayor smiled."]),
      ("He said \"it is open.\" Then he left.", ["He said \"it is open.\"", "Then he left."]),
      ("Dr. Shaw crossed at 3.15 p.m. with Mr. Lee.", ["Dr. Shaw crossed at 3.15 p.m. with Mr. Lee."]),
      ("U.S. troops left. J. Smith stayed.", ["U.S. troops left.", "J. Smith stayed."]),
      (
        "It cost $3.5 million, e.g. steel, cables, etc. and paint.",
        ["It cost $3.5 million, e.g. steel, cables, etc. and paint."]
      ),
      ("See example.com for times. It opens at 6.", ["See example.com for times.", "It opens at 6."]),
      ("Was it safe? She said no. The rest agreed.", ["Was it safe?", "She said no.", "The rest agreed."]),
      ("Bridge No. 5 opened, and Gate no. 12.", ["Bridge No. 5 opened, and Gate no. 12."]),
      ("So did I. They left.", ["So did I.", "They left."]),
      ("They waited... Then it opened.", ["They waited...", "Then it opened."]),
      ("The bridge, built in 1. quality, stands.", ["The bridge, built in 1. quality, stands."]),
      ("He left. \"Go on,\" she said.", ["He left.", "\"Go on,\" she said."]),
      ("(It opened.) Good.", ["(It opened.)", "Good."]),
    ] as [(String, [String])]
  )
  func `a full stop ends a sentence unless it belongs to a number or an abbreviation`(text: String, expected: [String])
  {
    #expect(sentences(text) == expected)
  }

  @Test(arguments: ["大桥通车\n市民鼓掌", "大桥通车\r\n\r\n市民鼓掌", "　　大桥通车 \u{2028}\t市民鼓掌\u{2029}"])
  func `a line end ends a sentence and white space around it belongs to none`(text: String) {
    #expect(sentences(text) == ["大桥通车", "市民鼓掌"])
  }

  @Test(arguments: ["", " ", "\n\n　\t", "\u{FEFF}"])
  func `text without anything but white space has no sentence`(text: String) {
    #expect(Sentences.ranges(in: text).isEmpty)
  }

  @Test func `a final mark in front belongs to the sentence that it ends, alone if need be`() {
    #expect(sentences("。。。桥") == ["。。。", "桥"])
    #expect(sentences("?") == ["?"])
    #expect(sentences(".") == ["."])
  }

  @Test func `ranges are bytes of the text`() {
    #expect(Sentences.ranges(in: "　桥。 Ok.") == [3..<9, 10..<13])
  }

  @Test func `every scalar that is not white space stands in exactly one sentence, in order`() {
    let alphabet = Array("aZ9桥は .。.！?；…，“”\"')）\n\r　 \u{2028}\u{301}😀é".unicodeScalars)
    var random = SeededRandom(seed: 5)
    for _ in 0..<500 {
      let text = String(
        String.UnicodeScalarView((0..<random.below(40)).map { _ in alphabet[random.below(alphabet.count)] })
      )
      let ranges = Sentences.ranges(in: text)
      var covered = IndexCounter()
      for range in ranges { covered.add(range) }
      var offset = 0
      for scalar in text.unicodeScalars {
        if scalar.scalarClass != .space { #expect(covered[offset] == 1, "\(text.debugDescription)") }
        offset += scalar.utf8Width
      }
      for (left, right) in zip(ranges, ranges.dropFirst()) { #expect(left.upperBound <= right.lowerBound) }
      for range in ranges {
        let piece = text.utf8Slice(range)?.unicodeScalars
        #expect(piece?.first.map { $0.scalarClass != .space } == true, "\(text.debugDescription)")
        #expect(piece?.last.map { $0.scalarClass != .space } == true, "\(text.debugDescription)")
        #expect(piece?.contains(where: { "\n\r\u{2028}".unicodeScalars.contains($0) }) == false)
      }
    }
  }

  @Test func `each sentence cut alone is one sentence again`() {
    let text = """
      本报讯（记者 林小满）3月4日，南湖大桥合龙。“比计划早了两个月。”总工程师秦川说。
      The bridge is 3.2 km long. Dr. Shaw called it “a quiet triumph.” It opens in May.
      """
    let all = sentences(text)
    #expect(all.count == 6)
    for sentence in all { #expect(sentences(sentence) == [sentence]) }
  }
}
