import LedeText
import Testing

@Suite struct DatelinesStoryTests {
  private func story(_ text: String) -> String? {
    text.utf8Slice(Datelines.storyRange(in: text)).map { String($0) }
  }

  @Test(arguments: [
    ("本报讯（记者 林小满） 大桥合龙。\n明年通车。（记者 林小满）\n", "大桥合龙。\n明年通车。"),
    ("　　大桥合龙。", "大桥合龙。"),
    ("LONDON (Reuters) - The bridge opened. \n(Reporting by Jane Doe)", "The bridge opened."),
    ("本报讯（记者 林小满）", "本报讯（记者 林小满）"),
    (" （记者 林小满）\n", "（记者 林小满）"),
    ("", ""),
    (" \n", ""),
  ])
  func `the story is what is left without dateline and sign-off, and all where nothing is left`(
    text: String,
    expected: String
  ) {
    #expect(story(text) == expected)
  }

  @Test func `sentences of the story are at their bytes in the whole text`() {
    let text = "新华社临川9月30日电（记者杜若）临川站启用。全站共八个站台。（记者 杜若）"
    let sentences = Sentences.storyRanges(in: text).compactMap { text.utf8Slice($0) }
    #expect(sentences == ["临川站启用。", "全站共八个站台。"])
  }
}
