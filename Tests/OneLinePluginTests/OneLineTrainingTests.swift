import Foundation
import LedeCore
import OneLinePlugin
import Testing

@Suite struct OneLineTrainingTests {
  /// Stories whose headline is always their last clause: not where news has it.
  private static let examples = (0..<40).map { number in
    let (place, thing) = (["临川", "南湖", "沢田", "秋浦"][number % 4], ["大桥", "车站", "码头", "书店", "水库"][number % 5])
    let text = """
      清晨下了一场小雨，街上行人不多。记者来到\(place)采访，看到许多人在排队等候。\(place)第\(number)号\(thing)今天正式对外开放使用。
      """
    return Example(
      document: Document(id: "\(number)", text: text),
      reference: "\(place)第\(number)号\(thing)正式对外开放使用"
    )
  }

  private func model() async throws -> ModelFile {
    var trainer = try #require(try OneLine.plugin.training?.trainer())
    return try await train(&trainer)
  }

  private func train(_ trainer: inout any Trainer) async throws -> ModelFile {
    try await trainer.train(on: Self.examples)
  }

  @Test func `equal examples give equal models, of this plugin`() async throws {
    let model = try await model()
    #expect(model.plugin == "one-line")
    #expect(try await self.model().serialized == model.serialized)
  }

  @Test func `a trained model writes the headlines that it was trained on`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "one-line-\(UUID().uuidString).model").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await model().write(to: path)
    let values = [OptionValue(name: "model", text: path)]
    guard case .summarizer(let trained) = try OneLine.plugin.make(values) else {
      Issue.record("one-line is a summarizer")
      return
    }
    var hits = 0
    for example in Self.examples {
      if try await trained.summarize(example.document).text.contains("对外开放使用") { hits += 1 }
    }
    #expect(hits == Self.examples.count)
  }

  @Test func `too few examples are refused with a sentence`() async throws {
    let few = Array(Self.examples.prefix(3))
    var trainer = try #require(try OneLine.plugin.training?.trainer())
    await #expect(throws: TrainingError.self) { try await trainer.train(on: few) }
  }

  @Test func `a model that is missing or of another plugin is refused`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "other-\(UUID().uuidString).model").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: ModelFileError.self) { try OneLine.plugin.make([OptionValue(name: "model", text: path)]) }
    try ModelFile(plugin: "naive-bayes", version: 1, payload: []).write(to: path)
    #expect(throws: ModelFileError.self) { try OneLine.plugin.make([OptionValue(name: "model", text: path)]) }
    try ModelFile(plugin: "one-line", version: 1, payload: [1, 2, 3]).write(to: path)
    #expect(throws: ModelFileError.damaged(path: path)) {
      try OneLine.plugin.make([OptionValue(name: "model", text: path)])
    }
  }
}
