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
  /// The kind of this scalar: one comparison chain for ASCII and the CJK blocks, Unicode's properties for the rest.
  public var scalarClass: ScalarClass {
    switch value {
    case 0x61...0x7A, 0x41...0x5A: return .letter
    case 0x30...0x39: return .digit
    case 0x20, 0x09...0x0D: return .space
    case 0x00...0x7F: return .punctuation
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .han
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F:
      return .kana
    case 0x3000, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x85, 0x1680, 0xFEFF, 0x200B: return .space
    case 0xFF10...0xFF19: return .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .letter
    case 0x2010...0x206F, 0x3001...0x3004, 0x3008...0x3020, 0xFF00...0xFF0F, 0xFF1A...0xFF20: return .punctuation
    default: return generalClass
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
