import LedeCore
import Testing

@Suite struct TrainerTests {
  struct Options: OptionGroup {
    var least = 1
    static let specs: [OptionSpec<Options>] = [
      OptionSpec("least", \Self.least, in: 1...9, help: "The least number of examples.")
    ]
  }

  /// Learns how many examples and which labels there were.
  private struct Counter: Trainer {
    let least: Int
    var names: [String] = []

    func digest(_ examples: [Example]) throws -> [String] {
      try examples.map { example in
        guard let label = example.label else { throw TrainingError("‘\(example.document.id)’ has no label.") }
        return label.name
      }
    }

    mutating func absorb(_ part: consuming [String]) { names += part }

    mutating func finish(in context: PluginContext) throws -> ModelFile {
      guard names.count >= least else { throw TrainingError("There is too little to learn from.") }
      return ModelFile(plugin: "counter", version: 1, payload: Array(names.joined(separator: ",").utf8))
    }
  }

  private let method = TrainingMethod(from: .label, options: Options.self) { Counter(least: $0.least) }

  private func examples(_ labels: [String]) -> [Example] {
    labels.map { Example(document: Document(id: $0, text: "大桥合龙。"), label: Label($0)) }
  }

  @Test func `training in memory is digesting, absorbing and finishing`() async throws {
    var whole = Counter(least: 1)
    let model = try await whole.train(on: examples(["sport", "arts"]))
    var parts = Counter(least: 1)
    for part in [["sport"], ["arts"]] { parts.absorb(try parts.digest(examples(part))) }
    #expect(try parts.finish(in: PluginContext()).serialized == model.serialized)
    #expect(Array(model.payload.data) == Array("sport,arts".utf8))
  }

  @Test func `an example that cannot be learned from is an error`() async {
    var counter = Counter(least: 1)
    await #expect(throws: TrainingError("‘7’ has no label.")) {
      try await counter.train(on: [Example(document: Document(id: "7", text: "桥"))])
    }
  }

  @Test func `a method makes its trainer from checked options`() async throws {
    #expect(method.target == .label)
    #expect(method.options == Options.descriptions)
    var trainer = try #require(try method.trainer([OptionValue(name: "least", text: "2")]) as? Counter)
    await #expect(throws: TrainingError("There is too little to learn from.")) {
      try await trainer.train(on: examples(["sport"]))
    }
    #expect(throws: OptionError.self) { try method.trainer([OptionValue(name: "least", text: "0")]) }
  }

  @Test func `a training error is its sentence`() {
    #expect("\(TrainingError("There is too little to learn from."))" == "There is too little to learn from.")
  }
}
