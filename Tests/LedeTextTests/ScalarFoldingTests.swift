import LedeText
import Testing

@Suite struct ScalarFoldingTests {
  private func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(\.folded)))
  }

  @Test(arguments: [
    ("Bridge", "bridge"), ("ＢＲＩＤＧＥ２０２６！", "bridge2026!"), ("ÉCOLE Ørsted", "école ørsted"), ("МОСТ", "мост"),
    ("ΣΟΦΟΣ", "σοφοσ"),
    ("南湖大桥，第3座", "南湖大桥,第3座"), ("新しいハシ", "新しいハシ"), ("\u{3000}", " "), ("Ⅷ", "ⅷ"), ("@[`{", "@[`{"), ("Ꙁ", "ꙁ"),
  ])
  func `letters are lower-cased and full-width forms made ordinary`(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func `a letter whose lower case has several scalars folds to the first`() {
    #expect(("İ" as Unicode.Scalar).folded == "i")
  }

  @Test func `folding agrees with Unicode's lower case and twice is no more than once`() {
    for value in 0...0x1_FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = scalar.folded
      #expect(folded.folded == folded)
      if !(0xFF01...0xFF5E).contains(value), value != 0x3000 {
        #expect(folded == scalar.properties.lowercaseMapping.unicodeScalars.first)
      }
    }
  }
}
