import LedeCore
import Testing

@Suite struct SummaryTests {
  private func joined(_ pieces: [String]) -> String { Summary(pieces.map { Excerpt(text: $0) }).text }

  @Test(
    arguments: [
      (["南湖大桥合龙。", "全长三公里。"], "南湖大桥合龙。全长三公里。"),
      (["The bridge opened.", "Traffic was light."], "The bridge opened. Traffic was light."),
      (["橋ができた。", "長さは三キロ。"], "橋ができた。長さは三キロ。"),
      (["他说：“好。”", "市民鼓掌。"], "他说：“好。”市民鼓掌。"),
      (["他不信……", "“真的？”"], "他不信……“真的？”"),
      (["“It opened.”", "The mayor smiled."], "“It opened.” The mayor smiled."),
      (["The mayor smiled.", "“It opened.”"], "The mayor smiled. “It opened.”"),
      (["They waited…", "Then it opened —", "at last."], "They waited… Then it opened — at last."),
      (["南湖大桥合龙。", "", "全长三公里。"], "南湖大桥合龙。全长三公里。"),
      (["One. ", "Two."], "One. Two."),
      (["The bridge", ", now open, is long."], "The bridge, now open, is long."),
      (["", ""], ""), ([], ""), (["桥"], "桥"),
    ] as [([String], String)]
  )
  func `pieces are joined as their script writes them`(pieces: [String], expected: String) {
    #expect(joined(pieces) == expected)
  }

  @Test func `a text of its own is kept as it is`() {
    let summary = Summary([Excerpt(text: "The bridge opened.")], text: "Bridge opened")
    #expect(summary.text == "Bridge opened")
    #expect(summary.excerpts.map(\.text) == ["The bridge opened."])
  }

  @Test func `an excerpt of a document holds the text at its range`() throws {
    let document = Document(id: "1", title: "不算在内", text: "大桥合龙。The bridge opened.")
    let excerpt = try #require(Excerpt(of: document, at: 15..<33, score: 0.5))
    #expect(excerpt == Excerpt(text: "The bridge opened.", range: 15..<33, score: 0.5))
  }

  @Test(arguments: [1..<3, 0..<34, -1..<3, 33..<40])
  func `there is no excerpt where the range leaves the text or cuts a character`(range: Range<Int>) {
    #expect(Excerpt(of: Document(id: "1", text: "大桥合龙。The bridge opened."), at: range) == nil)
  }
}
