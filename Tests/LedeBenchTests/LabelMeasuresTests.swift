import LedeBench
import LedeCore
import Testing

@Suite("Measures of labels")
struct LabelMeasuresTests {
  /// Ten stories: three labels, one rejected, worked out by hand below.
  static let judgements: [LabelJudgement] = [
    .init(label: "sport", answer: "sport", probability: 0.95),
    .init(label: "sport", answer: "sport", probability: 0.9),
    .init(label: "sport", answer: "economy", probability: 0.6),
    .init(label: "sport", answer: nil, probability: 0.3),
    .init(label: "economy", answer: "economy", probability: 0.95),
    .init(label: "economy", answer: "economy", probability: 0.6),
    .init(label: "economy", answer: "weather", probability: 0.6),
    .init(label: "weather", answer: "weather", probability: 1),
    .init(label: "weather", answer: "sport", probability: 0.5),
    .init(label: "weather", answer: "weather", probability: 0.9),
  ]

  @Test("Accuracy, F1 and calibration are those worked out by hand; a rejected document is wrong")
  func byHand() throws {
    let measures = try #require(LabelMeasures(Self.judgements))
    #expect(measures.values.accuracy == 0.6)
    // sport: 2 hits, 3 given, 4 there, F1 4/7; economy: 2, 3, 3, F1 4/6; weather: 2, 3, 3, F1 4/6.
    #expect(abs(measures.values.macroF1 - (4.0 / 7 + 4.0 / 6 + 4.0 / 6) / 3) < 1e-12)
    #expect(abs(measures.values.weightedF1 - (4 * 4.0 / 7 + 3 * 4.0 / 6 + 3 * 4.0 / 6) / 10) < 1e-12)
    // Bins of a fifteenth: 0.3 | 0.5 | 0.6 three times, one right | 0.9 twice, both right | 0.95 twice and 1, all right.
    let expected = (0.3 + 0.5 + abs(1.8 - 1) + abs(1.8 - 2) + abs(2.9 - 3)) / 10
    #expect(abs(try #require(measures.values.calibrationError) - expected) < 1e-12)
    #expect(measures.unanswered == 1)
  }

  @Test("Each label has its precision, recall, F1 and support")
  func perLabel() {
    let scores = Confusion(Self.judgements).scores
    #expect(scores.map(\.label) == ["economy", "sport", "weather"])
    #expect(scores.map(\.support) == [3, 4, 3])
    #expect(scores[1] == LabelScore(label: "sport", hits: 2, given: 3, support: 4))
    #expect(abs(scores[1].precision - 2.0 / 3) < 1e-12)
    #expect(scores[1].recall == 0.5)
    #expect(abs(scores[1].f1 - 4.0 / 7) < 1e-12)
  }

  @Test("The confusion counts each pair, and mistakes come by frequency")
  func confusion() {
    let more = Self.judgements + [LabelJudgement(label: "weather", answer: "sport")]
    let confusion = Confusion(more)
    #expect(confusion["weather", "sport"] == 2)
    #expect(confusion["sport", nil] == 1)
    #expect(confusion["economy", "sport"] == 0)
    #expect(confusion.cells.reduce(0) { $0 + $1.count } == 11)
    #expect(confusion.mistakes.first == Confusion.Cell(label: "weather", answer: "sport", count: 2))
    #expect(confusion.mistakes.count == 4)
  }

  @Test("A label that is only given, never right, does not enter macro F1")
  func strayAnswer() throws {
    let measures = try #require(
      LabelMeasures([.init(label: "sport", answer: "sport"), .init(label: "sport", answer: "arts")])
    )
    #expect(abs(measures.values.macroF1 - 2.0 / 3) < 1e-12)
    #expect(measures.values.calibrationError == nil)
    #expect(measures["ece"] == nil)
  }

  @Test("Without judgements there are no measures")
  func empty() { #expect(LabelMeasures([]) == nil) }
}
