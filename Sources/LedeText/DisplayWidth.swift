extension Unicode.Scalar {
  /// How many columns this scalar takes on a terminal: 0 for marks that combine, 2 for wide East Asian text, else 1.
  ///
  /// The wide and full-width ranges of Unicode's East Asian Width (UAX #11), emoji included, of which two letters make a
  /// flag; ambiguous characters count as 1 except for
  /// the curly quotes, dashes and dots that Chinese fonts draw wide, which terminals nevertheless give one column.
  public var displayWidth: Int {
    switch value {
    case 0x20...0x7E: return 1
    case 0x00...0x1F, 0x7F...0x9F: return 0
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: return 0
    case 0x302A...0x302D, 0x3099...0x309A: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0xA0...0x2FF: return 1
    case 0x1F1E6...0x1F1FF: return 1
    default:
      if properties.isEmojiPresentation { return 2 }
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }
}

extension StringProtocol {
  /// How many columns this text takes on a terminal.
  public var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}
