import LedeText
import Testing

@Suite struct TextLanguageTests {
  @Test(arguments: [
    ("省教育厅公布中考改革方案", TextLanguage.chinese),
    ("新款手机支持 Wi-Fi 和 USB 接口，售价 2999 元", .chinese),
    ("动漫《となりのトトロ》重映首日票房过千万，不少家长带着孩子走进影院重温经典，片方说还会加场，排片到月底", .chinese),
    ("政府は十日、来年度の予算案を閣議決定した", .japanese),
    ("The council approved the budget on Monday", .other),
    ("Профсоюз объявил забастовку", .other),
    ("2026 / 3 : 1", .other),
    ("", .other),
  ])
  func `The script of a text tells its language`(text: String, language: TextLanguage) {
    #expect(TextLanguage(of: text) == language)
  }
}
