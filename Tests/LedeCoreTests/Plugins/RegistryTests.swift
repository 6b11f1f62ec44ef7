import LedeCore
import Testing

@Suite struct RegistryTests {
  private struct Shout: Summarizer {
    func summarize(_ document: Document) -> Summary { Summary([Excerpt(text: document.text.uppercased())]) }
  }

  private func plugin(_ name: String) -> Plugin {
    .summarizer(name, "Shouts.", options: NoOptions.self) { _, _ in Shout() }
  }

  @Test func `plugins keep their order and are found by name`() throws {
    let registry = try Registry(["textrank", "lead", "naive-bayes"].map(plugin))
    #expect(registry.plugins.map(\.name) == ["textrank", "lead", "naive-bayes"])
    #expect(registry["lead"]?.name == "lead")
    #expect(registry["Lead"] == nil)
    #expect(try registry.plugin(named: "naive-bayes").id == "naive-bayes")
  }

  @Test func `an unknown name lists the known ones and the nearest`() throws {
    let registry = try Registry(["textrank", "lead"].map(plugin))
    let error = try #require(throws: RegistryError.self) { try registry.plugin(named: "texrank") }
    #expect(error == .unknownPlugin(name: "texrank", known: ["textrank", "lead"]))
    #expect(
      error.description == "There is no plugin ‘texrank’. Did you mean ‘textrank’? Known plugins: textrank, lead."
    )
  }

  @Test func `an empty registry says that there are no plugins`() throws {
    let registry = try Registry([])
    let error = try #require(throws: RegistryError.self) { try registry.plugin(named: "lead") }
    #expect(error.description == "There is no plugin ‘lead’. There are no plugins.")
  }

  @Test func `two plugins of one name are refused, with both places`() throws {
    let path = "/opt/lead.lede-plugin.json"
    let other = Plugin(name: "lead", kind: nil, abstract: "", options: [], origin: path) { _, _ in
      .summarizer(Shout())
    }
    let error = try #require(throws: RegistryError.self) { try Registry([plugin("lead"), plugin("textrank"), other]) }
    let places = "LedeCoreTests/RegistryTests.swift and \(path)"
    #expect(error.description == "Two plugins are named ‘lead’, from \(places); rename one of them.")
  }

  @Test(arguments: ["", "Lead", "lead ", "text_rank", "-lead", "lead-", "text--rank", "2lead", "摘要", "léad", "a|b"])
  func `a name that is not made of lower-case words is refused`(name: String) {
    #expect(throws: RegistryError.notAName(name)) { try Registry([plugin(name)]) }
  }

  @Test(arguments: ["a", "lead", "naive-bayes", "bm25", "text-rank-2"])
  func `lower-case words with digits and hyphens are names`(name: String) throws {
    #expect(try Registry([plugin(name)]).plugins.count == 1)
  }
}
