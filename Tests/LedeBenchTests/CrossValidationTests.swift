import Foundation
import LedeBench
import LedeCore
import LedeEngine
import Testing

@Suite("Training inside the fold")
struct CrossValidationTests {
  private let registry: Registry
  private let context = PluginContext(jobs: 2)
  private let examples: [Example] = (0..<150).map { place in
    Example(
      document: Document(id: "\(place)", text: "word\(place) of story \(place)"),
      label: place % 2 == 0 ? "even" : "odd",
      reference: "word\(place)"
    )
  }

  init() throws { registry = try Registry([Parrot.plugin, FirstWord.plugin]) }

  private func chain(_ text: String) throws -> TrainableChain {
    try TrainableChain(try ChainSpec(text), registry: registry)
  }

  @Test("No document is answered by a model that has seen it")
  func noLeak() async throws {
    let result = try await CrossValidation(examples, count: 5, context: context).run(try chain("parrot"))
    #expect(result.verdicts.count == 150)
    #expect(result.verdicts.allSatisfy { $0.label?.answer == "unknown" })
    #expect(result.trainingTimes.count == 5)
    #expect(result.modelBytes.allSatisfy { $0 > 120 })
  }

  @Test("Every other document of the data is learned from, and verdicts stand in the order of the examples")
  func everythingElse() async throws {
    // Each text three times and each document a fold: a copy always stands in another fold.
    let few = examples.prefix(10)
    let tripled = (few + few + few).enumerated().map { place, example in
      var example = example
      example.document.id = "\(place)"
      return example
    }
    let result = try await CrossValidation(tripled, count: 30, context: context).run(try chain("parrot"))
    #expect(result.verdicts.map { $0.label?.answer } == tripled.map(\.label))
  }

  @Test("Options of training go to the training, options of running to the model's use")
  func options() async throws {
    let fit = try await chain("parrot(prefix=my-, loud=true)").fitted(to: examples, context: context)
    let outcome = await fit.chain.run(examples[1].document)
    #expect(outcome.classification?.label == "MY-ODD")
  }

  @Test("A stage that names a model is used as it is")
  func ownModel() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parrot-\(UUID().uuidString)")
    try ModelFile(plugin: "parrot", version: 1, payload: Array("own\tword3 of story 3".utf8)).write(to: folder.path)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chain = try chain("parrot(model=\(folder.path))")
    #expect(!chain.isTrained)
    let fit = try await chain.fitted(to: examples, context: context)
    #expect(await fit.chain.run(examples[3].document).classification?.label == "own")
    #expect(fit.modelBytes == 0)
  }

  @Test("A stage behind a summarizer learns from the summaries that reach it")
  func behindSummarizer() async throws {
    let fit = try await chain("first-word | parrot").fitted(to: examples, context: context)
    let outcome = await fit.chain.run(examples[8].document)
    #expect(outcome.summary?.text == "word8")
    #expect(outcome.classification?.label == "even")
  }

  @Test(
    "Wrong names and options are found before anything is trained, at their place",
    arguments: [
      ("first-word | parrt", 13..<18, "‘parrt’"),
      ("parrot(prefix=a, lowd=true)", 17..<21, "‘lowd’"),
      ("parrot(loud=true, prefix=\"\")", 25..<27, "‘prefix’"),
      ("parrot(prefix=a, loud=maybe)", 22..<27, "‘maybe’"),
      ("parrot(model=nowhere.model)", 13..<26, "nowhere.model"),
    ]
  )
  func wrongOptions(text: String, range: Range<Int>, said: String) throws {
    let error = #expect(throws: ChainError.self) { _ = try self.chain(text) }
    #expect(error?.range == range)
    #expect(error?.message.contains(said) == true)
  }

  @Test("Too little to learn from is an error that points at the stage")
  func nothingToLearn() async throws {
    let chain = try chain("first-word | parrot")
    let error = await #expect(throws: ChainError.self) { try await chain.fitted(to: [], context: context) }
    #expect(error?.range == 13..<19)
    #expect(error?.message == "There is nothing to repeat.")
  }

  @Test("A document on which the chain fails counts as wrong and says why")
  func failure() async throws {
    let chain = try Chain(try ChainSpec("first-word"), registry: registry, context: context)
    let example = Example(document: Document(id: "7", source: "a.jsonl", text: ""), reference: "word")
    let verdict = Verdict(await chain.run(example.document), of: example, chain: chain)
    #expect(verdict.summary?.isEmpty == true)
    #expect(verdict.summary?.rouge == RougeScore())
    #expect(verdict.label == nil)
    #expect(verdict.failure == "a.jsonl, record ‘7’: first-word: There is no word.")
  }
}
