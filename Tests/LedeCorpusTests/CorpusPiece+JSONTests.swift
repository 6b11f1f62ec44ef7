import LedeCore
import LedeCorpus
import Testing

@Suite struct CorpusPieceJSONTests {
  private func records(_ text: String, columns: [RecordField: String] = [:]) throws -> [Record] {
    try CorpusFolder().records("news.jsonl", text, options: .init(columns: columns))
  }

  @Test func `a line is a record with the parts that it names`() throws {
    let line = #"{"id": "n7", "title": "南湖大桥合龙", "text": "全长\n三公里。", "label": "city", "reference": "大桥合龙", "x": [1]}"#
    let records = try records(line + "\n")
    let record = try #require(records.first)
    #expect(records.count == 1)
    #expect(record.document.id == "n7")
    #expect(record.document.source.hasSuffix("/news.jsonl"))
    #expect(record.document.title == "南湖大桥合龙")
    #expect(record.document.text == "全长\n三公里。")
    #expect(record.label == "city")
    #expect(record.reference == "大桥合龙")
    #expect(record.confidence == nil)
    #expect(record.error == nil)
  }

  @Test func `only the text must be there and null is as good as absent`() throws {
    let records = try records(
      #"{"text": "One."}"# + "\n" + #"{"id": null, "title": null, "text": "Two.", "label": null}"#
    )
    #expect(records.texts == ["One.", "Two."])
    #expect(records.ids == ["news.jsonl#1", "news.jsonl#2"])
    #expect(
      records.allSatisfy { $0.document.title == nil && $0.label == nil && $0.reference == nil && $0.error == nil }
    )
  }

  @Test(arguments: [("17", "17"), ("-3", "-3"), ("2.5", "2.5"), ("true", "true"), ("\"017\"", "017")])
  func `numbers and switches count as text in every part but the text`(value: String, expected: String) throws {
    let records = try records("{\"id\": \(value), \"text\": \"桥。\", \"label\": \(value)}\n")
    #expect(records.ids == [expected])
    #expect(records.map(\.label) == [expected])
  }

  @Test func `blank lines are no records but count as lines, and running ids count records`() throws {
    let records = try records(
      "\n{\"text\": \"1\"}\n \t\r\n{\"text\": \"2\"}\r\n{broken}\n\n{\"id\": \"x\", \"text\": \"3\"}\n{\"text\": \"4\"}"
    )
    try #require(records.count >= 3)
    #expect(records.ids == ["news.jsonl#1", "news.jsonl#2", "news.jsonl#3", "x", "news.jsonl#5"])
    #expect(records.texts == ["1", "2", "", "3", "4"])
    let error = try #require(records[2].error)
    #expect(error.contains("news.jsonl, line 5: the line is not valid JSON"))
  }

  @Test(arguments: [
    ("{", "the line is not valid JSON"), ("{\"text\": \"桥}", "the line is not valid JSON"),
    ("大桥合龙。", "the line is not valid JSON"),
    ("{\"text\": \"a\"} {\"text\": \"b\"}", "the line is not valid JSON"),
    ("{\"text\": \"\\ud800\"}", "the "),
    ("[1, 2]", "the line is valid JSON but no object; write {\"text\": \"…\"}."),
    ("17", "the line is valid JSON but no object; write {\"text\": \"…\"}."),
    ("{\"text\": 17}", "the value of ‘text’ must be a string."),
    ("{\"text\": [\"a\"]}", "the value of ‘text’ must be a string."),
    ("{\"text\": \"a\", \"label\": {\"x\": 1}}", "the value of ‘label’ must be a string."),
    ("{\"text\": \"a\", \"title\": []}", "the value of ‘title’ must be a string."),
    ("{\"body\": \"a\"}", "the record has no text in ‘text’. Name the one that holds the text: --column text=NAME."),
    ("{\"text\": null}", "the record has no text in ‘text’."), ("{}", "the record has no text in ‘text’."),
  ])
  func `a broken line costs its own record and says why`(line: String, reason: String) throws {
    let records = try records("{\"text\": \"before\"}\n\(line)\n{\"text\": \"after\"}\n")
    try #require(records.count >= 2)
    #expect(records.texts == ["before", "", "after"])
    #expect(records.ids == ["news.jsonl#1", "news.jsonl#2", "news.jsonl#3"])
    #expect(records.map { $0.error == nil } == [true, false, true])
    let error = try #require(records[1].error)
    #expect(error.contains("news.jsonl, line 2: \(reason)"), "\(error)")
  }

  @Test func `a record without text keeps its own id`() throws {
    #expect(try records("{\"id\": \"n7\", \"body\": \"a\"}\n").ids == ["n7"])
  }

  @Test func `a line that is not UTF-8 costs its own record`() throws {
    let good = Array("{\"text\": \"南湖大桥昨天合龙，全长三公里。\"}\n".utf8)
    let bad = Array("{\"text\": \"".utf8) + [0xFF, 0xFE] + Array("\"}\n".utf8)
    let records = try CorpusFolder().records("news.jsonl", good + bad + good)
    try #require(records.count >= 2)
    #expect(records.map { $0.error == nil } == [true, false, true])
    #expect(records[1].error?.hasSuffix("news.jsonl, line 2: the line is not UTF-8. Save the file as UTF-8.") == true)
  }

  @Test func `keys may bear other names`() throws {
    let records = try records(
      #"{"key": 9, "headline": "桥", "body": "大桥合龙。", "text": "no", "topic": "city", "gist": "合龙"}"#,
      columns: [.id: "key", .title: "headline", .text: "body", .label: "topic", .reference: "gist"]
    )
    #expect(records.ids == ["9"])
    #expect(records.texts == ["大桥合龙。"])
    #expect(records.first?.document.title == "桥")
    #expect(records.first?.label == "city")
    #expect(records.first?.reference == "合龙")
    let missing = try self.records(#"{"text": "a"}"#, columns: [.text: "body"])
    #expect(missing.first?.error?.contains("the record has no text in ‘body’") == true)
  }
}
