import LedeCore
import Testing
import TextRankPlugin

@Suite struct TextRankTests {
  private func rank(_ text: String, sentences: Int = 1, diversity: Double = 0, damping: Double = 0.85) -> Summary {
    var options = TextRankOptions()
    options.sentences = sentences
    options.diversity = diversity
    options.damping = damping
    return TextRankSummarizer(options).summarize(Document(id: "1", text: text))
  }

  /// The third sentence has something in common with each of the others, which have nothing in common with each other.
  private static let hub = """
    本报讯（记者 林小满）清晨的码头很冷。渔民老周修补渔网。清晨，渔民在码头修补渔网，等待开渔的汽笛。汽笛九点响起。孩子们放学了。
    """

  @Test func `the sentence to which the others point is taken`() {
    #expect(rank(Self.hub).text == "清晨，渔民在码头修补渔网，等待开渔的汽笛。")
  }

  @Test func `in a language that writes words apart, words are compared`() {
    let text = """
      The mayor spoke. Repairs to the harbour wall cost too much, the mayor of the town said. The harbour wall needs repairs. \
      Children ate ice cream.
      """
    #expect(rank(text).text == "Repairs to the harbour wall cost too much, the mayor of the town said.")
  }

  @Test func `excerpts stand in the order of the text, at their bytes, with scores`() {
    let summary = rank(Self.hub, sentences: 3)
    let starts = summary.excerpts.compactMap(\.range?.lowerBound)
    #expect(starts.count == 3 && starts == starts.sorted())
    let bytes = Array(Self.hub.utf8)
    for excerpt in summary.excerpts {
      #expect(excerpt.range.map { String(decoding: bytes[$0], as: UTF8.self) } == excerpt.text)
    }
    let best = summary.excerpts.max { ($0.score ?? 0) < ($1.score ?? 0) }
    #expect(best?.text == rank(Self.hub).text)
  }

  @Test func `the scores of all sentences are a distribution`() {
    let scores = rank(Self.hub, sentences: 50).excerpts.compactMap(\.score)
    #expect(scores.count == 5)
    #expect(abs(scores.reduce(0, +) - 1) < 1e-9)
  }

  @Test func `shares are those of a walk worked out by hand`() {
    // Sentence 1 shares a word with 2, 2 one with 3, of the same weights by symmetry: a path whose middle is visited with
    // m = (1 − d)/3 + d · 2e, e = (1 − d)/3 + d · m/2, so m = ((1 − d)/3 + 2d(1 − d)/3) / (1 − d²) at d = 0.5.
    let scores = rank("alpha beta. Beta gamma. Gamma delta.", sentences: 3, damping: 0.5).excerpts.compactMap(\.score)
    let middle = (0.5 / 3 + 2 * 0.5 * 0.5 / 3) / 0.75
    #expect(scores.count == 3)
    #expect(zip(scores, [(1 - middle) / 2, middle, (1 - middle) / 2]).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test func `a word in most sentences does not turn likeness negative`() {
    // Plain BM25 gives 港口 a negative weight here, and the sentences that only share it would repel the walker.
    let text = "港口。港口开放。港口开放迎来货轮。港口的灯。雪落在山上。"
    let scores = rank(text, sentences: 50).excerpts.compactMap(\.score)
    #expect(scores.count == 5)
    #expect(scores.dropLast().allSatisfy { $0 > (scores.last ?? 1) })
  }

  @Test func `diversity keeps a sentence from being taken twice in other words`() {
    let text = """
      港口今天恢复通航，首批货轮进港。港口今天恢复通航，首批货轮已经进港。台风造成的积水全部退去，通航条件恢复。气象台解除台风预警。
      """
    let repeated = rank(text, sentences: 2).excerpts.map(\.text)
    #expect(repeated.allSatisfy { $0.hasPrefix("港口今天恢复通航") })
    let diverse = rank(text, sentences: 2, diversity: 0.7).excerpts.map(\.text)
    #expect(diverse.filter { $0.hasPrefix("港口今天恢复通航") }.count == 1)
  }

  @Test(arguments: ["", " \n　"])
  func `a blank text has an empty summary`(text: String) {
    #expect(rank(text).excerpts.isEmpty)
  }

  @Test(arguments: ["大桥合龙。", "＊＊＊", "本报讯（记者 林小满）", "。。。！？", "a"])
  func `a text with one sentence or none of words is its own summary`(text: String) {
    let summary = rank(text)
    #expect(summary.text == text)
    #expect(summary.excerpts.allSatisfy { $0.score?.isFinite == true })
  }

  @Test func `of sentences that are all the same the first is taken`() {
    let summary = rank(String(repeating: "大桥合龙。", count: 40))
    #expect(summary.excerpts.map(\.range) == [0..<"大桥合龙。".utf8.count])
    #expect(summary.excerpts.allSatisfy { abs(($0.score ?? 0) - 1.0 / 40) < 1e-9 })
  }

  @Test func `of sentences that have nothing in common the first is taken`() {
    #expect(rank("山高。水长。云白。").text == "山高。")
  }

  @Test(arguments: [true, false])
  func `ten thousand sentences are ranked without a stored graph`(allAlike: Bool) {
    let text = (0..<10_000).map { "第\($0 % (allAlike ? 1 : 997))号桥墩浇筑完成，工人检查第\($0 % 31)段钢筋。" }.joined()
    let summary = rank(text, sentences: 5, diversity: 0.3)
    #expect(summary.excerpts.count == 5)
    #expect(summary.excerpts.allSatisfy { $0.score?.isFinite == true })
    #expect(summary == rank(text, sentences: 5, diversity: 0.3))
  }

  @Test func `the plugin refuses a damping that would never settle`() {
    #expect(throws: OptionError.self) { try TextRank.plugin.make([OptionValue(name: "damping", text: "1")]) }
  }
}
