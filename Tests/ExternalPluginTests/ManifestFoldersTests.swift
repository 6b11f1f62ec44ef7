import ExternalPlugin
import Foundation
import LedeCore
import Testing

@Suite("Plugins that a manifest declares", .timeLimit(.minutes(2)))
struct ManifestFoldersTests {
  private static let manifest = """
    {"name": "weather", "kind": "classifier", "abstract": "Tells wet from dry.", "command": ["sh", "weather.sh"],
     "options": [
       {"name": "level", "type": "integer", "minimum": 1, "maximum": 9, "default": 3, "help": "How strict."},
       {"name": "share", "type": "number", "minimum": 0},
       {"name": "fast", "type": "boolean"},
       {"name": "mode", "type": "string", "choices": ["day", "night"]},
       {"name": "note"}
     ]}
    """

  private func write(_ text: String, to name: String, in scripts: Scripts) throws {
    try Data(text.utf8).write(to: scripts.folder.appending(path: name))
  }

  private func found(_ scripts: Scripts) -> ManifestFolders {
    ManifestFolders(environment: ["LEDE_PLUGINS": scripts.folder.path])
  }

  @Test func `its options are checked like any plugin's and handed to the program with their defaults`() throws {
    let scripts = try Scripts()
    let log = scripts.folder.appending(path: "log").path
    try write(Self.manifest, to: "weather.lede-plugin.json", in: scripts)
    _ = try scripts.write(
      Scripts.hello.replacing("read -r line", with: "read -r line; echo \"$line\" >> \(log)") + "cat > /dev/null",
      to: "weather.sh"
    )
    let plugin = try #require(found(scripts).plugins.first)
    #expect(plugin.name == "weather")
    #expect(plugin.kind == .classifier)
    #expect(plugin.abstract == "Tells wet from dry.")
    #expect(plugin.origin.hasSuffix("/weather.lede-plugin.json"))
    #expect(plugin.options.map(\.name) == ["level", "share", "fast", "mode", "note", "workers", "timeout"])
    #expect(plugin.options[0].constraint == "a whole number from 1 to 9")
    #expect(plugin.options[0].defaultText == "3")
    #expect(plugin.options[1].constraint == "a number of at least 0")
    _ = try plugin.make()
    _ = try plugin.make([OptionValue(name: "mode", text: "night"), OptionValue(name: "level", text: "5")])
    #expect(
      scripts.lines(of: "log") == [
        #"{"lede":1,"id":0,"op":"hello","options":{"level":"3"}}"#,
        #"{"lede":1,"id":0,"op":"hello","options":{"level":"5","mode":"night"}}"#,
      ]
    )
    for (name, text, said) in [
      ("level", "10", "a whole number from 1 to 9"), ("mode", "noon", "day or night"), ("fast", "7", "true or false"),
      ("share", "-1", "at least 0"), ("levl", "1", "Did you mean ‘level’"), ("workers", "0", "from 1 to 64"),
    ] {
      let error = try #require(throws: OptionError.self) { try plugin.make([OptionValue(name: name, text: text)]) }
      #expect(error.description.contains(said), "\(error)")
    }
  }

  @Test(arguments: [
    ("{", "cannot be read"),
    (#"{"name": "x", "kind": "classifier"}"#, "command is missing"),
    (#"{"name": "My X", "kind": "classifier", "command": ["x"]}"#, "‘My X’ cannot be a plugin's name"),
    (#"{"name": "x", "kind": "oracle", "command": ["x"]}"#, "write classifier or summarizer"),
    (#"{"name": "x", "kind": "classifier", "command": []}"#, "The command is empty"),
    (#"{"name": "x", "kind": "classifier", "command": "sh x"}"#, "command is no array"),
    (#"{"name": "x", "kind": "classifier", "command": ["x"], "options": [{"name": "timeout"}]}"#, "‘timeout’"),
    (
      #"{"name": "x", "kind": "classifier", "command": ["x"], "options": [{"name": "k", "type": "integer", "default": "z"}]}"#,
      "The default of ‘k’ is wrong"
    ),
    (#"{"name": "x", "kind": "classifier", "command": ["./none"]}"#, "There is no program"),
    (#"{"name": "x", "kind": "summarizer", "command": ["sh", "toy.sh"]}"#, "a classifier, its manifest that it is a"),
  ])
  func `one that cannot be used says why when it is made`(text: String, said: String) throws {
    let scripts = try Scripts()
    try write(text, to: "odd Name.lede-plugin.json", in: scripts)
    _ = try scripts.write(Scripts.hello + "cat > /dev/null", to: "toy.sh")
    let plugin = try #require(found(scripts).plugins.first)
    #expect(throws: Never.self) { try Registry([plugin]) }
    do {
      _ = try plugin.make()
      Issue.record("It was made.")
    } catch {
      #expect("\(error)".contains(said), "\(error)")
    }
  }

  @Test func `folders are looked at in order, and only by absolute paths`() throws {
    let (first, second) = (try Scripts(), try Scripts())
    try write(Self.manifest, to: "b.lede-plugin.json", in: second)
    try write(Self.manifest.replacing("weather", with: "sky"), to: "a.lede-plugin.json", in: first)
    try write(Self.manifest, to: "weather.json", in: first)
    let path = [second.folder.path, "", ".", "plugins", "/no/such/folder", first.folder.path].joined(separator: ":")
    let found = ManifestFolders(environment: ["LEDE_PLUGINS": path])
    #expect(found.plugins.map(\.name) == ["weather", "sky"])
    #expect(found.folders.map { $0.problem != nil } == [false, true, true, true, false])
    #expect(ManifestFolders(environment: [:]).plugins.isEmpty)
    let error = try #require(throws: RegistryError.self) {
      try Registry(found.plugins + ManifestFolders(environment: ["LEDE_PLUGINS": second.folder.path]).plugins)
    }
    #expect(error.description.components(separatedBy: "b.lede-plugin.json").count == 3)
  }
}
