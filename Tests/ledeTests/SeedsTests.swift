import Foundation
import Testing

@Suite("The main job on the seeds")
struct SeedsTests {
  static let titles = [
    "市政府召开党组（扩大）会议",
    "石建平调研东川工业园区时强调 提振信心 抢抓机遇 奋力实现工业经济一季度“开门红”",
    "一批绿化工程为城市颜值气质加分",
    "加快推进农业农村现代化，今年我省这样做",
    "省委常委班子召开2022年度民主生活会 陈刚主持并讲话",
    "聚焦聚力乘势而上 推动高质量发展",
    "走出北区特色的高质量发展之路",
    "推动湟源高质量发展再上新台阶",
    "加快建设中央活力区",
    "在推动全省高质量发展中展现新作为",
    "全速推动“三宜”新湟中建设迈出新步伐",
    "答好新赶考路上的时代答卷",
  ]

  @Test("The two pages become their twelve articles, each with its headline, topic and one-line summary")
  func twelveArticles() throws {
    let run = try BuiltTool.run(["run", "seeds", "--format", "jsonl"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let records = try run.records
    #expect(records.map { $0["title"] as? String } == Self.titles)
    #expect(
      records.map { $0["id"] as? String }
        == (1...5).map { "000_b428781fc4bd9943.txt#\($0)" } + (1...7).map { "002_a47cdf389148f261.txt#\($0)" }
    )
    for record in records {
      #expect((record["label"] as? String)?.isEmpty == false)
      #expect((record["summary"] as? String)?.isEmpty == false)
      let probability = try #require(record["probability"] as? Double)
      #expect((0...1).contains(probability))
      #expect(record["doubtful"] as? Bool == (probability < 0.5))
    }
  }

  @Test("Every body is whole and in order: it opens and ends as printed, and no line end is left inside a sentence")
  func bodies() throws {
    let records = try BuiltTool.run(["split", "seeds", "--format", "jsonl", "--fields", "text"]).records
    let bodies = try records.map { try #require($0["text"] as? String) }
    #expect(bodies.count == 12)
    #expect(bodies[0].hasPrefix("本报讯（记者 张弘靓）2月2日，市政府党组书记、代市长石建平主持召开市政府党组（扩大）会议"))
    #expect(bodies[0].hasSuffix("会议安排部署了近期重点工作。"))
    #expect(bodies[1].hasSuffix("更好支持光伏产业高质量发展。"))
    #expect(bodies[2].contains("夯实打造高原“绿谷”城市底色，让西宁处处见绿、全民享绿。"))
    #expect(bodies[3].hasSuffix("加强乡村治理，构建向上向善乡村治理氛围。"))
    #expect(bodies[4].hasPrefix("本报讯（特约记者 莫昌伟）"))
    #expect(bodies[4].hasSuffix("奋力开创现代化新青海建设新局面。"))
    #expect(bodies[5].hasPrefix("省人大代表、西宁市常委、大通县委书记 刘波\n"))
    for body in bodies[5...] { #expect(body.hasSuffix("）") || body.hasSuffix(")")) }
    for body in bodies[..<5] {
      for paragraph in body.split(separator: "\n").dropLast() {
        #expect(["。", "”", "：", "！"].contains { paragraph.hasSuffix($0) }, "\(paragraph.suffix(12))")
      }
    }
  }

  @Test("A character that extraction doubled at a column break is dropped, one that is printed twice stays")
  func doubledCharacters() throws {
    let records = try BuiltTool.run(["split", "seeds", "--format", "jsonl", "--fields", "text"]).records
    let bodies = records.compactMap { $0["text"] as? String }
    #expect(bodies.contains { $0.contains("深入学习贯彻党的二十大精神,全面落实") })
    #expect(bodies.contains { $0.contains("持之以恒恒抓项目") })
  }

  @Test("Two runs, one job or two, give the same bytes", arguments: ["table", "jsonl", "csv", "tsv", "markdown"])
  func determinism(format: String) throws {
    let first = try BuiltTool.run(["run", "seeds", "--format", format, "--jobs", "1"])
    let second = try BuiltTool.run(["run", "seeds", "--format", format, "--jobs", "2"])
    #expect(first.status == 0)
    #expect(!first.output.isEmpty)
    #expect(first.output == second.output)
  }

  @Test("The table keeps within 80, 100 and 200 columns and shows every headline", arguments: [80, 100, 200])
  func tableWidth(columns: Int) throws {
    let run = try BuiltTool.run(["run", "seeds"], environment: ["COLUMNS": "\(columns)"])
    for line in run.output.split(separator: "\n") {
      #expect(width(line) <= columns, "\(line)")
    }
    let letters = run.output.filter { !$0.isWhitespace }
    for title in ["市政府召开党组（扩大）会议", "加快建设中央活力区"] { #expect(letters.contains(title)) }
  }

  /// Columns on a terminal, counted apart from the tool's own rule: two for what is Chinese or full-width.
  private func width(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
  }

  @Test("The binary works when it is copied away from its build")
  func copied() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(at: BuiltTool.executable, to: scratch["lede"])
    let seeds = BuiltTool.package.appending(path: "seeds").path
    let run = try BuiltTool.run(
      ["run", seeds, "--format", "jsonl", "--fields", "title,label,summary"],
      executable: scratch["lede"],
      in: scratch.folder
    )
    #expect(run.status == 0)
    #expect(try run.records.count == 12)
  }
}
