import LedeCore
import LedeCorpus
import LedeNumerics
import Testing

@Suite struct CorpusPieceRowsTests {
  private func csv(_ text: String, columns: [RecordField: String] = [:]) throws -> [Record] {
    try CorpusFolder().records("news.csv", text, options: .init(columns: columns))
  }

  private func tsv(_ text: String, columns: [RecordField: String] = [:]) throws -> [Record] {
    try CorpusFolder().records("news.tsv", text, options: .init(columns: columns))
  }

  @Test func `a row is a record with the parts that the header names, in any order`() throws {
    let records = try csv("label,x,text,id,title,reference\ncity,0,全长三公里。,n7,南湖大桥合龙,大桥合龙\n")
    let record = try #require(records.first)
    #expect(records.count == 1)
    #expect(record.document.id == "n7")
    #expect(record.document.source.hasSuffix("/news.csv"))
    #expect(record.document.title == "南湖大桥合龙")
    #expect(record.document.text == "全长三公里。")
    #expect(record.label == "city")
    #expect(record.reference == "大桥合龙")
  }

  @Test(arguments: [
    ("\"a,b\"", "a,b"), ("\"第一段。\n第二段。\"", "第一段。\n第二段。"), ("\"a\r\n\r\nb\"", "a\r\n\r\nb"),
    ("\"他说“\"\"好\"\"”\"", "他说“\"好\"”"),
    ("\"\"", ""), ("\"\"\"\"", "\""), ("\"\"\"a\"\"\"", "\"a\""), ("a\"b\"c", "a\"b\"c"),
    ("\"so\" he said", "\"so\" he said"),
    (" \"a\"", " \"a\""), ("  a  ", "  a  "), ("", ""), ("\"\"\"\u{301}\"", "\"\u{301}"),
  ])
  func `a field is read with its quotes, commas and line ends`(written: String, expected: String) throws {
    for (before, after) in [("", "\n"), ("", ""), ("", "\r\n"), ("0,", "\n"), ("0,", ",1\n"), ("0,", ",1\r\n")] {
      let header = before.isEmpty ? "text" : after.hasPrefix(",") ? "x,text,y" : "x,text"
      // An empty line is no row, so an empty field alone cannot be told from none.
      if before.isEmpty, written.isEmpty { continue }
      let records = try csv("\(header)\n\(before)\(written)\(after)")
      #expect(records.map { Array($0.document.text.utf8) } == [Array(expected.utf8)], "\(before)\(written)\(after)")
      #expect(records.allSatisfy { $0.error == nil })
    }
  }

  @Test func `any fields that are quoted come back`() throws {
    let alphabet = Array("ab桥,\t\"\"\n\r '。\u{301}😀".unicodeScalars)
    var random = SeededRandom(seed: 29)
    let fields = (0..<300).map { _ in
      String(String.UnicodeScalarView((0..<1 + random.below(8)).map { _ in alphabet[random.below(alphabet.count)] }))
    }
    func quoted(_ text: String) -> String {
      "\"\(text.unicodeScalars.map { $0 == "\"" ? "\"\"" : "\($0)" }.joined())\""
    }
    let text = "text,id\n" + fields.enumerated().map { "\(quoted($0.element)),\($0.offset)\n" }.joined()
    let records = try csv(text)
    #expect(records.ids == fields.indices.map(String.init))
    for (record, field) in zip(records, fields) {
      #expect(Array(record.document.text.utf8) == Array(field.utf8), "\(field.debugDescription)")
    }
  }

  @Test func `empty fields other than the text count as absent`() throws {
    let records = try csv("id,title,text,label,reference\n,,桥。,,\n")
    #expect(records.ids == ["news.csv#1"])
    #expect(records.first?.document.title == nil)
    #expect(records.first?.label == nil)
    #expect(records.first?.reference == nil)
  }

  @Test func `blank rows are no records but count as lines, and running ids count records`() throws {
    let records = try csv("text,id\n\n1,\n \r\n\"2\n2\",\n3,x\n4,\n\"5,\n")
    try #require(records.count >= 5)
    #expect(records.texts == ["1", "2\n2", "3", "4", ""])
    #expect(records.ids == ["news.csv#1", "news.csv#2", "x", "news.csv#4", "news.csv#5"])
    #expect(
      records[4].error?.hasSuffix("news.csv, line 9: a quotation mark is never closed; close it or double it.") == true
    )
  }

  @Test func `a quotation mark that is never closed costs its own line only`() throws {
    let records = try csv("id,text\n1,one\n2,\"two\n3,three\n4,four\n")
    try #require(records.count >= 2)
    #expect(records.ids == ["1", "news.csv#2", "3", "4"])
    #expect(records.map { $0.error == nil } == [true, false, true, true])
    #expect(records[1].error?.contains("news.csv, line 3: a quotation mark is never closed") == true)
  }

  @Test func `a row that is too short for the text costs itself only`() throws {
    let records = try csv("id,label,text\n1,city,one\n2,city\n3,city,three\n")
    try #require(records.count >= 2)
    #expect(records.texts == ["one", "", "three"])
    #expect(records[1].error?.hasSuffix("news.csv, line 3: the row has 2 fields; the text is number 3.") == true)
  }

  @Test func `a row with more fields than the table has columns costs itself only, and loses no text silently`() throws
  {
    let records = try csv("id,text\n1,one\n2,two, and more\n3,three,,\n")
    try #require(records.count >= 2)
    #expect(records.texts == ["one", "", "three"])
    #expect(
      records[1].error?.hasSuffix(
        "news.csv, line 3: the row has 3 fields, the table 2 columns. Put quotation marks around a field with commas."
      ) == true
    )
    let tabs = try tsv("city\tone\ncity\ttwo\tmore\n")
    try #require(tabs.count >= 2)
    #expect(tabs.map { $0.error == nil } == [true, false])
    #expect(tabs[1].error?.hasSuffix("Put quotation marks around a field with tabs.") == true)
  }

  @Test func `a row that is not UTF-8 costs itself only`() throws {
    let good = Array("南湖大桥昨天合龙，全长三公里。,city\n".utf8)
    let bytes = Array("text,label\n".utf8) + good + [0x41, 0xFF, 0x2C, 0x42, 0x0A] + good
    let records = try CorpusFolder().records("news.csv", bytes)
    try #require(records.count >= 2)
    #expect(records.map { $0.error == nil } == [true, false, true])
    #expect(records[1].error?.hasSuffix("news.csv, line 3: the row is not UTF-8. Save the file as UTF-8.") == true)
  }

  @Test func `TSV is read with a header`() throws {
    let records = try tsv("label\tid\ttext\ncity\tn7\t\"大桥\t合龙\"\n")
    #expect(records.texts == ["大桥\t合龙"])
    #expect(records.ids == ["n7"])
    #expect(records.map(\.label) == ["city"])
  }

  @Test func `a TSV of two columns without a header is label and text, from its first line`() throws {
    let records = try tsv("city\t大桥合龙。\nsport\t\"Goal!\" he cried.\r\n\narts\tA \"new\" hall, opened.")
    #expect(records.texts == ["大桥合龙。", "\"Goal!\" he cried.", "A \"new\" hall, opened."])
    #expect(records.map(\.label) == ["city", "sport", "arts"])
    #expect(records.ids == ["news.tsv#1", "news.tsv#2", "news.tsv#3"])
  }

  @Test func `a two-column TSV with the header text keeps to the header`() throws {
    let records = try tsv("text\tlabel\n大桥合龙。\tcity\n")
    #expect(records.texts == ["大桥合龙。"])
    #expect(records.map(\.label) == ["city"])
  }
}
