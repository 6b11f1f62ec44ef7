import Foundation
import LedeBench
import LedeBuiltins
import LedeCore
import Testing

@Suite("Every plugin keeps the promises of plugins", .timeLimit(.minutes(5)))
struct ConformanceTests {
  @Test("The built-in ones do, as they come", arguments: [Plugin].builtins.filter { $0.kind != nil }.map(\.name))
  func builtins(name: String) async throws {
    let plugin = try Registry(.builtins).plugin(named: name)
    // Long enough to be longer than any article; a debug build would take its time over a megabyte.
    let report = try await ConformanceReport(hugeBytes: 100_000) { try plugin.make() }
    #expect(report.isKept, "\(report)")
  }

  @Test("`lede plugins check` tells what an external program keeps and breaks")
  func external() throws {
    let scratch = try Scratch()
    let good = try scratch.write(ToyPrograms.classifier, to: "good.sh")
    let kept = try BuiltTool.run(["plugins", "check", "external(command=\"sh \(good)\")"])
    #expect(kept.status == 0, "\(kept.output)\(kept.errors)")
    #expect(kept.output.contains("a classifier"))
    #expect(!kept.output.contains("BROKEN"))
    let bad = try scratch.write(
      ToyPrograms.classifier.replacing("0.25", with: "0.2").replacing("0.75", with: "0.8$n"),
      to: "bad.sh"
    )
    let broken = try BuiltTool.run(["plugins", "check", "external(command=\"sh \(bad)\")"])
    #expect(broken.status == 1)
    #expect(broken.output.contains("BROKEN"))
    #expect(broken.errors.contains("breaks"))
  }

  @Test("The plugins of the README's own tool do", arguments: ["weather", "longest"])
  func examples(name: String) throws {
    let run = try BuiltTool.run(["plugins", "check", name], executable: ToyPrograms.ownTool)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
