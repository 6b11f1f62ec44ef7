import LedeCore
import Testing

@Suite struct PluginTests {
  struct Options: OptionGroup {
    var times = 1
    static let specs: [OptionSpec<Options>] = [
      OptionSpec("times", \Self.times, in: 1...9, help: "How often.")
    ]
  }

  private struct Echo: Summarizer {
    let times: Int
    func summarize(_ document: Document) -> Summary {
      Summary([Excerpt(text: String(repeating: document.text, count: times))])
    }
  }

  private struct Always: Classifier {
    let labels: [Label] = ["sport"]
    func classify(_ document: Document) -> Classification {
      Classification([.init(label: "sport", probability: 1)])
    }
  }

  private let echo = Plugin.summarizer("echo", "Says it again.", options: Options.self) { options, context in
    Echo(times: options.times * context.jobs)
  }

  @Test func `a summarizer is made with the options and the context`() async throws {
    let instance = try echo.make([OptionValue(name: "times", text: "2")], in: PluginContext(jobs: 2))
    guard case .summarizer(let summarizer) = instance else {
      Issue.record("it is no summarizer")
      return
    }
    #expect(try await summarizer.summarize(Document(id: "1", text: "桥")).text == "桥桥桥桥")
  }

  @Test func `a plugin describes itself`() {
    #expect(echo.name == "echo")
    #expect(echo.id == "echo")
    #expect(echo.kind == .summarizer)
    #expect(echo.abstract == "Says it again.")
    #expect(echo.options == Options.descriptions)
    #expect(echo.training == nil)
  }

  @Test func `a wrong option keeps the plugin from being made`() throws {
    let error = try #require(throws: OptionError.self) { try echo.make([OptionValue(name: "times", text: "0")]) }
    #expect(error.part == .value)
  }

  @Test func `a classifier is made as a classifier`() async throws {
    let plugin = Plugin.classifier("always", "Says sport.", options: NoOptions.self) { _, _ in Always() }
    #expect(plugin.kind == .classifier)
    guard case .classifier(let classifier) = try plugin.make() else {
      Issue.record("it is no classifier")
      return
    }
    #expect(try await classifier.classify(Document(id: "1", text: "")).label == "sport")
  }

  @Test func `an error while making reaches the caller as it is`() {
    let plugin = Plugin.classifier("broken", "Cannot be made.", options: NoOptions.self) { _, _ in
      throw ModelFileError.cutShort(path: "news.model")
    }
    #expect(throws: ModelFileError.cutShort(path: "news.model")) { try plugin.make() }
  }
}
