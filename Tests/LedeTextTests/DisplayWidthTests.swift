import LedeText
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Bridge", 6), ("南湖大桥", 8), ("第3座桥", 7), ("新しい橋", 8), ("ﾊｼ", 2), ("ＡＢ１", 6), ("다리", 4), ("，。《》", 8),
    ("“桥”", 4), ("мост", 4), ("naïve", 5), ("𠀀", 2), ("😀", 2), ("✅", 2), ("⭐", 2), ("…—", 2),
  ])
  func `text is as wide as a terminal shows it`(text: String, expected: Int) {
    #expect(text.displayWidth == expected)
  }

  @Test(
    arguments: [
      "\u{301}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{FE0F}", "\u{20DD}", "\u{0}", "\u{7}", "\u{7F}", "\u{85}", "\t",
      "\n",
      "\u{3099}", "\u{309A}", "\u{302A}",
    ] as [Unicode.Scalar]
  )
  func `marks that combine and controls take no column`(scalar: Unicode.Scalar) {
    #expect(scalar.displayWidth == 0)
  }

  @Test func `a decomposed letter is as wide as the composed one`() {
    #expect("e\u{301}".displayWidth == "é".displayWidth)
    #expect("か\u{3099}".displayWidth == "が".displayWidth)
  }

  @Test func `the width of a text is the sum of its scalars' widths`() {
    let text = "南湖大桥 was opened — naïve 😀"
    #expect(text.displayWidth == text.unicodeScalars.map(\.displayWidth).reduce(0, +))
    #expect(text.dropFirst(2).displayWidth == text.displayWidth - 4)
  }
}
