/// The kind of a Unicode scalar, as far as cutting text into tokens and sentences needs to know it.
public enum ScalarClass: Sendable, Hashable {
  /// A Han ideograph, written without spaces between words.
  case han
  /// Hiragana, Katakana or a kana mark, written without spaces between words.
  case kana
  /// A letter of a script that writes words apart (Latin, Cyrillic, Hangul, …), or a mark that combines with one.
  case letter
  /// A digit or another number sign.
  case digit
  /// White space, line ends included.
  case space
  /// Everything else: punctuation, symbols, controls.
  case punctuation
}

extension Unicode.Scalar {
  /// The kind of this scalar: comparisons for ASCII and the CJK blocks, block by block, and Unicode's properties for the rest.
  public var scalarClass: ScalarClass {
    if value < 0x80 { return asciiClass }
    if value >= 0x4E00, value <= 0x9FFF { return .han }
    if value >= 0xFF00, value <= 0xFFFF { return fullWidthClass }
    if value >= 0x2000, value <= 0x30FF { return markClass }
    switch value {
    case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .han
    case 0x31F0...0x31FF: return .kana
    case 0xA0, 0x85, 0x1680, 0xFEFF: return .space
    default: return generalClass
    }
  }

  private var asciiClass: ScalarClass {
    switch value {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x20, 0x09...0x0D: .space
    default: .punctuation
    }
  }

  private var fullWidthClass: ScalarClass {
    switch value {
    case 0xFF00...0xFF0F, 0xFF1A...0xFF20: .punctuation
    case 0xFF10...0xFF19: .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    case 0xFF66...0xFF9F: .kana
    default: generalClass
    }
  }

  private var markClass: ScalarClass {
    switch value {
    case 0x3001...0x3004, 0x3008...0x3020, 0x2010...0x2027, 0x202A...0x202E, 0x2030...0x205E, 0x2060...0x206F:
      .punctuation
    case 0x3005, 0x3007: .han
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: .kana
    case 0x3000, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F: .space
    default: generalClass
    }
  }

  /// Whether this scalar is a Han ideograph or kana: a token of its own.
  public var isIdeographic: Bool {
    switch scalarClass {
    case .han, .kana: true
    default: false
    }
  }

  private var generalClass: ScalarClass {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      .letter
    case .decimalNumber, .letterNumber, .otherNumber: .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
    default: .punctuation
    }
  }
}
