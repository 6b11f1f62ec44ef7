import LedeCorpus
import Testing

@Suite struct InputFormatTests {
  private let json = "{\"text\": \"大桥合龙。\"}\n"

  @Test(arguments: [
    ("a.jsonl", true), ("a.ndjson", true), ("a.JSONL", true), ("a.txt", false), ("a.md", false), ("a.TXT", false),
  ])
  func `the form goes by the extension`(name: String, isJSON: Bool) throws {
    let folder = try CorpusFolder()
    // The first line would speak for text.
    let records = try folder.records(name, "?\n" + json, options: .init(split: .file))
    #expect(records.texts == (isJSON ? ["", "大桥合龙。"] : ["?\n{\"text\": \"大桥合龙。\"}"]))
  }

  @Test func `CSV is cut at commas and TSV at tabs`() throws {
    let folder = try CorpusFolder()
    #expect(try folder.records("a.csv", "text,label\n大桥\t合龙,city\n").texts == ["大桥\t合龙"])
    #expect(try folder.records("a.tsv", "text\tlabel\n大桥,合龙\tcity\n").texts == ["大桥,合龙"])
  }

  @Test(arguments: ["a", "a.data", "a.json", "2026.11"])
  func `an unknown extension leaves it to the first byte that is not blank`(name: String) throws {
    let folder = try CorpusFolder()
    let options = CorpusReader.Options(split: .file)
    #expect(try folder.records(name, "\u{FEFF} \r\n\t" + json, options: options).texts == ["大桥合龙。"])
    #expect(try folder.records(name, "大桥 " + json, options: options).texts == ["大桥 {\"text\": \"大桥合龙。\"}"])
    #expect(try folder.records(name, "[1]", options: options).texts == ["[1]"])
    #expect(try folder.records(name, "", options: options).isEmpty)
  }

  @Test func `a form that is asked for goes before the extension`() throws {
    let folder = try CorpusFolder()
    #expect(try folder.records("a.txt", json, options: .init(input: .jsonl)).texts == ["大桥合龙。"])
    #expect(try folder.records("a.jsonl", "text\nbridge\n", options: .init(input: .csv)).texts == ["bridge"])
    #expect(try folder.records("a.csv", "a,b", options: .init(input: .text, split: .file)).texts == ["a,b"])
  }
}
