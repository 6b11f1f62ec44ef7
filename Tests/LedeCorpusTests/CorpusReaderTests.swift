import Foundation
import LedeCore
import LedeCorpus
import LedeNumerics
import Testing

@Suite struct CorpusReaderTests {
  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test func `a file in GB 18030 is read as one in UTF-8`() throws {
    let folder = try CorpusFolder()
    let records = try folder.records("页.txt", TextEncodingTests.gb + [0x0A], options: .init(split: .file))
    #expect(records.texts == ["南湖大桥昨天合龙。"])
    #expect(records.ids == ["页.txt#1"])
    let json = Array("{\"text\": \"".utf8) + TextEncodingTests.gb + Array("\"}\n".utf8)
    #expect(try folder.records("a.jsonl", json + json).texts == ["南湖大桥昨天合龙。", "南湖大桥昨天合龙。"])
    let table = Array("text,label\n\"".utf8) + TextEncodingTests.gb + Array("\",".utf8) + TextEncodingTests.gbFourBytes
    let row = try #require(try folder.records("a.csv", table).first)
    #expect(row.document.text == "南湖大桥昨天合龙。")
    #expect(row.label == "㐀𠀀€")
  }

  @Test func `files in UTF-16 are read with and without a byte order mark`() throws {
    let folder = try CorpusFolder()
    let line = "{\"text\": \"大桥合龙。😀\"}\r\n"
    for isBig in [false, true] {
      let mark: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
      #expect(try folder.records("a.jsonl", mark + utf16(line + line, isBig: isBig)).texts == ["大桥合龙。😀", "大桥合龙。😀"])
      #expect(try folder.records("b.jsonl", utf16(line, isBig: isBig)).texts == ["大桥合龙。😀"])
      let records = try folder.records("c.txt", mark + utf16("大桥合龙。", isBig: isBig), options: .init(split: .file))
      #expect(records.texts == ["大桥合龙。"])
    }
  }

  @Test func `a byte order mark of UTF-8 is no part of the first record`() throws {
    let folder = try CorpusFolder()
    #expect(try folder.records("a.jsonl", "\u{FEFF}{\"text\": \"桥\"}\n").texts == ["桥"])
    #expect(try folder.records("a.tsv", "\u{FEFF}city\t桥\n").map(\.label) == ["city"])
    #expect(try folder.records("a.txt", "\u{FEFF}桥", options: .init(split: .line)).texts == ["桥"])
  }

