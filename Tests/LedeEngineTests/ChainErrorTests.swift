import LedeEngine
import Testing

@Suite struct ChainErrorTests {
  @Test(arguments: [
    ("lead | laed", 7..<11, "  lead | laed\n         ^~~~"),
    ("lead |", 6..<6, "  lead |\n        ^"),
    ("摘要 | 不明", 9..<15, "  摘要 | 不明\n         ^~~~"),
    ("a(m=“桥”, x=0)", 15..<16, "  a(m=“桥”, x=0)\n            ^"),
    ("lead\t|\nlaed", 7..<11, "  lead | laed\n         ^~~~"),
    ("a(m=cafe\u{301}, x=0)", 12..<13, "  a(m=cafe , x=0)\n             ^"),
    ("\u{FEFF}lead | laed", 10..<14, "   lead | laed\n          ^~~~"),
  ])
  func `the caret stands under the place, however wide the text before it is`(
    source: String,
    range: Range<Int>,
    expected: String
  ) {
    #expect(ChainError("Here.", in: source, at: range).description == "Here.\n" + expected)
  }

  @Test func `a place outside the text is pointed at without a trap`() {
    #expect(ChainError("Here.", in: "lead", at: 90..<99).description == "Here.\n  lead\n  ^")
  }
}
