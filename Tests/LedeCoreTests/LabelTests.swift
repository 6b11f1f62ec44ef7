import LedeCore
import Testing

@Suite struct LabelTests {
  @Test func `labels are ordered by their UTF-8 bytes`() {
    let labels: [Label] = ["体育", "sport", "Sport", "éducation", "", "education", "sports", "财经"]
    #expect(labels.sorted() == ["", "Sport", "education", "sport", "sports", "éducation", "体育", "财经"])
  }

  @Test func `a label is written as its name`() {
    #expect("\(Label("体育"))" == "体育")
    #expect(Label("sport") == "sport")
  }
}
