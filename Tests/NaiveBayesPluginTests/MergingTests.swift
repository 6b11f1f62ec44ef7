import LedeCore
import Testing
import TrainingTexts

@testable import NaiveBayesPlugin

@Suite struct MergingTests {
  let halves = [Array(TrainingText.examples.prefix(4)), Array(TrainingText.examples.dropFirst(4))]

  @Test(arguments: [
    [:], ["grams": "tokens", "longest": "3", "shortest": "1"], ["frequency": "log"], ["normalize": "true"],
  ])
  func `Merged models are to the byte the model of all data`(options: [String: String]) async throws {
    let parts = [try await Trained.model(halves[0], options), try await Trained.model(halves[1], options)]
    let whole = try await Trained.model(TrainingText.examples, options)
    guard let merging = Trained.plugin.merging else { throw Trained.Missing() }
    #expect(try merging.merge(parts).serialized == whole.serialized)
    #expect(try merging.merge(parts.reversed()).serialized == whole.serialized)
  }

  @Test func `Training goes on from a model as if all data had come at once`() async throws {
    let first = try await Trained.model(halves[0])
    guard var trainer = try Trained.plugin.training?.trainer(resuming: first) else { throw Trained.Missing() }
    let whole = try await Trained.model(TrainingText.examples)
    #expect(try await trainer.train(on: halves[1]).serialized == whole.serialized)
  }

  @Test func `Models of different grams do not merge and the sentence says how they differ`() async throws {
    let parts = [try await Trained.model(halves[0]), try await Trained.model(halves[1], ["longest": "3"])]
    #expect {
      try Trained.plugin.merging?.merge(parts)
    } throws: {
      "\($0)".contains("characters 2 to 3") && "\($0)".contains("characters 2 to 2")
    }
  }

  @Test func `A fitted temperature is left out and said so`() async throws {
    let repeated = (0..<4).flatMap { _ in TrainingText.examples }
    let calibrated = try await Trained.model(repeated, ["calibrate": "true"])
    let model = try CountModel(calibrated.payload)
    #expect(model.calibration != nil)
    let notices = Notices()
    let merged = try Trained.plugin.merging?.merge([calibrated], in: PluginContext(notify: notices.add))
    #expect(merged?.serialized == (try await Trained.model(repeated)).serialized)
    #expect(notices.all.contains { $0.contains("temperature") })
  }

  @Test func `More labels than rows are kept for are merged as lists`() async throws {
    let examples = (0..<200).map {
      TrainingText.example("label\($0)", "第\($0)号通知", "本周第\($0 % 7)天，\($0)号窗口照常办理。")
    }
    let parts = [
      try await Trained.model(Array(examples.prefix(90))), try await Trained.model(Array(examples.dropFirst(90))),
    ]
    let whole = try await Trained.model(examples)
    #expect(try Trained.plugin.merging?.merge(parts).serialized == whole.serialized)
    let classifier = try Trained.classifier(whole)
    #expect(try await classifier.classify(examples[123].document).label == "label123")
  }
}
