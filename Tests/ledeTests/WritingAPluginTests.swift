import Foundation
import Testing

@Suite("The README's plugins", .timeLimit(.minutes(2)))
struct WritingAPluginTests {
  private static let examples = BuiltTool.package.appending(path: "Tests/Examples")

  @Test("The tool of one's own runs its plugins beside the built-in ones")
  func ownTool() throws {
    let text = "雨停了。县城至乡镇的公路今晨恢复通车。养护工人连续作业三天三夜，清理塌方两万余立方米，沿线群众自发送水送饭。"
    let run = try BuiltTool.run(
      ["run", "-", "--split", "file", "--chain", "weather | longest(limit=20) | linear", "--format", "jsonl"]
        + ["--fields", "labels,summary"],
      input: Data(text.utf8),
      executable: ToyPrograms.ownTool
    )
    #expect(run.status == 0, "\(run.errors)")
    let record = try #require(try run.records.first)
    #expect(record["summary"] as? String == "县城至乡镇的公路今晨恢复通车。")
    #expect((record["labels"] as? [Any])?.count == 2)
    let list = try BuiltTool.run(["plugins"], executable: ToyPrograms.ownTool).output
    #expect(list.contains("[my_lede]"))
  }

  @Test(
    "The README shows them as they are compiled and run here",
    arguments: [
      ("swift", "Sources/my-lede/main.swift"), ("swift", "Sources/my-lede/LongestSentence.swift"),
      ("swift", "Sources/my-lede/Weather.swift"), ("swift", "Package.swift"), ("python", "python/words.py"),
      ("python", "python/scikit.py"),
    ]
  )
  func quoted(language: String, path: String) throws {
    let source = try String(contentsOf: Self.examples.appending(path: path), encoding: .utf8)
    let readme = try String(contentsOf: BuiltTool.package.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains("```\(language)\n\(source)```"))
  }

  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test("The Python plugin works and keeps its promises", .enabled(if: python != nil, "There is no python3."))
  func pythonPlugin() throws {
    let python = try #require(Self.python)
    let program = Self.examples.appending(path: "python/words.py").path
    let chain = "external(command=\"\(python) \(program)\")"
    let run = try BuiltTool.run(
      ["run", "-", "--chain", chain, "--format", "jsonl", "--fields", "label,probability"],
      input: Data("{\"text\":\"球队昨晚赢下比赛，夺得冠军。\"}\n{\"title\":\"Bank\",\"text\":\"The market fell.\"}\n".utf8)
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.records.map { $0["label"] as? String } == ["sport", "economy"])
    let check = try BuiltTool.run(["plugins", "check", chain])
    #expect(check.status == 0, "\(check.output)")
  }
}
