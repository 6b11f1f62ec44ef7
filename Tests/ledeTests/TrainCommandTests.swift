import Foundation
import Testing

@Suite("lede train")
struct TrainCommandTests {
  static let sport = [
    "球队主场以三比一战胜对手，前锋梅开二度，球迷欢呼。", "短跑选手在田径锦标赛上打破全国纪录，夺得金牌。",
    "联赛第十轮，主教练调整阵容，门将扑出点球。",
  ]
  static let economy = [
    "央行下调存款准备金率，股市午后反弹，成交额放大。", "企业发布年报，净利润同比增长两成，拟每股派息三角。",
    "粮食价格平稳，期货合约小幅收高，贸易商观望。",
  ]

  private func jsonLines() -> String {
    let all = Self.sport.map { ("sport", $0) } + Self.economy.map { ("economy", $0) }
    return all.map { "{\"label\":\"\($0)\",\"text\":\"\($1)\"}\n" }.joined()
  }

  @Test("A model learned from JSON Lines labels new texts, and equal data give equal bytes whatever the jobs")
  func modelFromRecords() throws {
    let scratch = try Scratch()
    let data = try scratch.write(jsonLines(), to: "t.jsonl")
    for jobs in ["1", "2"] {
      let run = try BuiltTool.run(["train", "naive-bayes", data, "-o", scratch.path("m\(jobs)"), "--jobs", jobs])
      #expect(run.status == 0)
      #expect(run.errors.contains("6 documents"))
    }
    #expect(try Data(contentsOf: scratch["m1"]) == Data(contentsOf: scratch["m2"]))
    let run = try BuiltTool.run(
      ["run", "-", "--chain", "naive-bayes(model=\(scratch.path("m1")))", "--format", "jsonl", "--fields", "label"],
      input: Data("{\"text\":\"门将在联赛中扑出点球\"}\n{\"text\":\"股市成交额放大\"}\n".utf8)
    )
    #expect(try run.records.map { $0["label"] as? String } == ["sport", "economy"])
  }

  @Test("A folder of one folder per label and a two-column TSV without header teach the same")
  func modelFromFolder() throws {
    let scratch = try Scratch()
    for (index, text) in Self.economy.enumerated() { try scratch.write(text, to: "d/economy/\(index).txt") }
    for (index, text) in Self.sport.enumerated() { try scratch.write(text, to: "d/sport/\(index).txt") }
    let rows = Self.economy.map { "economy\t\($0)\n" } + Self.sport.map { "sport\t\($0)\n" }
    let table = try scratch.write(rows.joined(), to: "t.tsv")
    for (data, model) in [(scratch.path("d"), "a"), (table, "b")] {
      #expect(try BuiltTool.run(["train", "naive-bayes", data, "-o", scratch.path(model)]).status == 0)
    }
    #expect(try Data(contentsOf: scratch["a"]) == Data(contentsOf: scratch["b"]))
  }

  @Test("A record without a label is left out, named, and makes the status 1")
  func missingLabel() throws {
    let scratch = try Scratch()
    let data = try scratch.write(jsonLines() + "{\"id\":\"odd\",\"text\":\"没有标签\"}\n", to: "t.jsonl")
    let run = try BuiltTool.run(["train", "naive-bayes", data, "-o", scratch.path("m"), "--quiet"])
    #expect(run.status == 1)
    #expect(run.errors.contains("odd"))
    #expect(FileManager.default.fileExists(atPath: scratch.path("m")))
  }

  @Test("Nothing to learn from is a sentence, and no model is left")
  func empty() throws {
    let scratch = try Scratch()
    let data = try scratch.write("\n", to: "t.jsonl")
    let run = try BuiltTool.run(["train", "naive-bayes", data, "-o", scratch.path("m")])
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("m")))
  }
}
