import LedeCore
import Testing

@Suite struct DocumentTests {
  @Test func `title and text are read as title, line end, text`() {
    let document = Document(id: "1", title: "南湖大桥合龙", text: "全长三公里。")
    #expect(document.titleAndText == "南湖大桥合龙\n全长三公里。")
  }

  @Test(arguments: [nil, ""])
  func `without a headline the text is read alone`(title: String?) {
    #expect(Document(id: "1", title: title, text: "The bridge opened.").titleAndText == "The bridge opened.")
  }

  @Test func `a document made in memory has no source and no title`() {
    let document = Document(id: "a", text: "")
    #expect(document.source.isEmpty)
    #expect(document.title == nil)
  }
}
