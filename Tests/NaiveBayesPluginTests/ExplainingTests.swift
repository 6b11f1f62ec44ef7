import LedeCore
import LedeNumerics
import LedeText
import Testing

@testable import NaiveBayesPlugin

@Suite struct ExplainingTests {
  @Test(arguments: [[:], ["events": "multinomial"], ["frequency": "log"], ["idf": "true"]])
  func `Evidence and prior add to the odds of the label over its rival`(options: [String: String]) async throws {
    let classifier = try await Trained.classifier(training: options)
    guard let explaining = classifier as? any ExplainingClassifier else { throw Trained.Missing() }
    let document = Document(id: "d", title: "医生谈球赛", text: "守门员扑出点球，前锋发热咳嗽，到医院就诊。")
    let ranking = try await classifier.classify(document).ranking
    let explanation = try await explaining.explain(document)
    #expect(explanation.label == ranking[0].label)
    #expect(explanation.rival == ranking[1].label)
    let sum = explanation.evidence.reduce(explanation.prior) { $0 + $1.weight }
    #expect(abs(sum - StableMath.log(ranking[0].probability / ranking[1].probability)) < 1e-6)
  }

  @Test func `Every place holds the gram that is named`() async throws {
    guard let classifier = try await Trained.classifier() as? any ExplainingClassifier else { throw Trained.Missing() }
    let document = Document(id: "d", title: "医生 谈", text: "医生提醒，医生说。")
    let explanation = try await classifier.explain(document)
    let doctor = explanation.evidence.first { $0.text == "医生" }
    #expect(doctor?.places.count == 3)
    for evidence in explanation.evidence {
      for place in evidence.places {
        let holder = place.isInTitle ? document.title ?? "" : document.text
        let slice = holder.utf8Slice(place.range).map(String.init)
        #expect(slice == evidence.text || evidence.text.contains("\n"))
      }
    }
  }
}
