import Foundation
import LedeCore
import Testing
import TrainingTexts

@testable import NaiveBayesPlugin

@Suite struct NaiveBayesModelTests {
  @Test func `A damaged payload is named or answers, and never stops the program`() async throws {
    let payload = Array(try await Trained.model(TrainingText.examples).payload.data)
    for place in stride(from: 0, to: payload.count, by: 37) {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var damaged = payload
        damaged[place] ^= change
        let file = ModelFile(plugin: "naive-bayes", version: 1, payload: damaged)
        let options = NaiveBayesOptions()
        guard let classifier = try? NaiveBayesClassifier(file, options: options, path: "m") else { continue }
        _ = classifier.classify(TrainingText.examples[place % 9].document)
        _ = try? Trained.plugin.merging?.merge([file])
      }
    }
  }

  @Test func `A payload that is cut short is damaged`() async throws {
    let payload = Array(try await Trained.model(TrainingText.examples).payload.data)
    for length in stride(from: 0, to: payload.count - 8, by: 101) {
      let file = ModelFile(plugin: "naive-bayes", version: 1, payload: Array(payload.prefix(length)))
      #expect(throws: ModelFileError.damaged(path: "m")) {
        try NaiveBayesClassifier(file, options: NaiveBayesOptions(), path: "m")
      }
    }
  }

  @Test func `A model of the first format opens and gives the answers that it gave then`() async throws {
    let path = "\(#filePath)".replacing("NaiveBayesModelTests.swift", with: "Models/format-1.model")
    let file = try ModelFile(path: path, for: "naive-bayes", knownVersion: CountModel.version)
    let classifier = try Trained.classifier(file)
    #expect(classifier.labels == ["finance", "health", "sport"])
    let answer = try await classifier.classify(TrainingText.document("守门员扑出点球，医生说没有受伤"))
    #expect(answer.ranking.map(\.label) == ["sport", "health", "finance"])
    #expect(abs((answer.best?.probability ?? 0) - storedProbability) < 1e-9)
  }

  @Test func `One model is read by every event model without training again`() async throws {
    let file = try await Trained.model(TrainingText.examples)
    for events in ["complement", "multinomial", "bernoulli"] {
      let trained = try await Trained.classifier(training: ["events": events])
      let read = try Trained.classifier(file, ["events": events])
      for example in TrainingText.examples {
        #expect(try await read.classify(example.document) == (try await trained.classify(example.document)))
      }
    }
  }

  @Test func `Grams in fewer documents than the minimum say nothing`() async throws {
    let file = try await Trained.model(TrainingText.examples)
    let ranking = try await Trained.classifier(file, ["minimum": "2"]).classify(TrainingText.document("拦网")).ranking
    #expect(ranking.allSatisfy { abs($0.probability - 1.0 / 3) < 1e-12 })
    let whole = try await Trained.classifier(file).classify(TrainingText.document("拦网")).best
    #expect(whole?.label == "sport")
  }

  private let storedProbability = 0.982_471_602_051_096_7
}
