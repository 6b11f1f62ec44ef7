import LedeCore
import LexRankPlugin
import Testing

@Suite struct LexRankTests {
  private func rank(_ text: String, _ configure: (inout LexRankOptions) -> Void = { _ in }) -> Summary {
    var options = LexRankOptions()
    configure(&options)
    return LexRankSummarizer(options).summarize(Document(id: "1", text: text))
  }

  /// The third sentence has something in common with each of the others but the last, which have nothing in common.
  private static let hub = """
    本报讯（记者 林小满）清晨的码头很冷。渔民老周修补渔网。清晨，渔民在码头修补渔网，等待开渔的汽笛。汽笛九点响起。孩子们放学了。
    """

  @Test func `the sentence that is like the most others is taken`() {
    #expect(rank(Self.hub).text == "清晨，渔民在码头修补渔网，等待开渔的汽笛。")
  }

  @Test func `sentences less alike than the threshold are not joined`() {
    let scores = rank(Self.hub) {
      $0.sentences = 50
      $0.threshold = 1
    }.excerpts.compactMap(\.score)
    #expect(scores.count == 5)
    #expect(scores.allSatisfy { abs($0 - 0.2) < 1e-9 })
  }

  @Test func `shares are those of a walk worked out by hand`() {
    // A path of three: the middle has m = (1 − d)/3 + 2de and e = (1 − d)/3 + dm/2, whatever the cosines.
    let scores = rank("Alpha beta. Beta gamma. Gamma delta.") {
      $0.sentences = 3
      $0.damping = 0.5
    }.excerpts.compactMap(\.score)
    let middle = (0.5 / 3 + 2 * 0.5 * 0.5 / 3) / 0.75
    #expect(scores.count == 3)
    #expect(zip(scores, [(1 - middle) / 2, middle, (1 - middle) / 2]).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test func `only the continuous form tells near neighbours from far ones`() {
    let text = "Storm closes harbour gates tonight. Storm closes harbour gates early. Storm tomorrow, says mayor Lane."
    let plain = rank(text) {
      $0.sentences = 3; $0.threshold = 0.01
    }.excerpts.compactMap(\.score)
    let weighted = rank(text) {
      $0.sentences = 3; $0.threshold = 0.01; $0.continuous = true
    }.excerpts.compactMap(\.score)
    #expect(plain.count == 3 && abs(plain[0] - plain[2]) < 1e-9)
    #expect(weighted.count == 3 && weighted[0] > weighted[2] + 0.05)
  }

  @Test func `excerpts stand in the order of the text, at their bytes`() {
    let summary = rank(Self.hub) { $0.sentences = 3 }
    let starts = summary.excerpts.compactMap(\.range?.lowerBound)
    #expect(starts.count == 3 && starts == starts.sorted())
    let bytes = Array(Self.hub.utf8)
    for excerpt in summary.excerpts {
      #expect(excerpt.range.map { String(decoding: bytes[$0], as: UTF8.self) } == excerpt.text)
    }
  }

  @Test func `diversity keeps a sentence from being taken twice in other words`() {
    let text = """
      港口今天恢复通航，首批货轮进港。港口今天恢复通航，首批货轮已经进港。台风造成的积水全部退去，通航条件恢复。气象台解除台风预警。
      """
    let diverse = rank(text) {
      $0.sentences = 2
      $0.diversity = 0.7
    }.excerpts.map(\.text)
    #expect(diverse.filter { $0.hasPrefix("港口今天恢复通航") }.count == 1)
  }

  @Test(arguments: ["", " \n　"])
  func `a blank text has an empty summary`(text: String) {
    #expect(rank(text).excerpts.isEmpty)
  }

  @Test(arguments: ["大桥合龙。", "＊＊＊", "本报讯（记者 林小满）", "a"])
  func `a text with one sentence or none of words is its own summary`(text: String) {
    let summary = rank(text)
    #expect(summary.text == text)
    #expect(summary.excerpts.allSatisfy { $0.score?.isFinite == true })
  }

  @Test func `of sentences that are all the same the first is taken`() {
    #expect(rank(String(repeating: "大桥合龙。", count: 40)).excerpts.map(\.range) == [0..<"大桥合龙。".utf8.count])
  }

  @Test(arguments: [1, 997])
  func `ten thousand sentences are ranked with bounded work`(different: Int) {
    let text = (0..<10_000).map { "Pier \($0 % different) is poured, crew \($0 % 31 % different) checks." }
      .joined(separator: " ")
    let summary = rank(text) { $0.sentences = 5 }
    #expect(summary.excerpts.count == 5)
    #expect(summary.excerpts.allSatisfy { $0.score?.isFinite == true })
  }

  @Test func `the plugin takes its options from a chain and refuses what is out of bounds`() throws {
    _ = try LexRank.plugin.make([
      OptionValue(name: "threshold", text: "0.2"), OptionValue(name: "continuous", text: "true"),
    ])
    #expect(throws: OptionError.self) { try LexRank.plugin.make([OptionValue(name: "threshold", text: "2")]) }
  }
}