  @Test func `bytes that cannot be decoded fail their file and not the next`() throws {
    let folder = try CorpusFolder()
    let first = CorpusFile(
      path: try folder.write("a.jsonl", [0x84, 0x31, 0x95, 0x33] + TextEncodingTests.gb + [0xFF, 0xFF])
    )
    let second = CorpusFile(path: try folder.write("b.jsonl", "{\"text\": \"桥\"}"))
    let records = CorpusFolder.records([first, second])
    try #require(records.count >= 1)
    #expect(records.texts == ["", "桥"])
    #expect(
      records[0].error?.hasSuffix("a.jsonl: The bytes are not GB18030 at offset 22. Save the text as UTF-8.") == true
    )
    #expect(records[0].document.id == "a.jsonl#1")
  }

  @Test func `a short text in UTF-8 is never taken for another encoding, however it ends`() throws {
    let folder = try CorpusFolder()
    let whole = "南湖大桥昨天合龙。橋ができた。😀é"
    for length in 1...whole.count {
      for end in ["", "\n", "!\n", "\r\n\r\n"] {
        let text = String(whole.prefix(length))
        #expect(
          try folder.records("a.txt", text + end, options: .init(split: .file)).texts.first?.hasPrefix(text) == true
        )
      }
    }
  }

  @Test func `a file that cannot be opened gives a record that says so, and the next is read`() throws {
    let folder = try CorpusFolder()
    let missing = CorpusFile(path: "\(folder.path)/missing.txt")
    let second = CorpusFile(path: try folder.write("b.jsonl", "{\"text\": \"桥\"}"))
    let records = CorpusFolder.records([missing, second])
    try #require(records.count >= 1)
    #expect(records.texts == ["", "桥"])
    #expect(records[0].error == "‘\(missing.path)’ cannot be read: it cannot be opened.")
  }

  @Test func `every document of a file in a label's folder has that label`() throws {
    let folder = try CorpusFolder()
    try folder.write("体育/1.txt", "主队获胜。")
    try folder.write("arts/1.txt", "Hall opened.")
    let files = try CorpusFile.trainingListing([folder.path]).files
    let records = CorpusFolder.records(files, options: .init(split: .file))
    #expect(records.map(\.label) == ["arts", "体育"])
    #expect(records.texts == ["Hall opened.", "主队获胜。"])
    #expect(records.map(\.document.source) == ["\(folder.path)/arts/1.txt", "\(folder.path)/体育/1.txt"])
  }

  @Test func `running ids begin anew in every file`() throws {
    let folder = try CorpusFolder()
    let files = try ["a.jsonl", "b.jsonl"].map {
      CorpusFile(path: try folder.write($0, "{\"text\":\"1\"}\n{\"text\":\"2\"}\n"))
    }
    #expect(CorpusFolder.records(files).ids == ["a.jsonl#1", "a.jsonl#2", "b.jsonl#1", "b.jsonl#2"])
  }

  @Test func `no inputs are no pieces`() {
    #expect(CorpusFolder.pieces([]).isEmpty)
  }

  /// 3000 lines of 100 to 300 bytes: three pieces.
  private func lengths() -> [Int] {
    var random = SeededRandom(seed: 31)
    return (0..<3000).map { _ in 100 + random.below(200) }
  }

  @Test func `JSON Lines are cut into pieces at line ends, with ids and line numbers running on`() throws {
    var text = ""
    var line = 0
    var broken: [Int: Int] = [:]
    for (index, length) in lengths().enumerated() {
      if index % 7 == 0 {
        text += "\n"
        line += 1
      }
      line += 1
      if index % 500 == 499 {
        broken[index] = line
        text += "{\"text\": \(String(repeating: "?", count: length))\n"
      } else {
        text += "{\"text\": \"\(index) \(String(repeating: "桥", count: length / 3))\"}\n"
      }
    }
    let folder = try CorpusFolder()
    let pieces = CorpusFolder.pieces([CorpusFile(path: try folder.write("big.jsonl", text))])
    #expect(pieces.count >= 3)
    #expect(pieces.map(\.byteCount).reduce(0, +) == text.utf8.count)
    let records = pieces.flatMap { $0.records() }
    #expect(records.ids == (1...3000).map { "big.jsonl#\($0)" })
    for (index, record) in records.enumerated() {
      if let line = broken[index] {
        #expect(record.error?.contains("big.jsonl, line \(line): ") == true)
      } else {
        #expect(record.document.text.hasPrefix("\(index) "))
      }
    }
  }

  @Test func `tables are cut into pieces at row ends, with line ends inside fields`() throws {
    var text = "text,label\n"
    var line = 1
    var broken: [Int: Int] = [:]
    for (index, length) in lengths().enumerated() {
      line += 1
      if index % 500 == 499 {
        broken[index] = line
        text += "\(String(repeating: "?", count: length)),city,sport,arts\n"
      } else {
        text += "\"\(index) \n\(String(repeating: "桥", count: length / 3))\n\"\"end\"\"\",city\n"
        line += 2
      }
    }
    let folder = try CorpusFolder()
    let pieces = CorpusFolder.pieces([CorpusFile(path: try folder.write("big.csv", text))])
    #expect(pieces.count >= 3)
    let records = pieces.flatMap { $0.records() }
    #expect(records.ids == (1...3000).map { "big.csv#\($0)" })
    for (index, record) in records.enumerated() {
      if let line = broken[index] {
        #expect(record.error?.contains("big.csv, line \(line): ") == true)
      } else {
        #expect(record.document.text.hasPrefix("\(index) \n桥"))
        #expect(record.document.text.hasSuffix("桥\n\"end\""))
        #expect(record.label == "city")
      }
    }
  }

  @Test func `lines of text are cut into pieces at line ends and never inside a character`() throws {
    let lines = lengths().enumerated().map { "\($0.offset) " + String(repeating: "桥", count: $0.element / 3) }
    let folder = try CorpusFolder()
    let pieces = CorpusFolder.pieces(
      [CorpusFile(path: try folder.write("big.txt", lines.joined(separator: "\n")))],
      options: .init(split: .line)
    )
    #expect(pieces.count >= 3)
    let records = pieces.flatMap { $0.records() }
    #expect(records.texts == lines)
    #expect(records.ids == (1...3000).map { "big.txt#\($0)" })
  }

  @Test func `a line and a row longer than a block are read whole`() throws {
    let long = String(repeating: "大桥合龙。", count: 50_000)
    let folder = try CorpusFolder()
    let json = "{\"text\": \"before\"}\n{\"text\": \"\(long)\"}\n{\"text\": \"after\"}\n"
    #expect(try folder.records("a.jsonl", json).texts == ["before", long, "after"])
    let rows = "text\nbefore\n\"\(long)\n\"\nafter\n"
    #expect(try folder.records("a.csv", rows).texts == ["before", long + "\n", "after"])
  }

  @Test func `a file in GB 18030 longer than a block is detected and decoded whole`() throws {
    let folder = try CorpusFolder()
    // One byte in front, so that the block ends inside a character.
    let bytes = [0x41] + Array([[UInt8]](repeating: TextEncodingTests.gb + [0x0A], count: 15_000).joined())
    let records = try folder.records("a.txt", bytes, options: .init(split: .line))
    #expect(records.count == 15_000)
    #expect(records.first?.document.text == "A南湖大桥昨天合龙。")
    #expect(records.dropFirst().allSatisfy { $0.document.text == "南湖大桥昨天合龙。" })
  }

  @Test func `UTF-8 whose first block ends inside a character is read as UTF-8`() throws {
    let folder = try CorpusFolder()
    for extra in 0..<3 {
      let text = String(repeating: "x", count: extra) + String(repeating: "桥", count: 90_000)
      #expect(try folder.records("a.txt", text, options: .init(split: .file)).texts == [text])
    }
  }

  @Test func `a mark that is never closed in a big table costs its own line, wherever the pieces are cut`() throws {
    var text = "id,text\n"
    for index in 0..<4000 {
      text += index == 1234 ? "\(index),\"open\n" : "\(index),\(String(repeating: "x", count: 100))\n"
    }
    let records = try CorpusFolder().records("big.csv", text)
    #expect(records.count == 4000)
    #expect(records.filter { $0.error != nil }.map(\.document.id) == ["big.csv#1235"])
  }
}
