import Foundation
import LedeFixtures
import Testing

@Suite("The names of the topics")
struct TopicNamesTests {
  private static let story = "前锋上半场连进两球，守门员扑出点球，主队以三比一战胜客队，升至联赛第二。"
  private static let report = "The striker scored twice and the goalkeeper saved a penalty in the cup final."

  private func records() throws -> (scratch: Scratch, path: String) {
    let scratch = try Scratch()
    return (scratch, try scratch.write("{\"text\":\"\(Self.story)\"}\n{\"text\":\"\(Self.report)\"}\n", to: "n.jsonl"))
  }

  @Test("The table names a topic in the language of the document, the other forms by its slug")
  func table() throws {
    let (scratch, path) = try records()
    withExtendedLifetime(scratch) {}
    let table = try BuiltTool.run(["run", path, "--fields", "id,label"])
    let labels = table.output.split(separator: "\n").suffix(2).map { $0.split(separator: " ").last }
    #expect(labels == ["体育", "sport"])
    let markdown = try BuiltTool.run(["run", path, "--fields", "id,label", "--format", "markdown"])
    #expect(markdown.output.contains("sport") && !markdown.output.contains("体育"))
  }

  @Test("A label of somebody's own model stays as it is, though a topic has the same name")
  func ownLabels() throws {
    let (scratch, path) = try records()
    let data = try scratch.write(
      "{\"text\":\"\(Self.story)\",\"label\":\"sport\"}\n{\"text\":\"央行下调利率，债券走高。\",\"label\":\"money\"}\n",
      to: "train.jsonl"
    )
    _ = try BuiltTool.run(["train", "naive-bayes", data, "-o", scratch.path("m"), "--quiet"])
    let chain = "naive-bayes(model=\(scratch.path("m")))"
    let run = try BuiltTool.run(["run", path, "--chain", chain, "--fields", "label"])
    #expect(run.output.contains("sport") && !run.output.contains("体育"))
  }

  @Test("Describing a classifier tells code and names of the labels that it gives without a model")
  func describe() throws {
    let run = try BuiltTool.run(["plugins", "describe", "linear"], environment: ["COLUMNS": "140"])
    for topic in MediaTopic.allCases {
      let line = run.output.split(separator: "\n").first { $0.contains(topic.code) } ?? ""
      #expect(line.contains(topic.rawValue) && line.contains(topic.englishName) && line.contains(topic.chineseName))
    }
  }
}
