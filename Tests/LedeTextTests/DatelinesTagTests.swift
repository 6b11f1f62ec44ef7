import LedeText
import Testing

@Suite struct DatelinesTagTests {
  private func tag(_ text: String) -> String? {
    Datelines.tagRange(in: text).flatMap { text.utf8Slice($0) }.map(String.init)
  }

  @Test func `what stands in lenticular brackets at the beginning is found without its marks`() {
    #expect(tag("【老船厂改作书店】昨天开门。") == "老船厂改作书店")
    #expect(tag("　\n【老船厂改作书店】昨天开门。") == "老船厂改作书店")
  }

  @Test(arguments: [
    "老船厂【改作】书店", "【】昨天开门。", "【老船厂改作书店", "【老船厂\n改作书店】", "", "【" + String(repeating: "船", count: 25) + "】",
  ])
  func `brackets elsewhere, empty, open, over two lines or too long are no tag`(text: String) {
    #expect(tag(text) == nil)
  }
}
