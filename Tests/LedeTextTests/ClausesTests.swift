import LedeText
import Testing

@Suite struct ClausesTests {
  private func texts(_ text: String) -> [[String]] {
    let story = Clauses(of: text)
    return story.sentences.map { sentence in
      story.clauses[sentence.clauses].map { clause in
        let range = story.words[clause.words.lowerBound].start..<story.words[clause.words.upperBound - 1].end
        return text.utf8Slice(range).map { String($0) } ?? ""
      }
    }
  }

  @Test(arguments: [
    ("大桥合龙，明年通车。票价未定！", [["大桥合龙", "明年通车"], ["票价未定"]]),
    ("本报讯（记者 林小满）大桥合龙：明年通车。", [["大桥合龙", "明年通车"]]),
    ("全长10,000.5米，12:30开工。", [["全长10,000.5米", "12:30开工"]]),
    ("今晨零下3.5℃，明天9°。", [["今晨零下3.5℃", "明天9°"]]),
    ("南湖—秋浦铁路开工——全长九十公里。", [["南湖—秋浦铁路开工", "全长九十公里"]]),
    ("红、黄、蓝三色。", [["红、黄、蓝三色"]]),
    ("赤、青、黄の三色だ。", [["赤", "青", "黄の三色だ"]]),
    ("He paid 3.5 dollars, he said. Mr. Lane did not.", [["He paid 3.5 dollars", "he said"], ["Mr. Lane did not"]]),
    ("他写了《走，去南湖！》一书。", [["他写了《走，去南湖！》一书"]]),
    ("投资由160，000元增至600，000元。", [["投资由160，000元增至600，000元"]]),
    ("全长9，2014年通车，共2，30人。", [["全长9", "2014年通车", "共2", "30人"]]),
    ("#南湖灯会#灯亮了，@临川日报", [["南湖灯会"], ["灯亮了"], ["临川日报"]]),
    ("他学C#语言，写信到desk@example.org。", [["他学C#语言", "写信到desk@example.org"]]),
    ("记者@林小满和@杜秋生谈#南湖灯会#的灯。", [["记者@林小满和@杜秋生谈#南湖灯会#的灯"]]),
    ("", []),
  ])
  func `sentences and clauses end at their marks and nowhere else`(text: String, expected: [[String]]) {
    #expect(texts(text) == expected)
  }

  @Test func `brackets are set aside, and their neighbours meet`() {
    let story = Clauses(of: "大桥（主桥）合龙。")
    #expect(story.brackets == [6..<18])
    #expect(story.words.count == 4)
    #expect(story.words[2].pair >= 0)
  }

  @Test func `equal words and pairs have equal numbers`() {
    let story = Clauses(of: "大桥，大桥。Bridge BRIDGE")
    #expect(story.words.map(\.type) == [0, 1, 0, 1, 2, 2])
    #expect(story.words.map(\.pair) == [-1, 0, -1, 0, -1, 1])
  }

  @Test func `quotations know their words, and one that is not closed has no end`() {
    let text = "“大桥”合龙。他说：“通车。\n票价“未定”。"
    let story = Clauses(of: text)
    #expect(story.quotations.map(\.words) == [0..<2, 6..<8, 10..<12])
    #expect(story.quotations.map { $0.end == nil } == [false, true, false])
    #expect(story.words.map(\.quotation) == [0, 0, -1, -1, -1, -1, 1, 1, -1, -1, 2, 2])
  }

  @Test func `the words behind a tag's mark within a sentence are known`() {
    #expect(Clauses(of: "#灯会#记者@林小满谈#灯#C#。@日报").taggedWords == [4, 8, 9])
  }

  @Test(arguments: ["大桥合龙……", "大桥合龙…", "大桥合龙..."])
  func `an ellipsis is one mark, however it is written`(text: String) {
    #expect(Clauses(of: text).clauses.map(\.mark) == [0x2026])
  }

  @Test func `a line without a final mark is a heading`() {
    #expect(Clauses(of: "南湖大桥\n大桥合龙。").sentences.map(\.isHeading) == [true, false])
  }

  @Test func `a text with kana is Japanese`() {
    #expect(Clauses(of: "新しい橋が開通した。").isJapanese)
    #expect(!Clauses(of: "新桥通车，日方称之为“あ”计划的一部分。").isJapanese)
  }
}
