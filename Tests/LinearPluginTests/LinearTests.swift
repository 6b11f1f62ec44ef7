import Foundation
import LedeCore
import LedeNumerics
import LedeText
import Testing
import TrainingTexts

@testable import LinearPlugin

@Suite struct LinearTests {
  @Test func `It learns to tell the topics apart in both languages`() async throws {
    let classifier = try await trained()
    #expect(try await classifier.classify(TrainingText.document("守门员扑出点球，前锋进球")).label == "sport")
    #expect(try await classifier.classify(TrainingText.document("银行股和债券收益率")).label == "finance")
    #expect(try await classifier.classify(TrainingText.document("patients in hospitals")).label == "health")
  }

  @Test func `Parts of words let forms of a word help each other`() async throws {
    let text = TrainingText.document("goalkeeping")
    let withParts = try await trained().classify(text)
    #expect(withParts.label == "sport")
    let without = try await trained(["letters": "0"]).classify(text)
    #expect((withParts.best?.probability ?? 0) > (without.best?.probability ?? 1))
  }

  @Test func `A word that one example alone has speaks for that example's label`() async throws {
    let rare = Example(document: TrainingText.document("垒球队昨晚取胜"), label: "sport")
    var trainer = try LinearTrainer(LinearTraining())
    let file = try await trainer.train(on: TrainingText.examples + [rare])
    let classifier = try LinearClassifier(file, options: LinearOptions(), path: "m")
    #expect(classifier.classify(TrainingText.document("垒")).label == "sport")
    let evidence = classifier.explain(TrainingText.document("垒")).evidence
    #expect(evidence.contains { $0.text == "垒" && $0.weight > 0 })
    // With a higher minimum the word is left out, and the answer is that to a text without a known gram.
    var strict = LinearTraining()
    strict.minimum = 2
    var strictTrainer = try LinearTrainer(strict)
    let strictFile = try await strictTrainer.train(on: TrainingText.examples + [rare])
    let strictClassifier = try LinearClassifier(strictFile, options: LinearOptions(), path: "m")
    let (known, unknown) = (TrainingText.document("垒"), TrainingText.document("ѪѪ"))
    #expect(strictClassifier.classify(known).ranking == strictClassifier.classify(unknown).ranking)
  }

  @Test func `Without a model it uses the one that is built in`() async throws {
    let builtIn = try await model()
    let plugin = Linear.plugin { builtIn }
    guard case .classifier(let classifier) = try plugin.make() else { throw Missing() }
    #expect(try await classifier.classify(TrainingText.document("女排第五局拦网得分")).label == "sport")
  }

  @Test func `Equal examples give equal bytes whatever the batches and jobs`() async throws {
    let whole = try await model().serialized
    for (size, jobs) in [(1, 1), (2, 3), (5, 2)] {
      var trainer = try LinearTrainer(LinearTraining())
      for start in stride(from: 0, to: TrainingText.examples.count, by: size) {
        trainer.absorb(try trainer.digest(Array(TrainingText.examples[start...].prefix(size))))
      }
      #expect(try await trainer.finish(in: PluginContext(jobs: jobs)).serialized == whole)
    }
  }

  @Test(arguments: ["", "。。。", "ѪѪѪ"])
  func `A text without a known gram still gets all labels`(text: String) async throws {
    let ranking = try await trained().classify(TrainingText.document(text)).ranking
    #expect(ranking.count == 3)
    #expect(abs(ranking.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
  }

  @Test func `Nothing to learn from is an error in a sentence`() async throws {
    await #expect(throws: TrainingError.self) {
      var trainer = try LinearTrainer(LinearTraining())
      return try await trainer.train(on: [])
    }
  }

  @Test func `One label and single documents are enough to learn`() async throws {
    var trainer = try LinearTrainer(LinearTraining())
    let file = try await trainer.train(on: Array(TrainingText.examples.prefix(1)))
    let classifier = try LinearClassifier(file, options: LinearOptions(), path: "m")
    #expect(classifier.classify(TrainingText.document("别的")).best?.probability == 1)
  }

  @Test func `Examples without any text give a model that answers`() async throws {
    let empty = ["finance", "sport"].map { Example(document: TrainingText.document(""), label: Label($0)) }
    var trainer = try LinearTrainer(LinearTraining())
    let file = try await trainer.train(on: empty)
    let classifier = try LinearClassifier(file, options: LinearOptions(), path: "m")
    #expect(classifier.classify(TrainingText.document("任何文字")).ranking.count == 2)
  }

  @Test func `A model cannot learn more and says so`() async throws {
    let file = try await model()
    #expect {
      try Linear.training.trainer(resuming: file)
    } throws: {
      "\($0)".contains("linear") && "\($0)".contains("all data")
    }
  }

  @Test func `A damaged payload is named or answers, and never stops the program`() async throws {
    let payload = Array(try await model().payload.data)
    for place in stride(from: 0, to: payload.count, by: 53) {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var damaged = payload
        damaged[place] ^= change
        let file = ModelFile(plugin: "linear", version: 1, payload: damaged)
        guard let classifier = try? LinearClassifier(file, options: LinearOptions(), path: "m") else { continue }
        _ = classifier.classify(TrainingText.examples[place % 9].document)
      }
    }
    for length in stride(from: 0, to: payload.count - 8, by: 211) {
      let file = ModelFile(plugin: "linear", version: 1, payload: Array(payload.prefix(length)))
      #expect(throws: ModelFileError.damaged(path: "m")) {
        try LinearClassifier(file, options: LinearOptions(), path: "m")
      }
    }
  }

  @Test func `Evidence and prior add to the odds of the label over its rival`() async throws {
    let classifier = try LinearClassifier(try await model(), options: LinearOptions(), path: "m")
    let document = Document(id: "d", title: "医生谈球赛", text: "守门员扑出点球。The goalkeeper had fever. 医生说。")
    let ranking = classifier.classify(document).ranking
    let explanation = classifier.explain(document)
    #expect(explanation.label == ranking[0].label)
    let sum = explanation.evidence.reduce(explanation.prior) { $0 + $1.weight }
    #expect(abs(sum - StableMath.log(ranking[0].probability / ranking[1].probability)) < 1e-3)
    #expect(explanation.evidence.contains { $0.text == "医生" && $0.places.count == 2 })
  }

  @Test func `A model of the first format opens and gives the answers that it gave then`() async throws {
    let path = "\(#filePath)".replacing("LinearTests.swift", with: "Models/format-1.model")
    let file = try ModelFile(path: path, for: "linear", knownVersion: LinearModel.version)
    let classifier = try LinearClassifier(file, options: LinearOptions(), path: path)
    let answer = classifier.classify(TrainingText.document("守门员扑出点球，医生说没有受伤"))
    #expect(answer.ranking.map(\.label) == ["sport", "health", "finance"])
    #expect(abs((answer.best?.probability ?? 0) - storedProbability) < 1e-6)
  }

  private let storedProbability = 0.986_428_037_469_994_4

  struct Missing: Error {}

  func model(_ options: [String: String] = [:]) async throws -> ModelFile {
    let values = options.sorted { $0.key < $1.key }.map { OptionValue(name: $0.key, text: $0.value) }
    var trainer = try Linear.training.trainer(values)
    return try await trainer.train(on: TrainingText.examples)
  }

  func trained(_ options: [String: String] = [:]) async throws -> any Classifier {
    try LinearClassifier(try await model(options), options: LinearOptions(), path: "m")
  }
}
