import Foundation
import Testing

@Suite("Models grow: lede merge and lede train --resume")
struct MergeCommandTests {
  private func records(_ range: Range<Int>) -> String {
    let all = TrainCommandTests.sport.map { ("sport", $0) } + TrainCommandTests.economy.map { ("economy", $0) }
    return all[range].map { "{\"label\":\"\($0)\",\"text\":\"\($1)\"}\n" }.joined()
  }

  @Test("Merged shards, a resumed model and one trained on all have the same bytes")
  func exact() throws {
    let scratch = try Scratch()
    let first = try scratch.write(records(0..<2), to: "a.jsonl")
    let second = try scratch.write(records(2..<6), to: "b.jsonl")
    for (data, model) in [([first], "a"), ([second], "b"), ([first, second], "all")] {
      #expect(try BuiltTool.run(["train", "naive-bayes"] + data + ["-o", scratch.path(model)]).status == 0)
    }
    let merged = try BuiltTool.run(["merge", scratch.path("b"), scratch.path("a"), "-o", scratch.path("merged")])
    #expect(merged.status == 0)
    let resumed = try BuiltTool.run(
      ["train", "naive-bayes", second, "--resume", scratch.path("a"), "-o", scratch.path("resumed")]
    )
    #expect(resumed.status == 0)
    let whole = try Data(contentsOf: scratch["all"])
    #expect(try Data(contentsOf: scratch["merged"]) == whole)
    #expect(try Data(contentsOf: scratch["resumed"]) == whole)
  }

  @Test("A linear model can neither be merged nor learn more, and a sentence says so")
  func refusal() throws {
    let scratch = try Scratch()
    let data = try scratch.write(records(0..<6), to: "t.jsonl")
    #expect(try BuiltTool.run(["train", "linear", data, "-o", scratch.path("m"), "--quiet"]).status == 0)
    let merge = try BuiltTool.run(["merge", scratch.path("m"), scratch.path("m"), "-o", scratch.path("n")])
    #expect(merge.status == 2)
    #expect(merge.errors.contains("linear cannot be merged"))
    let resume = try BuiltTool.run(["train", "linear", data, "--resume", scratch.path("m"), "-o", scratch.path("n")])
    #expect(resume.status == 2)
    #expect(resume.errors.contains("train a new one on all data"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("n")))
  }

  @Test("A calibrated model loses its temperature in a merge, which says so")
  func calibration() throws {
    let scratch = try Scratch()
    let data = try scratch.write(records(0..<6), to: "t.jsonl")
    let training = try BuiltTool.run(
      ["train", "naive-bayes(calibrate=true)", data, "-o", scratch.path("m"), "--quiet"]
    )
    #expect(training.status == 0)
    let merge = try BuiltTool.run(["merge", scratch.path("m"), scratch.path("m"), "-o", scratch.path("n")])
    #expect(merge.status == 0)
    #expect(merge.errors.contains("temperature"))
  }
}
