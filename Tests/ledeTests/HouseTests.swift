import Foundation
import LedeBuiltins
import LedeCore
import Testing

@Suite("The house keeps its plan")
struct HouseTests {
  private func folders(in path: String) throws -> [String] {
    let folder = BuiltTool.package.appending(path: path)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".") }
      .sorted()
  }

  private func manifest() throws -> String {
    try String(contentsOf: BuiltTool.package.appending(path: "Package.swift"), encoding: .utf8)
  }

  @Test("Every folder in Plugins stands in the manifest's list, has a README, and is listed in Builtins.swift")
  func plugins() throws {
    let manifest = try manifest()
    let builtins = try String(
      contentsOf: BuiltTool.package.appending(path: "Sources/LedeBuiltins/Builtins.swift"),
      encoding: .utf8
    )
    for folder in try folders(in: "Plugins") {
      #expect(manifest.contains("\"\(folder)\""), "Add \"\(folder)\" to pluginFolders in Package.swift.")
      #expect(
        builtins.contains("import \(folder)Plugin"),
        "Import \(folder)Plugin in Builtins.swift and add its plugin to the list."
      )
      let readme = BuiltTool.package.appending(path: "Plugins/\(folder)/README.md")
      #expect(FileManager.default.fileExists(atPath: readme.path), "Write Plugins/\(folder)/README.md.")
    }
    #expect(throws: Never.self) { try Registry(.builtins) }
  }

  @Test("Each room imports only the rooms that the plan lets it know")
  func imports() throws {
    let plugin: Set = ["LedeCore", "LedeNumerics", "LedeText"]
    var allowed: [String: Set<String>] = [
      "Sources/LedeNumerics": [],
      "Sources/LedeText": [],
      "Sources/LedeCore": ["LedeNumerics", "LedeText"],
      "Sources/LedeCorpus": plugin,
      "Sources/LedeFixtures": ["LedeCore"],
      "Sources/LedeEngine": plugin,
      "Sources/LedeBench": plugin.union(["LedeEngine"]),
      "Sources/ModelLiteral": ["LedeCore", "LedeCorpus", "LinearPlugin", "NaiveBayesPlugin"],
      "Sources/lede": ["LedeBuiltins", "LedeCommandLine"],
    ]
    let pluginFolders = try folders(in: "Plugins")
    for folder in pluginFolders { allowed["Plugins/\(folder)"] = plugin }
    allowed["Sources/LedeBuiltins"] = Set(pluginFolders.map { "\($0)Plugin" }).union(["LedeCore"])
    allowed["Sources/LedeCommandLine"] = [
      "LedeBench", "LedeBuiltins", "LedeCore", "LedeCorpus", "LedeEngine", "LedeFixtures", "LedeText",
    ]
    let known = Set(try folders(in: "Sources")).union(pluginFolders.map { "\($0)Plugin" })
    for (room, rooms) in allowed.sorted(by: { $0.key < $1.key }) {
      let folder = BuiltTool.package.appending(path: room)
      let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
      for file in files where file.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        for line in text.split(separator: "\n") {
          let words = line.split(separator: " ")
          guard let keyword = words.firstIndex(of: "import"), keyword <= 1, words.count == keyword + 2 else { continue }
          let name = String(words[keyword + 1])
          guard known.contains(name), words[0] != "///" else { continue }
          #expect(rooms.contains(name), "\(room)/\(file) imports \(name), which its room may not know.")
        }
      }
    }
  }

  @Test("The package depends on nothing outside")
  func noOutsidePackages() throws {
    #expect(try !manifest().contains(".package("))
  }
}
