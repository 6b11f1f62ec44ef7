import Foundation
import Testing

@Suite("lede run")
struct RunCommandTests {
  static let story = "本报讯（记者 林晓）县图书馆新馆昨日开放，首日接待读者三千人次。新馆藏书二十万册，设有少儿阅览区。"

  @Test("Records keep their ids, and those without one get file name, # and running number")
  func ids() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      """
      {"id": 7, "text": "\(Self.story)"}
      {"text": "球队昨晚主场二比一取胜，赛季积分升至第三。"}

      {"id": "n3", "title": "县图书馆新馆开放", "text": "\(Self.story)"}
      """,
      to: "news.jsonl"
    )
    let records = try BuiltTool.run(["run", path, "--format", "jsonl"]).records
    #expect(records.map { $0["id"] as? String } == ["7", "news.jsonl#2", "n3"])
    #expect(records.allSatisfy { $0["source"] as? String == path })
    #expect(records[2]["title"] as? String == "县图书馆新馆开放")
    #expect(records[1]["title"] is NSNull)
  }

  @Test("A broken record costs itself alone: it becomes a record with an error, and the exit status is 1")
  func brokenRecord() throws {
    let scratch = try Scratch()
    var bytes = Data(
      "{\"id\":\"a\",\"text\":\"\(Self.story)\"}\n{\"id\":\"b\",\"text\":\n{\"id\":\"c\"}\n{\"text\":\"".utf8
    )
    bytes += [0xFF, 0xC3]
    bytes += Data("\"}\n{\"id\":\"e\",\"text\":\"\(Self.story)\"}\n".utf8)
    let path = try scratch.write(bytes, to: "news.jsonl")
    let run = try BuiltTool.run(["run", path, "--format", "jsonl", "--fields", "id,summary", "--quiet"])
    #expect(run.status == 1)
    let records = try run.records
    #expect(records.map { $0["id"] as? String } == ["a", "news.jsonl#2", "c", "news.jsonl#4", "e"])
    #expect(records.map { $0["error"] == nil } == [true, false, false, false, true])
    #expect((records[1]["error"] as? String)?.contains("line 2") == true)
    #expect((records[2]["error"] as? String)?.contains("--column text=NAME") == true)
    #expect((records[3]["error"] as? String)?.contains("UTF-8") == true)
    #expect(run.errors.contains("3 of 5 documents failed"))
  }

  @Test("In every form a failed document keeps its row and says why", arguments: ["table", "csv", "tsv", "markdown"])
  func failedRow(format: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write("{\"id\":\"good\",\"text\":\"\(Self.story)\"}\n{\"id\":\"bad\"}\n", to: "n.jsonl")
    let run = try BuiltTool.run(["run", path, "--format", format, "--fields", "id,label"])
    #expect(run.status == 1)
    #expect(run.output.contains("bad"))
    // A table may break the sentence over lines.
    #expect(run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("has no text"))
  }

  @Test("A summarizer's text becomes the text of the next stage; a classifier passes the text on")
  func meaningOfChains() throws {
    let text = "警方破获一起电信诈骗案，抓获嫌疑人八名。球队教练说，比赛进球精彩，联赛冠军在望，球迷欢呼。"
    let input = Data("{\"text\":\"\(text)\"}".utf8)
    let fields = ["--format", "jsonl", "--fields", "label,summary,excerpts,text,labels,summaries"]
    let whole = try BuiltTool.run(["run", "-", "--chain", "naive-bayes | lead"] + fields, input: input).records
    let part = try BuiltTool.run(["run", "-", "--chain", "lead | naive-bayes"] + fields, input: input).records
    #expect(part[0]["label"] as? String == "crime")
    #expect(part[0]["summary"] as? String == whole[0]["summary"] as? String)
    #expect(part[0]["text"] as? String == text)
    let excerpts = try #require(part[0]["excerpts"] as? [[String: Any]])
    let start = try #require(excerpts[0]["start"] as? Int)
    let end = try #require(excerpts[0]["end"] as? Int)
    #expect(String(decoding: Array(text.utf8)[start..<end], as: UTF8.self) == excerpts[0]["text"] as? String)
  }

  @Test("Standard input may be records or a page; the first byte decides")
  func standardInput() throws {
    let records = try BuiltTool.run(
      ["run", "-", "--format", "jsonl"],
      input: Data("\n {\"text\":\"\(Self.story)\"}".utf8)
    ).records
    #expect(records[0]["id"] as? String == "-#1")
    #expect(records[0]["source"] as? String == "-")
    let page = try BuiltTool.run(["run", "-", "--format", "jsonl", "--split", "file"], input: Data(Self.story.utf8))
    #expect(try page.records.count == 1)
  }

  @Test("CSV, TSV and JSON Lines of the same records give the same results")
  func formsAgree() throws {
    let scratch = try Scratch()
    let quoted = "馆长说：\"\"欢迎\"\"。\n新馆藏书二十万册。"
    let plain = "馆长说：\\\"欢迎\\\"。\\n新馆藏书二十万册。"
    let paths = [
      try scratch.write("id,title,text\nx,\"新馆, 开放\",\"\(quoted)\"\n", to: "a/n.csv"),
      try scratch.write("title\tid\ttext\n新馆, 开放\tx\t\"\(quoted)\"\n", to: "a/n.tsv"),
      try scratch.write("{\"id\":\"x\",\"title\":\"新馆, 开放\",\"text\":\"\(plain)\"}\n", to: "a/n.jsonl"),
    ]
    let outputs = try paths.map {
      try BuiltTool.run(["run", $0, "--format", "jsonl", "--fields", "id,title,text,label,summary"]).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
    #expect(outputs[0].contains("二十万册"))
  }

  @Test("What is written as CSV or TSV reads back as it was", arguments: ["csv", "tsv"])
  func roundTrip(format: String) throws {
    let scratch = try Scratch()
    let text = "第一段，有逗号、\\\"引号\\\"和\\t制表符。\\n第二段。"
    let input = Data("{\"id\":\"r\",\"text\":\"\(text)\"}".utf8)
    let file = scratch.path("out.\(format)")
    let written = try BuiltTool.run(["run", "-", "--fields", "id,text", "-o", file], input: input)
    #expect(written.status == 0)
    let again = try BuiltTool.run(["run", file, "--format", "jsonl", "--fields", "text"]).records
    #expect(again[0]["text"] as? String == "第一段，有逗号、\"引号\"和\t制表符。\n第二段。")
  }

  @Test("Columns with other names are found by --column")
  func columns() throws {
    let scratch = try Scratch()
    let path = try scratch.write("nr,body\n9,\(Self.story)\n", to: "n.csv")
    let run = try BuiltTool.run(["run", path, "--column", "text=body", "--column", "id=nr", "--format", "jsonl"])
    #expect(try run.records.map { $0["id"] as? String } == ["9"])
    let wrong = try BuiltTool.run(["run", path, "--format", "jsonl"])
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("nr, body"))
    #expect(wrong.errors.contains("--column text=NAME"))
  }

  @Test("A folder stands for its text files in byte order of path; the others are passed over with one line")
  func folders() throws {
    let scratch = try Scratch()
    for name in ["b.txt", "a/z.md", "a.txt", "Ä.txt"] { try scratch.write(Self.story, to: "in/\(name)") }
    try scratch.write("x", to: "in/picture.png")
    try scratch.write("x", to: "in/notes.jsonl")
    let run = try BuiltTool.run(
      ["run", "in", "--split", "file", "--format", "jsonl", "--fields", "source"],
      in: scratch.folder
    )
    #expect(
      try run.records.map { $0["source"] as? String } == ["in/a.txt", "in/a/z.md", "in/b.txt", "in/Ä.txt"]
    )
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("2 files"))
    let quiet = try BuiltTool.run(["run", "in", "--split", "file", "--quiet"], in: scratch.folder)
    #expect(quiet.errors.isEmpty)
  }

  @Test("Text in GB18030 is recognised and read")
  func gb18030() throws {
    let scratch = try Scratch()
    // 中国队夺得冠军。 in GB 18030.
    let bytes: [UInt8] = [
      0xD6, 0xD0, 0xB9, 0xFA, 0xB6, 0xD3, 0xB6, 0xE1, 0xB5, 0xC3, 0xB9, 0xDA, 0xBE, 0xFC, 0xA1, 0xA3,
    ]
    let path = try scratch.write(Data(bytes), to: "old.txt")
    let run = try BuiltTool.run(["run", path, "--split", "file", "--format", "jsonl", "--fields", "text"])
    #expect(try run.records.first?["text"] as? String == "中国队夺得冠军。")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("GB18030") && run.errors.contains("--encoding"))
    let told = try BuiltTool.run(["run", path, "--split", "file", "--encoding", "gb18030", "--format", "jsonl"])
    #expect(told.errors.isEmpty)
    let wrong = try BuiltTool.run(["run", path, "--split", "file", "--encoding", "utf-8", "--format", "jsonl"])
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("not UTF-8 at offset 0"))
  }

  @Test("When the reader of standard output goes away, the tool stops with 0 and says nothing")
  func readerGone() throws {
    let scratch = try Scratch()
    let lines = (0..<4000).map { "{\"id\":\"\($0)\",\"text\":\"\(Self.story)\"}" }.joined(separator: "\n")
    let path = try scratch.write(lines, to: "many.jsonl")
    try Data().write(to: scratch["err"])
    let process = Process()
    let pipe = Pipe()
    process.executableURL = BuiltTool.executable
    process.arguments = ["run", path, "--format", "jsonl", "--fields", "text"]
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: scratch["err"])
    try process.run()
    try pipe.fileHandleForReading.close()
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(try String(contentsOf: scratch["err"], encoding: .utf8).isEmpty)
  }

  @Test("Control characters of a document do not reach the table")
  func controlCharacters() throws {
    let input = Data("{\"id\":\"c\",\"title\":\"危险\\u001b[31m标题\",\"text\":\"\(Self.story)\"}".utf8)
    let run = try BuiltTool.run(["run", "-"], input: input)
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.contains("危险"))
  }

  @Test("A text comes out of JSON as it went in, wherever its quotes, strokes and controls stand")
  func escapes() throws {
    let marks = ["\"", "\\", "\n", "\u{1}", "\u{1F}", "\u{7F}", "é", "河", "\u{2028}"]
    let texts = (0..<20).flatMap { place in
      marks.map { String(repeating: "a", count: place) + $0 + String(repeating: "水", count: place % 4) + "b." }
    }
    let encoder = JSONEncoder()
    let input = try texts.reduce(into: Data()) { $0 += try encoder.encode(["text": $1]) + Data("\n".utf8) }
    let run = try BuiltTool.run(
      ["run", "-", "--input", "jsonl", "--format", "jsonl", "--fields", "text", "--chain", "lead"],
      input: input
    )
    let decoder = JSONDecoder()
    let lines = try run.output.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      try decoder.decode([String: String].self, from: Data(line))["text"]
    }
    #expect(lines == texts)
  }
}
