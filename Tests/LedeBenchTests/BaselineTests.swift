import LedeBench
import LedeCore
import Testing

@Suite("Baselines")
struct BaselineTests {
  private let story = Document(
    id: "1",
    text: "本报讯（记者 林晓）县图书馆新馆昨日开放。首日接待读者三千人次。新馆藏书二十万册，设有少儿阅览区。"
  )

  @Test("The majority label is the most frequent, the first in order where two are")
  func majority() {
    #expect(Baseline.majorityLabel(of: ["b", "a", "b"]) == "b")
    #expect(Baseline.majorityLabel(of: ["b", "a"]) == "a")
    #expect(Baseline.majorityLabel(of: []) == nil)
  }

  @Test("The lead is the first sentence without dateline and byline")
  func lead() {
    #expect(Baseline.leadSentence(of: story) == "县图书馆新馆昨日开放。")
    #expect(Baseline.leadSentence(of: Document(id: "1", text: " ")) == "")
  }

  @Test("The random sentence is one of the story's, the same for the same place, and over places each of them")
  func random() {
    let drawn = (0..<40).map { Baseline.randomSentence(of: story, at: $0) }
    #expect(Set(drawn) == ["县图书馆新馆昨日开放。", "首日接待读者三千人次。", "新馆藏书二十万册，设有少儿阅览区。"])
    #expect(drawn == (0..<40).map { Baseline.randomSentence(of: story, at: $0) })
    #expect(Baseline.randomSentence(of: Document(id: "1", text: ""), at: 0) == "")
  }
}
