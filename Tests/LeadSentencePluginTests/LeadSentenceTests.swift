import LeadSentencePlugin
import LedeCore
import Testing

@Suite struct LeadSentenceTests {
  private func lead(_ text: String, sentences: Int = 1) -> Summary {
    var options = LeadSentenceOptions()
    options.sentences = sentences
    return LeadSentenceSummarizer(options).summarize(Document(id: "1", text: text))
  }

  private static let story = "本报讯（记者 林小满）“南湖大桥今天合龙了！”项目经理周正说。大桥全长3.5公里；明年通车。（记者 林小满）"

  @Test(arguments: [
    ("本报讯（记者 林小满）3月4日，南湖大桥合龙。明年通车。", "3月4日，南湖大桥合龙。"),
    ("新华社临川9月30日电（记者杜若、秦川）临川站昨天启用。全站共八个站台。", "临川站昨天启用。"),
    (
      "PORTSMOUTH, March 4 (Reuters) - The bridge, 3.5 miles long, opened. Cars crossed it.",
      "The bridge, 3.5 miles long, opened."
    ),
    ("【临川＝杜若】新しい橋が開通した。全長は三キロ。", "新しい橋が開通した。"),
    ("By Jane Doe\nThe bridge opened on Monday. Cars crossed it.", "The bridge opened on Monday."),
  ])
  func `the first sentence stands without dateline and byline`(text: String, expected: String) {
    #expect(lead(text).text == expected)
  }

  @Test func `as many sentences as asked for are taken, each a piece of the text at its bytes`() {
    let summary = lead(Self.story, sentences: 2)
    #expect(summary.excerpts.map(\.text) == ["“南湖大桥今天合龙了！”", "项目经理周正说。"])
    #expect(summary.text == "“南湖大桥今天合龙了！”项目经理周正说。")
    let bytes = Array(Self.story.utf8)
    for excerpt in summary.excerpts {
      #expect(excerpt.range.map { String(decoding: bytes[$0], as: UTF8.self) } == excerpt.text)
    }
  }

  @Test func `where fewer sentences stand than asked for, all of the story is taken and no sign-off`() {
    #expect(lead(Self.story, sentences: 50).excerpts.last?.text == "明年通车。")
  }

  @Test(arguments: ["本报讯（记者 林小满）", "＊＊＊", "大桥", " .\n"])
  func `a text that is not blank never has an empty summary`(text: String) {
    #expect(!lead(text).text.isEmpty)
  }

  @Test(arguments: ["", " \n　"])
  func `a blank text has an empty summary`(text: String) {
    #expect(lead(text).excerpts.isEmpty)
  }

  @Test func `a row of marks is not taken for a sentence where there is one`() {
    #expect(lead("＊＊＊\n大桥合龙。").text == "大桥合龙。")
  }

  @Test func `the plugin takes its option from a chain and refuses what is out of bounds`() async throws {
    let document = Document(id: "1", text: "大桥合龙。明年通车。票价未定。")
    guard case .summarizer(let two) = try LeadSentence.plugin.make([OptionValue(name: "sentences", text: "2")]) else {
      Issue.record("lead is a summarizer")
      return
    }
    #expect(try await two.summarize(document).text == "大桥合龙。明年通车。")
    #expect(throws: OptionError.self) { try LeadSentence.plugin.make([OptionValue(name: "sentences", text: "0")]) }
  }
}
