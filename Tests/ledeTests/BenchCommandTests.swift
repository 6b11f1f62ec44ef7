import Foundation
import Testing

@Suite("lede bench")
struct BenchCommandTests {
  private func fixtures(_ scratch: Scratch, references: Bool = true) throws -> String {
    let all =
      EvaluateCommandTests.sport.map { ("sport", $0) } + EvaluateCommandTests.economy.map { ("economy", $0) }
    let lines = all.map { label, text in
      let more = "\(text)主办方表示，后续安排将另行公布。现场秩序良好，天气晴朗。"
      let reference = references ? ",\"reference\":\"\(text)\"" : ""
      return "{\"label\":\"\(label)\",\"title\":\"<b>\(label)</b>\",\"text\":\"\(more)\"\(reference)}\n"
    }
    return try scratch.write(lines.joined(), to: "news.jsonl")
  }

  private func result(_ run: BuiltTool.Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func entries(_ result: [String: Any]) throws -> [[String: Any]] {
    try #require(result["entries"] as? [[String: Any]])
  }

  @Test("Chains are measured on one's own data beside the baselines, with all that the result depends on")
  func ownData() throws {
    let scratch = try Scratch()
    let data = try fixtures(scratch)
    let run = try BuiltTool.run([
      "bench", "naive-bayes(alpha=0.5)", "lead(sentences=3)", "--fixtures", data, "--folds", "3", "--format", "json",
    ])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let result = try result(run)
    let entries = try entries(result)
    #expect(
      entries.map { $0["chain"] as? String }
        == ["naive-bayes(alpha=0.5)", "lead(sentences=3)", "majority label", "lead sentence", "random sentence"]
    )
    let quality = try #require(entries[0]["quality"] as? [String: [String: Double]])
    #expect(try #require(quality["accuracy"]?["value"]) >= 0.5)
    #expect(quality["ece"] != nil && quality["macro_f1"] != nil)
    #expect(entries[0]["cross_validated"] as? Bool == true)
    for key in ["training_seconds", "model_bytes", "peak_memory_bytes"] {
      #expect(try #require(entries[0][key] as? Double) > 0, "\(key)")
    }
    let speed = try #require(entries[1]["speed"] as? [String: Any])
    for key in ["documents_per_second", "megabytes_per_second", "latency_median", "latency_p99"] {
      #expect(try #require(speed[key] as? Double) > 0, "\(key)")
    }
    #expect((result["settings"] as? [String: Any])?["folds"] as? Int == 3)
    let fixture = try #require((result["fixtures"] as? [[String: Any]])?.first)
    #expect(fixture["name"] as? String == "news")
    #expect((fixture["digest"] as? String)?.count == 16)
    #expect((result["machine"] as? [String: Any])?["cores"] as? Int != nil)
    let version = try BuiltTool.run(["--version"]).output
    #expect(version == "lede \(try #require(result["version"] as? String))\n")
  }

  @Test("The table marks what does not beat its baseline, and keeps within the columns", arguments: [80, 100])
  func table(columns: Int) throws {
    let scratch = try Scratch()
    let run = try BuiltTool.run(
      ["bench", "lead(sentences=3)", "--fixtures", try fixtures(scratch), "--folds", "2"],
      environment: ["COLUMNS": "\(columns)"]
    )
    #expect(run.status == 0)
    let row = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("lead(sentences=3)") })
    #expect(row.hasSuffix("✗"))
    #expect(run.output.contains("(lead sentence)"))
    #expect(!run.output.contains("majority label)"), "No chain gives labels, so their table has nothing to tell.")
    #expect(run.output.contains("✗ not better than majority label or lead sentence"))
    for line in run.output.split(separator: "\n") where !line.hasPrefix("lede") {
      #expect(line.count <= columns, "\(line)")
    }
  }

  @Test("Compared with itself nothing fell; compared with a better result the status is 1 and what fell is said")
  func baseline() throws {
    let scratch = try Scratch()
    let data = try fixtures(scratch)
    let arguments = ["bench", "lead(sentences=3)", "--fixtures", data, "--folds", "2"]
    let before = try BuiltTool.run(arguments + ["--format", "json"]).output
    let same = try scratch.write(before, to: "same.json")
    let again = try BuiltTool.run(arguments + ["--baseline", same])
    #expect(again.status == 0)
    #expect(again.output.contains("Since the baseline"))
    // The lead itself, which is the reference here, passed off as what this chain once wrote.
    let better = try BuiltTool.run(["bench", "lead", "--fixtures", data, "--folds", "2", "--format", "json"]).output
      .replacing("\"chain\" : \"lead\"", with: "\"chain\" : \"lead(sentences=3)\"")
    let run = try BuiltTool.run(arguments + ["--baseline", try scratch.write(better, to: "better.json"), "--quiet"])
    #expect(run.status == 1)
    #expect(run.errors.contains("quality fell: lead(sentences=3) on news: ROUGE-1 1.0000 → "))
    #expect(run.output.contains("fell"))
  }

  @Test("A page is written beside the table, with the titles escaped")
  func page() throws {
    let scratch = try Scratch()
    let run = try BuiltTool.run([
      "bench", "naive-bayes | lead", "--fixtures", try fixtures(scratch), "--folds", "2", "--html",
      scratch.path("r.html"),
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("naive-bayes | lead"))
    let html = try String(contentsOf: scratch["r.html"], encoding: .utf8)
    #expect(html.hasPrefix("<!DOCTYPE html>"))
    #expect(html.contains("&lt;b&gt;sport&lt;/b&gt;"))
    #expect(!html.contains("<b>"))
  }

  @Test(
    "What cannot be measured or compared is said, with status 2",
    arguments: [
      (["naive-byes"], "‘naive-byes’"),
      (["lead", "--fixtures", "nowhere.jsonl"], "nowhere.jsonl"),
      (["lead", "--fixtures", "README.md"], "carries ‘label’ or ‘reference’"),
      (["lead", "--baseline", "nowhere.json"], "‘nowhere.json’ cannot be read"),
      (["lead", "--baseline", "README.md"], "no result of `lede bench --format json`"),
      (["lead", "--folds", "1"], "--folds"),
      (["lead", "--html", "no/such/folder/r.html"], "cannot be written"),
    ]
  )
  func mistakes(arguments: [String], said: String) throws {
    let run = try BuiltTool.run(["bench"] + arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(said), "\(run.errors)")
  }

  @Test("A fixture of other texts and a chain that it cannot judge are refused")
  func refused() throws {
    let scratch = try Scratch()
    let data = try fixtures(scratch)
    let earlier = try BuiltTool.run(["bench", "lead", "--fixtures", data, "--folds", "2", "--format", "json"]).output
    let file = try scratch.write(earlier, to: "earlier.json")
    let other = try fixtures(scratch, references: false)
    let compared = try BuiltTool.run(["bench", "naive-bayes", "--fixtures", other, "--folds", "2", "--baseline", file])
    #expect(compared.status == 2)
    #expect(compared.errors.contains("had other texts"))
    let unjudged = try BuiltTool.run(["bench", "lead", "--fixtures", other, "--folds", "2"])
    #expect(unjudged.status == 2)
    #expect(unjudged.errors.contains("none of the right answers"))
  }
}
