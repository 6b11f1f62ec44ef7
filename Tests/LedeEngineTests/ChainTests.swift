import LedeCore
import LedeEngine
import Testing

@Suite struct ChainTests {
  private let text = "南湖大桥昨天合龙。全长三公里。计划五月通车。"

  private func error(_ chain: String) throws -> ChainError {
    try #require(throws: ChainError.self) { try Toys.chain(chain) }
  }

  @Test func `a classifier before a summarizer labels the whole text`() async throws {
    let outcome = try await Toys.run("echo | first", on: text)
    #expect(outcome.classification?.label == Label(text))
    #expect(outcome.summary?.text == "南湖大桥昨天合龙。")
  }

  @Test func `a classifier behind a summarizer labels the summary, with the title`() async throws {
    let outcome = try await Toys.run("last | echo", on: text, title: "大桥")
    #expect(outcome.classification?.label == "大桥\n计划五月通车。")
  }

  @Test func `a summarizer reads the summary of the one before it`() async throws {
    let outcome = try await Toys.run("first(sentences=2) | last", on: text)
    #expect(outcome.summary?.text == "全长三公里。")
    #expect(outcome.summaries.map(\.text) == ["南湖大桥昨天合龙。全长三公里。", "全长三公里。"])
  }

  @Test func `every stage's answer is kept in order and the last one of each kind counts`() async throws {
    let outcome = try await Toys.run("echo | first | echo | shout | echo", on: "One. Two.")
    #expect(outcome.classifications.map(\.label) == ["One. Two.", "One.", "ONE."])
    #expect(outcome.classification?.label == "ONE.")
    #expect(outcome.summaries.map(\.text) == ["One.", "ONE."])
    #expect(outcome.summary?.text == "ONE.")
    #expect(outcome.failure == nil)
  }

  @Test func `a classifier passes its text on`() async throws {
    #expect(try await Toys.run("first | echo | last", on: text).summary?.text == "南湖大桥昨天合龙。")
  }

  @Test func `the outcome holds the document as it entered`() async throws {
    let chain = try Toys.chain("first | echo")
    let document = Document(id: "a#1", source: "pages/a.txt", title: "大桥", text: text)
    #expect(await chain.run(document).document == document)
  }

  @Test func `a stage that fails ends the document and what was won before stays`() async throws {
    let outcome = try await Toys.run("echo | first | fail | echo | last", on: text)
    #expect(outcome.failure?.stage == "fail")
    #expect(outcome.failure?.message == "the line went dead")
    #expect(outcome.failure?.description == "fail: the line went dead")
    #expect(outcome.classifications.count == 1)
    #expect(outcome.summaries.map(\.text) == ["南湖大桥昨天合龙。"])
  }

  @Test func `a failure of one document does not touch the next`() async throws {
    let registry = try Registry([
      .summarizer("picky", "Fails on texts without a full stop.", options: NoOptions.self) { _, _ in
        ToySummarizer { document in
          guard document.text.contains("。") else { throw ToyError(description: "no full stop") }
          return Summary([Excerpt(text: document.text)])
        }
      }
    ])
    let chain = try Chain(try ChainSpec("picky"), registry: registry, context: PluginContext())
    #expect(await chain.run(Document(id: "1", text: "桥")).failure?.message == "no full stop")
    let outcome = await chain.run(Document(id: "2", text: "桥。"))
    #expect(outcome.failure == nil)
    #expect(outcome.summary?.text == "桥。")
  }

  @Test func `a chain knows whether it classifies and summarizes`() throws {
    #expect(try Toys.chain("echo").classifies)
    #expect(try !Toys.chain("echo").summarizes)
    #expect(try !Toys.chain("first | last").classifies)
    #expect(try Toys.chain("first | echo").summarizes)
    #expect(try Toys.chain("first | echo").spec.description == "first | echo")
  }

  @Test func `an unknown plugin is pointed at with the nearest name`() throws {
    let error = try error("echo | frist(sentences=2)")
    #expect(error.range == 7..<12)
    #expect(error.message.hasPrefix("There is no plugin ‘frist’. Did you mean ‘first’? Known plugins: first, last,"))
  }

  @Test func `an unknown option is pointed at by its name`() throws {
    let error = try error("first(sentence=2)")
    #expect(error.range == 6..<14)
    #expect(error.message.hasPrefix("first: There is no option ‘sentence’. Did you mean ‘sentences’?"))
  }

  @Test func `a wrong value is pointed at where it stands`() throws {
    let error = try error("echo | first( sentences = \"99\" )")
    #expect(error.range == 26..<30)
    #expect(error.message == "first: ‘99’ is no value for ‘sentences’, which takes a whole number from 1 to 50.")
  }

  @Test func `an option given twice is pointed at the second time`() throws {
    #expect(try error("first(sentences=2, sentences=3)").range == 19..<28)
  }

  @Test func `a model that cannot be used is pointed at, else the stage`() throws {
    let named = try error("needs-model(sentences=1, model=news.txt)")
    #expect(named.range == 31..<39)
    #expect(named.message == "‘news.txt’ is not a model. Make one with `lede train PLUGIN DATA -o MODEL`.")
    #expect(try error("first | needs-model").range == 8..<19)
  }

  @Test func `everything is checked before any document is read`() throws {
    #expect(throws: ChainError.self) { try Toys.chain("first | echo | first(sentences=0)") }
  }

  @Test func `plugins are made with the context of the run`() throws {
    let registry = try Registry([
      .summarizer("tells", "Says how many jobs there are.", options: NoOptions.self) { _, context in
        throw ToyError(description: "jobs: \(context.jobs)")
      }
    ])
    let error = try #require(throws: ChainError.self) {
      try Chain(try ChainSpec("tells"), registry: registry, context: PluginContext(jobs: 6))
    }
    #expect(error.message == "jobs: 6")
  }
}
