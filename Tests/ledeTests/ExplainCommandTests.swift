import Foundation
import Testing

@Suite("lede explain")
struct ExplainCommandTests {
  static let story = "警方昨日通报，破获一起电信诈骗案，抓获犯罪嫌疑人八名。"

  @Test("As JSON it gives every part with its weight and its places, which hold the part", arguments: ["naive-bayes"])
  func json(chain: String) throws {
    let input = Data("{\"id\":\"c\",\"title\":\"警方破获诈骗案\",\"text\":\"\(Self.story)\"}".utf8)
    let run = try BuiltTool.run(["explain", "-", "--chain", chain, "--format", "json"], input: input)
    #expect(run.status == 0)
    let record = try #require(try run.records.first)
    #expect(record["label"] as? String == "crime")
    let evidence = try #require(record["evidence"] as? [[String: Any]])
    #expect(evidence.count > 10)
    let weights = evidence.compactMap { $0["weight"] as? Double }.map(abs)
    #expect(weights == weights.sorted(by: >))
    #expect((record["rival"] as? String)?.isEmpty == false)
    let texts = ["title": Array("警方破获诈骗案".utf8), "text": Array(Self.story.utf8)]
    for part in evidence {
      for place in try #require(part["places"] as? [[String: Any]]) {
        let bytes = try #require(texts[place["in"] as? String ?? ""])
        let start = try #require(place["start"] as? Int)
        let end = try #require(place["end"] as? Int)
        #expect(String(validating: bytes[start..<end], as: UTF8.self) != nil)
      }
    }
  }

  @Test("As a table it marks the parts in the text")
  func table() throws {
    let run = try BuiltTool.run(
      ["explain", "-", "--chain", "naive-bayes", "--split", "file"],
      input: Data(Self.story.utf8)
    )
    #expect(run.status == 0)
    #expect(run.output.contains("crime ("))
    #expect(run.output.contains("‹"))
    let unmarked = run.output.filter { !"‹›\n ".contains($0) }
    #expect(unmarked.contains(Self.story))
  }

  @Test("A chain without a classifier has nothing to explain")
  func noClassifier() throws {
    let run = try BuiltTool.run(["explain", "seeds", "--chain", "lead"])
    #expect(run.status == 2)
    #expect(run.errors.contains("no classifier"))
  }
}
