import Foundation
import LedeBuiltins
import LedeCore
import LedeEngine
import Testing

@Suite("The README's plugin")
struct WritingAPluginTests {
  @Test("It registers beside the built-ins and works in a chain")
  func works() async throws {
    let registry = try Registry(.builtins + [LongestSentence.plugin])
    let spec = try ChainSpec("longest(limit=20)")
    let chain = try Chain(spec, registry: registry, context: PluginContext())
    let text = "雨停了。县城至乡镇的公路今晨恢复通车。养护工人连续作业三天三夜，清理塌方两万余立方米，沿线群众自发送水送饭。"
    let outcome = await chain.run(Document(id: "1", text: text))
    #expect(outcome.summary?.text == "县城至乡镇的公路今晨恢复通车。")
    #expect(outcome.summary?.excerpts.first?.range == 12..<57)
  }

  @Test("The README shows it as it is compiled here")
  func quoted() throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "LongestSentence.swift")
    let readme = try String(contentsOf: BuiltTool.package.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains("```swift\n\(try String(contentsOf: source, encoding: .utf8))```"))
  }
}
