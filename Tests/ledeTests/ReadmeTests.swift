import Foundation
import Testing

@Suite("The README tells the truth")
struct ReadmeTests {
  private func readme() throws -> String {
    try String(contentsOf: BuiltTool.package.appending(path: "README.md"), encoding: .utf8)
  }

  @Test("It shows what the main job prints")
  func mainJob() throws {
    let output = try BuiltTool.run(["run", "seeds"]).output
    #expect(try readme().contains("<!-- seeds -->\n```\n\(output)```"))
  }

  @Test("It shows the list of plugins")
  func plugins() throws {
    let output = try BuiltTool.run(["plugins"]).output
    #expect(try readme().contains("<!-- plugins -->\n```\n\(output)```"))
  }
}
