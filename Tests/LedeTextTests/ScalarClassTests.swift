import LedeText
import Testing

@Suite struct ScalarClassTests {
  private static let everyScalar = [0...0xD7FF, 0xE000...0x1_FFFF, 0xE_0000...0xE_01FF].joined()
    .compactMap { Unicode.Scalar(UInt32($0)) }

  @Test(
    arguments: [
      ("桥々〇㐀龥𠀀豈", .han), ("はハーゝヽヴｶﾞァ", .kana), ("aZéßЖ한ａＺªλא\u{301}", .letter), ("059０９²½Ⅷ٣", .digit),
      (" \t\n\r\u{3000}\u{A0}\u{2003}\u{2028}\u{85}\u{FEFF}\u{200B}", .space),
      (".,!?“”…—·、。「」《》（）～／；：＋〜・%$€°\u{0}\u{7F}\u{2060}😀", .punctuation),
    ] as [(String, ScalarClass)]
  )
  func `every kind of scalar is told apart`(text: String, expected: ScalarClass) {
    for scalar in text.unicodeScalars {
      #expect(scalar.scalarClass == expected, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `Han and kana are ideographic and nothing else is`() {
    #expect("桥々はハ".unicodeScalars.allSatisfy { $0.isIdeographic })
    #expect(!"a9。 한".unicodeScalars.contains { $0.isIdeographic })
  }

  @Test func `every letter of Unicode is part of a token`() {
    let lost = Self.everyScalar.filter { scalar in
      guard scalar.properties.isAlphabetic else { return false }
      return scalar.scalarClass == .space || scalar.scalarClass == .punctuation && scalar.properties.numericType == nil
    }
    // The circled and squared letters (Ⓐ 🅰) are symbols that Unicode calls alphabetic.
    #expect(lost.allSatisfy { $0.properties.generalCategory == .otherSymbol })
  }

  @Test func `every white space of Unicode is a space, and beside it only the two that are invisible`() {
    for scalar in Self.everyScalar {
      let isSpace = scalar.scalarClass == .space
      #expect(isSpace == (scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"))
    }
  }

  @Test func `every decimal digit of Unicode is a digit`() {
    for scalar in Self.everyScalar where scalar.properties.generalCategory == .decimalNumber {
      #expect(scalar.scalarClass == .digit)
    }
  }

  @Test func `every unified ideograph of Unicode is Han`() {
    for scalar in Self.everyScalar where scalar.properties.isUnifiedIdeograph {
      #expect(scalar.scalarClass == .han)
    }
  }
}
