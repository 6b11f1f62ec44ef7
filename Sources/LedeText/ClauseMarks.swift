/// The marks that cutting into clauses knows.
enum ClauseMarks {
  /// The mark of what is left out; several full stops in a row are read as one.
  static let ellipsis: UInt32 = 0x2026

  /// Whether a scalar marks a topic or somebody addressed, as posts on the web have them, and so parts what stands around it.
  static func isTag(_ value: UInt32) -> Bool { value == 0x23 || value == 0x40 || value == 0xFF03 || value == 0xFF20 }

  /// Whether a scalar ends a sentence by itself.
  static func isFinal(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x3F, ellipsis, 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF61: true  // ! ? … 。 ！ ？ ； ｡
    default: false
    }
  }

  /// Whether a scalar ends a line.
  static func isLineEnd(_ value: UInt32) -> Bool {
    value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029
  }

  /// Whether a scalar is a dash; twice it ends a clause, once it joins names: 北京—上海.
  static func isDash(_ value: UInt32) -> Bool { value == 0x2014 || value == 0x2015 || value == 0x2500 }

  /// Whether a closing mark is that of a title rather than of speech.
  static func closesTitle(_ value: UInt32) -> Bool { value == 0x300B || value == 0x3009 }

  /// Whether a scalar between two digits is part of their number.
  static func joinsDigits(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0x2E, 0x3A, 0xFF0E, 0x2F: true  // , . : ． /
    default: false
    }
  }

  /// Whether a scalar behind a number is its unit, and no line may leave it out.
  static func isUnit(_ value: UInt32) -> Bool {
    switch value {
    case 0x25, 0xFF05, 0x2030, 0xB0, 0x2103, 0x2109: true  // % ％ ‰ ° ℃ ℉
    default: false
    }
  }

  /// The mark that closes what this one opens, where that is set aside.
  static func closingBracket(of value: UInt32) -> UInt32? {
    switch value {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0xFF08: 0xFF09
    case 0xFF3B: 0xFF3D
    case 0x3010: 0x3011
    case 0x3014: 0x3015
    default: nil
    }
  }

  /// The mark that closes the quotation or title that this one opens.
  static func closingQuote(of value: UInt32) -> UInt32? {
    switch value {
    case 0x201C: 0x201D  // “ ”
    case 0x2018: 0x2019  // ‘ ’
    case 0x300C: 0x300D  // 「 」
    case 0x300E: 0x300F  // 『 』
    case 0x300A: 0x300B  // 《 》
    case 0x3008: 0x3009  // 〈 〉
    case 0x22: 0x22
    default: nil
    }
  }
}
