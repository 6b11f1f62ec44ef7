import LedeBench
import LedeCore
import Testing

@Suite("Stratified folds")
struct StratifiedFoldsTests {
  private let examples = (0..<53).map { place in
    let label: Label = place % 3 == 0 ? "sport" : place % 10 == 1 ? "weather" : "economy"
    return Example(document: Document(id: "\(place)", text: "第\(place)篇"), label: label)
  }

  @Test("Folds are as large as each other, and so are the shares of every label, within one")
  func balanced() {
    let folds = StratifiedFolds(examples, count: 5)
    let sizes = (0..<5).map { folds.members(of: $0).count }
    #expect(sizes.reduce(0, +) == 53)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    for label: Label in ["sport", "weather", "economy"] {
      let shares = (0..<5).map { folds.members(of: $0).count { examples[$0].label == label } }
      #expect((shares.max() ?? 0) - (shares.min() ?? 0) <= 1, "\(label): \(shares)")
    }
  }

  @Test("What is tested in a fold is not learned from in it, and everything else is")
  func disjoint() {
    let folds = StratifiedFolds(examples, count: 4)
    for fold in 0..<4 {
      let members = Set(folds.members(of: fold))
      let others = Set(folds.others(than: fold))
      #expect(members.isDisjoint(with: others))
      #expect(members.union(others) == Set(examples.indices))
    }
  }

  @Test("The same examples are divided in the same way, and not in the order in which they stand")
  func deterministic() {
    #expect(StratifiedFolds(examples, count: 5) == StratifiedFolds(examples, count: 5))
    #expect(StratifiedFolds(examples, count: 5) != StratifiedFolds(examples, count: 5, seed: 2))
    let sport = examples.indices.filter { examples[$0].label == "sport" }
    let folds = StratifiedFolds(examples, count: 5)
    #expect(sport.map { folds.assignment[$0] } != sport.indices.map { $0 % 5 })
  }

  @Test("Examples without labels are divided too")
  func unlabelled() {
    let plain = (0..<10).map { Example(document: Document(id: "\($0)", text: "雨"), reference: "雨") }
    let folds = StratifiedFolds(plain, count: 3)
    #expect((0..<3).map { folds.members(of: $0).count }.sorted() == [3, 3, 4])
  }
}
