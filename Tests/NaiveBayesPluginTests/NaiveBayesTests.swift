import LedeCore
import Testing
import TrainingTexts

@testable import NaiveBayesPlugin

@Suite struct NaiveBayesTests {
  @Test(arguments: ["complement", "multinomial", "bernoulli"])
  func `Every event model learns to tell the topics apart`(events: String) async throws {
    let classifier = try await Trained.classifier(training: ["events": events])
    #expect(try await classifier.classify(TrainingText.document("守门员扑出点球，前锋进球")).label == "sport")
    #expect(try await classifier.classify(TrainingText.document("银行股和债券收益率")).label == "finance")
    let english = TrainingText.document("Doctors in hospitals expect patients with fever and cough")
    #expect(try await classifier.classify(english).label == "health")
  }

  @Test func `Without a model it uses the one that is built in`() async throws {
    let builtIn = try await Trained.model(TrainingText.examples)
    let plugin = NaiveBayes.plugin { builtIn }
    guard case .classifier(let classifier) = try plugin.make() else { throw Trained.Missing() }
    #expect(classifier.labels == ["finance", "health", "sport"])
    #expect(try await classifier.classify(TrainingText.document("女排第五局拦网得分")).label == "sport")
  }

  @Test func `Probabilities add to one and fall`() async throws {
    let classifier = try await Trained.classifier()
    let ranking = try await classifier.classify(TrainingText.document("医生说银行")).ranking
    #expect(abs(ranking.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
    #expect(ranking.map(\.probability) == ranking.map(\.probability).sorted(by: >))
  }

  @Test(arguments: ["", " ", "ѪѪѪ"])
  func `A text without a known gram gets the priors`(text: String) async throws {
    let ranking = try await Trained.classifier().classify(TrainingText.document(text)).ranking
    #expect(ranking.count == 3)
    for candidate in ranking { #expect(abs(candidate.probability - 1.0 / 3) < 1e-12) }
  }

  @Test func `Given priors decide where the text does not`() async throws {
    let classifier = try await Trained.classifier(running: ["priors": "health=6,sport=3,finance=1"])
    let ranking = try await classifier.classify(TrainingText.document("")).ranking
    #expect(ranking.map(\.label) == ["health", "sport", "finance"])
    #expect(abs(ranking[0].probability - 0.6) < 1e-12)
  }

  @Test func `Priors for a label that the model does not have are an error that lists its labels`() async throws {
    await #expect {
      try await Trained.classifier(running: ["priors": "weather=2"])
    } throws: {
      "\($0)".contains("weather") && "\($0)".contains("finance, health, sport")
    }
  }

  @Test func `A threshold rejects a label that is not probable enough`() async throws {
    let classifier = try await Trained.classifier(running: ["threshold": "0.9"])
    let answer = try await classifier.classify(TrainingText.document(""))
    #expect(answer.label == nil)
    #expect(answer.best != nil)
  }

  @Test func `Equal examples give equal bytes whatever the batches and their order`() async throws {
    let whole = try await Trained.model(TrainingText.examples).serialized
    for size in [1, 2, 4] {
      var trainer = try NaiveBayesTrainer(NaiveBayesTraining())
      for start in stride(from: 0, to: TrainingText.examples.count, by: size) {
        trainer.absorb(try trainer.digest(Array(TrainingText.examples[start...].prefix(size))))
      }
      #expect(try trainer.finish(in: PluginContext()).serialized == whole)
    }
    #expect(try await Trained.model(TrainingText.examples.reversed()).serialized == whole)
  }

  @Test func `Nothing to learn from is an error in a sentence`() async throws {
    await #expect(throws: TrainingError.self) { try await Trained.model([]) }
    await #expect(throws: TrainingError.self) {
      try await Trained.model([Example(document: TrainingText.document("没有标签"))])
    }
  }

  @Test(arguments: ["complement", "multinomial", "bernoulli"])
  func `Examples without any text give a model that answers by its priors`(events: String) async throws {
    let empty = ["finance", "sport"].map { Example(document: TrainingText.document(""), label: Label($0)) }
    let classifier = try await Trained.classifier(empty, training: ["events": events])
    let ranking = try await classifier.classify(TrainingText.document("任何文字")).ranking
    #expect(ranking.map(\.probability) == [0.5, 0.5])
  }

  @Test func `A document under two labels speaks for neither`() async throws {
    let twice = ["finance", "sport"].map { TrainingText.example($0, "标题", "同一篇文章") }
    let ranking = try await Trained.classifier(twice).classify(TrainingText.document("同一篇文章")).ranking
    #expect(abs(ranking[0].probability - 0.5) < 1e-9)
  }

  @Test func `One label alone is always the answer`() async throws {
    let file = try await Trained.model([TrainingText.example("only", "标题", "正文在此")])
    let classifier = try NaiveBayesClassifier(file, options: NaiveBayesOptions(), path: "model")
    #expect(classifier.classify(TrainingText.document("别的")).best?.label == "only")
    #expect(classifier.classify(TrainingText.document("别的")).best?.probability == 1)
  }
}
