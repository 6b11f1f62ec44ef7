import Foundation
import Testing

@Suite("lede evaluate")
struct EvaluateCommandTests {
  static let sport = [
    "球队主场以三比一战胜对手，前锋梅开二度，球迷欢呼。", "短跑选手在田径锦标赛上打破全国纪录，夺得金牌。",
    "联赛第十轮，主教练调整阵容，门将扑出点球。", "女排姑娘三局横扫对手，提前一轮锁定联赛冠军。", "前锋伤愈复出，球队客场逼平联赛领头羊。",
    "田径世锦赛男子跳远，选手最后一跳夺得铜牌。",
  ]
  static let economy = [
    "央行下调存款准备金率，股市午后反弹，成交额放大。", "企业发布年报，净利润同比增长两成，拟每股派息三角。",
    "粮食价格平稳，期货合约小幅收高，贸易商观望。", "钢铁期货价格回落，贸易商降价出货，成交额缩小。", "银行下调存款利率，企业贷款成本同比下降。",
    "港口货物吞吐量同比增长一成，出口企业订单放大。",
  ]

  private func jsonLines() -> String {
    let all = Self.sport.map { ("sport", $0) } + Self.economy.map { ("economy", $0) }
    return all.map { "{\"label\":\"\($0)\",\"text\":\"\($1)\",\"reference\":\"\($1.prefix(8))\"}\n" }.joined()
  }

