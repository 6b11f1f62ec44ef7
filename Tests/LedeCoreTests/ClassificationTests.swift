import LedeCore
import Testing

@Suite struct ClassificationTests {
  private func classification(_ pairs: [(Label, Double)], threshold: Double = 0) -> Classification {
    Classification(pairs.map { .init(label: $0.0, probability: $0.1) }, threshold: threshold)
  }

  @Test func `the likeliest label comes first and equal ones by name`() {
    let answer = classification([("财经", 0.2), ("sport", 0.3), ("arts", 0.2), ("体育", 0.3)])
    #expect(answer.ranking.map(\.label) == ["sport", "体育", "arts", "财经"])
    #expect(answer.ranking.map(\.probability) == [0.3, 0.3, 0.2, 0.2])
    #expect(answer.best == .init(label: "sport", probability: 0.3))
  }

  @Test func `the order in which candidates are given does not matter`() {
    let pairs: [(Label, Double)] = [("a", 0.25), ("b", 0.25), ("c", 0.4), ("d", 0.1)]
    #expect(classification(pairs) == classification(pairs.reversed()))
  }

  @Test func `a best label below the threshold is rejected and still shown as best`() {
    let answer = classification([("sport", 0.6), ("arts", 0.4)], threshold: 0.7)
    #expect(answer.label == nil)
    #expect(answer.best?.label == "sport")
    #expect(classification([("sport", 0.7), ("arts", 0.3)], threshold: 0.7).label == "sport")
  }

  @Test func `without a threshold a label is given however unlikely it is`() {
    #expect(classification([("sport", 0.1), ("arts", 0.05)]).label == "sport")
  }

  @Test func `a label is doubtful when it is likelier wrong than right`() {
    #expect(classification([("sport", 0.49), ("arts", 0.3)]).isDoubtful)
    #expect(!classification([("sport", 0.5), ("arts", 0.5)]).isDoubtful)
    #expect(!classification([("sport", 0.6)], threshold: 0.9).isDoubtful)
  }

  @Test func `an answer without labels has no best and is doubtful`() {
    let answer = classification([])
    #expect(answer.best == nil)
    #expect(answer.label == nil)
    #expect(answer.isDoubtful)
  }
}
