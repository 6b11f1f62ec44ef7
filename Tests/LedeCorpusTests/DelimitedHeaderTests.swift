import LedeCorpus
import Testing

@Suite struct DelimitedHeaderTests {
  private func records(_ name: String, _ text: String, columns: [RecordField: String] = [:]) throws -> [Record] {
    try CorpusFolder().records(name, text, options: .init(columns: columns))
  }

  @Test func `columns may bear other names`() throws {
    let records = try records(
      "a.csv",
      "key,topic,\"the \"\"body\"\"\",text\n7,city,大桥合龙。,no\n",
      columns: [.text: "the \"body\"", .id: "key", .label: "topic"]
    )
    #expect(records.texts == ["大桥合龙。"])
    #expect(records.ids == ["7"])
    #expect(records.map(\.label) == ["city"])
  }

  @Test(arguments: [
    ("a.csv", "id,body\n1,桥\n", "only id, body."), ("a.csv", "body\n桥\n", "only body."),
    ("a.tsv", "id\tbody\tlabel\n1\t桥\tcity\n", "only id, body, label."), ("a.tsv", "body\n桥\n", "only body."),
  ])
  func `a header without the text's column fails the file and names the columns that are there`(
    name: String,
    text: String,
    columns: String
  ) throws {
    let records = try records(name, text)
    let error = try #require(records.first?.error)
    #expect(records.count == 1)
    #expect(error.contains("\(name)’ has no column ‘text’, \(columns)"), "\(error)")
  }

  @Test func `a column that is asked for and is not there is named`() throws {
    let error = try records("a.csv", "id,text\n1,桥\n", columns: [.text: "body"]).first?.error
    #expect(error?.contains("has no column ‘body’, only id, text.") == true)
  }

  @Test(arguments: ["", "\u{FEFF}", "\n", " \r\n\n"])
  func `a byte order mark or blank lines may stand before the header`(before: String) throws {
    let records = try records("a.csv", before + "text,label\r\n大桥合龙。,city\r\n\"\n")
    try #require(records.count >= 2)
    #expect(records.texts == ["大桥合龙。", ""])
    #expect(records.map(\.label) == ["city", nil])
    let line = 3 + before.count { $0.isNewline }
    #expect(records[1].error?.contains("a.csv, line \(line): ") == true)
  }

  @Test func `a header may have line ends inside quotes`() throws {
    let records = try records("a.csv", "\"the\nid\",text\n1,桥\n2\n", columns: [.id: "the\nid"])
    try #require(records.count >= 2)
    #expect(records.ids == ["1", "a.csv#2"])
    #expect(records[1].error?.contains("line 4: ") == true)
  }

  @Test(arguments: ["text\n", "text", "", "\n\n", "text,label\n\n \n"])
  func `a table without rows has no records`(text: String) throws {
    #expect(try records("a.csv", text).isEmpty)
  }
}
