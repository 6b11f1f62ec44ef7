import LedeText
import Testing

@Suite struct AuthorLineTests {
  private func story(_ text: String) -> String {
    text.utf8Slice(Datelines.storyRange(in: text)).map(String.init) ?? ""
  }

  @Test(
    arguments: ["市人大代表、河东区区长 林川", "省作家协会副主席　陆小鱼", "本报记者 周岚 何平"]
  )
  func `a line that names who wrote or speaks is no part of the story`(line: String) {
    #expect(story("\(line)\n今年的报告数字实、措施实。全区将抓好三件事。") == "今年的报告数字实、措施实。全区将抓好三件事。")
  }

  @Test(
    arguments: [
      "全县春耕全面展开，农机手连夜检修。\n各乡镇备足种子。", "河水涨了 村民们连夜搬到了高处的小学校里去\n天亮时雨停了。", "林川\n他是区长。",
    ]
  )
  func `a line that says something stays in the story`(text: String) {
    #expect(story(text) == text)
  }
}
