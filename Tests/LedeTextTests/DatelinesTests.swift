import LedeText
import Testing

@Suite struct DatelinesTests {
  private func leading(_ text: String) -> String? {
    Datelines.leadingRange(in: text).flatMap { text.utf8Slice($0) }.map { String($0) }
  }

  private func signOff(_ text: String) -> String? {
    Datelines.signOffRange(in: text).flatMap { text.utf8Slice($0) }.map { String($0) }
  }

  @Test(arguments: [
    ("本报讯（记者 林小满）3月4日，南湖大桥合龙。", "本报讯（记者 林小满）"),
    ("　　本报讯 (通讯员 何田)河堤加固完工。", "本报讯 (通讯员 何田)"),
    ("新华社临川9月30日电（记者杜若、秦川）临川站昨天启用。", "新华社临川9月30日电（记者杜若、秦川）"),
    ("本报临川10月8日电　（记者杜若）临川站启用。", "本报临川10月8日电　（记者杜若）"),
    ("本报临川3月4日专电 大桥合龙。", "本报临川3月4日专电"),
    ("据新华社电 大桥合龙。", "据新华社电"),
    ("中新网6月5日电 记者杜若报道：大桥合龙。", "中新网6月5日电 记者杜若报道："),
    ("（记者 杜若）大桥合龙。", "（记者 杜若）"),
    ("【临川＝杜若】新しい橋が開通した。", "【临川＝杜若】"),
    ("本报记者 杜若 秦川\n清晨六点，码头已经热闹起来。", "本报记者 杜若 秦川"),
    ("PORTSMOUTH, March 4 (Reuters) - The bridge opened.", "PORTSMOUTH, March 4 (Reuters) -"),
    ("NEW HAVEN — The bridge opened.", "NEW HAVEN —"),
    ("By Jane Doe\nThe bridge opened on Monday.", "By Jane Doe"),
  ])
  func `a leading dateline and byline are found whole`(text: String, expected: String) {
    #expect(leading(text) == expected)
  }

  @Test(arguments: [
    "", "   ", "3月4日，南湖大桥合龙。", "本报记者从会上获悉，大桥合龙。", "记者在现场看到，工人们正在浇筑桥面。", "电影节昨天开幕。",
    "本报自昨天起改版，消息传来，读者欢迎。", "The bridge - the longest in the county - opened.", "By Monday, the bridge had opened.",
    "（图一）桥面浇筑。",
  ])
  func `text that opens with its story has no dateline`(text: String) {
    #expect(leading(text) == nil)
  }

  @Test(arguments: [
    ("大桥合龙。（记者 林小满）", "（记者 林小满）"),
    ("大桥合龙。(记者 林小满)\n", "(记者 林小满)"),
    ("大桥合龙。（本报临川3月4日电）", "（本报临川3月4日电）"),
    ("大桥合龙。\n（作者为临川大学教授）", "（作者为临川大学教授）"),
    ("大桥合龙。（本报临川3月4日电）（记者林小满参与采写）", "（本报临川3月4日电）（记者林小满参与采写）"),
    ("大桥合龙。\n责任编辑：林小满", "责任编辑：林小满"),
    ("大桥合龙。\n本报记者 林小满", "本报记者 林小满"),
    ("The bridge opened.\n(Reporting by Jane Doe; Editing by Sam Poe)", "(Reporting by Jane Doe; Editing by Sam Poe)"),
  ])
  func `a trailing sign-off is found whole`(text: String, expected: String) {
    #expect(signOff(text) == expected)
  }

  @Test(arguments: ["", "大桥合龙。", "大桥合龙（见图）。", "大桥全长三公里（不含引桥）", "他说：大桥合龙。\n编辑部收到来信。"])
  func `text that closes with its story has no sign-off`(text: String) {
    #expect(signOff(text) == nil)
  }

  @Test func `ranges are bytes of the text, however long it is`() {
    let body = String(repeating: "桥面浇筑完成。", count: 200)
    let text = "  本报讯（记者 林小满）" + body + "（记者 林小满）\n"
    #expect(Datelines.leadingRange(in: text) == 2..<2 + "本报讯（记者 林小满）".utf8.count)
    #expect(signOff(text) == "（记者 林小满）")
  }
}
