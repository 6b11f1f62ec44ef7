import LedeCore
import LedeCorpus
import Testing

@Suite struct CorpusPieceTextTests {
  private func records(_ text: String, split: TextSplit) throws -> [Record] {
    try CorpusFolder().records("page.txt", text, options: .init(split: split))
  }

  @Test func `a file can be one document, without the white space around it`() throws {
    let records = try records("\n　 大桥合龙。\n\n全长三公里。\r\n\n", split: .file)
    #expect(records.texts == ["大桥合龙。\n\n全长三公里。"])
    #expect(records.ids == ["page.txt#1"])
    #expect(records.first?.document.title == nil)
    #expect(records.first?.confidence == nil)
  }

  @Test(arguments: ["", "\n", " 　\r\n\t"])
  func `a file without text has no documents`(text: String) throws {
    for split in TextSplit.allCases where split != .line { #expect(try records(text, split: split).isEmpty) }
  }

  @Test func `every line that is not blank can be a document`() throws {
    let records = try records("大桥合龙。\r\n\n \t\n  The bridge opened.  \n市民鼓掌。", split: .line)
    #expect(records.texts == ["大桥合龙。", "The bridge opened.", "市民鼓掌。"])
    #expect(records.ids == ["page.txt#1", "page.txt#2", "page.txt#3"])
  }

  @Test func `a line that is not UTF-8 costs its own record`() throws {
    let good = Array("南湖大桥昨天合龙，全长三公里。\n".utf8)
    let records = try CorpusFolder().records(
      "page.txt",
      good + [0xFF, 0x41, 0x0A] + good,
      options: .init(split: .line)
    )
    try #require(records.count >= 2)
    #expect(records.map { $0.error == nil } == [true, false, true])
    #expect(records[1].error?.hasSuffix("page.txt, line 2: the line is not UTF-8.") == true)
  }

  @Test func `a page gives its articles with running ids and how sure the split is`() throws {
    let body = "本报讯（记者 林小满）3月4日，南湖大桥合龙。大桥全长三公里，桥面双向六车道，两侧设人行道，计划今年五月建成通车。"
    let records = try records("南湖大桥昨天合龙\n\(body)\n", split: .page)
    #expect(!records.isEmpty)
    #expect(records.ids == (1...records.count).map { "page.txt#\($0)" })
    #expect(records.texts.joined().contains("南湖大桥合龙。大桥全长三公里"))
    #expect(records.allSatisfy { $0.confidence.map { (0...1).contains($0) } == true })
  }

  @Test func `a file that is not UTF-8 is one record that says where`() throws {
    let bytes = Array("南湖大桥昨天合龙，全长三公里。".utf8) + [0xFF] + Array("计划五月通车。".utf8)
    for split in [TextSplit.page, .file] {
      let records = try CorpusFolder().records("page.txt", bytes, options: .init(split: split))
      #expect(records.count == 1)
      #expect(
        records.first?.error?.hasSuffix("page.txt: The bytes are not UTF-8 at offset 45. Save the text as UTF-8.")
          == true
      )
    }
  }

  @Test func `what a page was taken for can be had with its text`() throws {
    let folder = try CorpusFolder()
    let file = CorpusFile(path: try folder.write("page.txt", "\u{FEFF}大桥合龙。\n"))
    let explanations = try CorpusFolder.pieces([file]).map { try $0.explanation() }
    #expect(explanations.map { $0?.text } == ["大桥合龙。\n"])
    #expect(explanations.map { $0?.decisions.map(\.role) } == [[.start]])
    let lines = CorpusFile(path: try folder.write("news.jsonl", "{\"text\": \"桥\"}\n"))
    #expect(try CorpusFolder.pieces([lines]).map { try $0.explanation()?.text } == [nil])
    #expect(try CorpusFolder.pieces([lines]).map { try $0.split() } == [nil])
  }
}
