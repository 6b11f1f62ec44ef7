import Foundation
import LedeCore
import Testing
import TrainingTexts

@testable import NaiveBayesPlugin

/// More labels than rows are kept for are lists; what they say must be what the formulas of the event models say.
@Suite struct ManyLabelsTests {
  private static let letters = Array("东南西北风雨雪云山水花鸟")
  /// A text of every label: three characters, one of them twice.
  private static let texts = (0..<70).map { label in
    String([0, 5, 7, 0].map { letters[(label * label + $0 * (label + 1)) % letters.count] })
  }
  private static let vocabulary = Set(texts.joined())
  private static let question = "风雪山花花"

  @Test(arguments: ["complement", "multinomial", "bernoulli"])
  func `The odds of labels in lists are those of the formulas`(events: String) async throws {
    let examples = Self.texts.enumerated().map { TrainingText.example("label\($0 + 10)", "", $1) }
    let classifier = try await Trained.classifier(
      examples,
      training: ["events": events, "alpha": "1", "priors": "uniform", "shortest": "1", "longest": "1"]
    )
    let ranking = try await classifier.classify(TrainingText.document(Self.question)).ranking
    #expect(ranking.count == 70)
    let scores = Dictionary(uniqueKeysWithValues: ranking.map { ($0.label.name, log($0.probability)) })
    for label in 1..<70 {
      let odds = try #require(scores["label\(label + 10)"]) - (try #require(scores["label10"]))
      let right = Self.score(label, events) - Self.score(0, events)
      #expect(abs(odds - right) < 1e-6, "label\(label + 10)")
    }
  }

  /// The logarithm of how likely the question is under a label, with 1 added to every count.
  private static func score(_ label: Int, _ events: String) -> Double {
    let grams = Double(vocabulary.count)
    switch events {
    case "multinomial":
      return question.reduce(0) { $0 + log((count($1, in: texts[label]) + 1) / (Double(texts[label].count) + grams)) }
    case "complement":
      let others = texts.enumerated().filter { $0.offset != label }.map(\.element).joined()
      return question.reduce(0) { $0 - log((count($1, in: others) + 1) / (Double(others.count) + grams)) }
    default:
      return vocabulary.reduce(0) { sum, gram in
        let share = (texts[label].contains(gram) ? 2.0 : 1) / 3
        return sum + log(question.contains(gram) ? share : 1 - share)
      }
    }
  }

  private static func count(_ gram: Character, in text: String) -> Double { Double(text.count { $0 == gram }) }
}