  private func result(_ run: BuiltTool.Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test("A trained model is measured on records: accuracy, F1, confusion, baseline and intervals")
  func trainedModel() throws {
    let scratch = try Scratch()
    let data = try scratch.write(jsonLines(), to: "t.jsonl")
    #expect(try BuiltTool.run(["train", "naive-bayes", data, "-o", scratch.path("m")]).status == 0)
    let odd = "{\"label\":\"economy\",\"text\":\"门将扑出点球，前锋梅开二度\"}\n"
    let test = try scratch.write(jsonLines() + odd, to: "test.jsonl")
    let chain = "naive-bayes(model=\(scratch.path("m")))"
    let run = try BuiltTool.run(["evaluate", test, "--chain", chain, "--format", "json"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let result = try result(run)
    #expect(result["documents"] as? Int == 13)
    #expect(abs(try #require(result["accuracy"] as? Double) - 12.0 / 13) < 1e-9)
    let cells = try #require(result["confusion"] as? [[String: Any]])
    #expect(cells.contains { $0["label"] as? String == "economy" && $0["answer"] as? String == "sport" })
    let majority = try #require((result["baseline"] as? [String: [String: Any]])?["majority"])
    #expect(majority["label"] as? String == "economy")
    #expect(abs(try #require(majority["accuracy"] as? Double) - 7.0 / 13) < 1e-9)
    let interval = try #require((result["intervals"] as? [String: [String: Double]])?["accuracy"])
    #expect(try #require(interval["low"]) < 12.0 / 13)
    #expect(result["rouge_1"] == nil)
    let table = try BuiltTool.run(["evaluate", test, "--chain", chain])
    for words in ["0.9231", "always ‘economy’", "precision", "support", "13 documents"] {
      #expect(table.output.contains(words), "\(words)")
    }
  }

  @Test("Folds are learned inside, so the result is that of unseen texts, and the same whatever the jobs")
  func folds() throws {
    let scratch = try Scratch()
    let data = try scratch.write(jsonLines(), to: "t.jsonl")
    let runs = try ["1", "2"].map { jobs in
      try BuiltTool.run([
        "evaluate", data, "--chain", "naive-bayes(alpha=0.5, threshold=0)", "--folds", "4", "--format", "json",
        "--jobs", jobs,
      ])
    }
    #expect(runs[0].status == 0)
    #expect(runs[0].output == runs[1].output)
    let result = try result(runs[0])
    // The labels are those of the data and not of the built-in articles: the model was trained on the data.
    let labels = try #require(result["per_label"] as? [[String: Any]]).map { $0["label"] as? String }
    #expect(labels == ["economy", "sport"])
    #expect(try #require(result["accuracy"] as? Double) > 0.5)
  }

  @Test("Summaries are measured by ROUGE beside the lead, and two chains are compared")
  func summaries() throws {
    let scratch = try Scratch()
    let text = "县图书馆新馆昨日开放。首日接待读者三千人次，阅览区座无虚席。"
    let records = (1...12).map { "{\"id\":\"\($0)\",\"text\":\"\(text)\",\"reference\":\"首日接待读者三千人次\"}\n" }
    let data = try scratch.write(records.joined(), to: "t.jsonl")
    let run = try BuiltTool.run([
      "evaluate", data, "--chain", "lead(sentences=2)", "--compare", "lead", "--format", "json",
    ])
    #expect(run.status == 0)
    let result = try result(run)
    // 27 characters hold the reference's ten: 2 · 10 / (27 + 10).
    #expect(abs(try #require(result["rouge_1"] as? Double) - 20.0 / 37) < 1e-9)
    #expect(result["mean_length"] as? Double == Double(text.count))
    #expect(result["empty"] as? Int == 0)
    let comparison = try #require(result["comparison"] as? [String: Any])
    #expect(comparison["chain"] as? String == "lead")
    let differences = try #require(comparison["differences"] as? [[String: Any]])
    #expect(differences.first?["significant"] as? Bool == true)
    let table = try BuiltTool.run(["evaluate", data, "--chain", "lead", "--compare", "lead(sentences=2)"])
    #expect(table.output.contains("second better"))
    #expect(table.output.contains("not better than the baseline"))
  }

  @Test("A folder of one folder per label, a CSV with columns of other names and several paths are data")
  func forms() throws {
    let scratch = try Scratch()
    for (index, text) in Self.economy.enumerated() { try scratch.write(text, to: "d/economy/\(index).txt") }
    for (index, text) in Self.sport.enumerated() { try scratch.write(text, to: "d/sport/\(index).txt") }
    let rows = Self.sport.map { "\"\($0)\",sport\n" } + Self.economy.map { "\"\($0)\",economy\n" }
    let table = try scratch.write("body,topic\n" + rows.joined(), to: "t.csv")
    let columns = ["--column", "text=body", "--column", "label=topic"]
    for arguments in [[scratch.path("d")], [table] + columns, [scratch.path("d"), table] + columns] {
      let run = try BuiltTool.run(
        ["evaluate", "--chain", "naive-bayes", "--folds", "3", "--format", "json"] + arguments
      )
      #expect(run.status == 0)
      #expect(try result(run)["documents"] as? Int == (arguments.contains(table) && arguments.count == 6 ? 24 : 12))
    }
  }

  @Test("A record that cannot be read and one without an answer are named, and the status is 1")
  func failures() throws {
    let scratch = try Scratch()
    let data = try scratch.write(jsonLines() + "{\"id\":\"odd\",\"text\":\"没有标签\"}\n{broken\n", to: "t.jsonl")
    let run = try BuiltTool.run(["evaluate", data, "--chain", "naive-bayes", "--folds", "2", "--quiet"])
    #expect(run.status == 1)
    #expect(run.output.contains("12 documents"))
    #expect(run.errors.contains("‘odd’"))
    #expect(run.errors.contains("line 14"))
  }

  @Test(
    "What cannot be measured is said, with status 2",
    arguments: [
      ("{\"text\":\"雨\"}\n", ["--chain", "lead"], "neither ‘label’ nor ‘reference’"),
      ("{\"text\":\"雨\",\"label\":\"weather\"}\n", ["--chain", "lead"], "no stage gives a label"),
      ("{\"text\":\"雨\",\"reference\":\"雨\"}\n", ["--chain", "naive-bayes"], "no stage writes a summary"),
      ("{\"text\":\"雨\",\"label\":\"weather\"}\n", ["--chain", "naive-bayes", "--folds", "3"], "fewer folds"),
      ("{\"text\":\"雨\",\"label\":\"weather\"}\n", ["--chain", "naive-bayes(alhpa=1)", "--folds", "2"], "‘alhpa’"),
      ("{\"text\":\"雨\",\"label\":\"weather\"}\n", ["--chain", "naive-bayes", "--compare", "naive"], "‘naive’"),
      ("{\"text\":\"雨\",\"label\":\"weather\"}\n", [], "--chain SPEC"),
      ("\n", ["--chain", "lead"], "no text"),
    ]
  )
  func nothingToMeasure(records: String, arguments: [String], said: String) throws {
    let scratch = try Scratch()
    let data = try scratch.write(records, to: "t.jsonl")
    let run = try BuiltTool.run(["evaluate", data] + arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(said), "\(run.errors)")
  }
}
