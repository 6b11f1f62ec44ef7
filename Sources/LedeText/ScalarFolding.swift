extension Unicode.Scalar {
  /// This scalar lower-cased, with full-width forms (Ａ１！) folded to the ordinary ones.
  ///
  /// A scalar whose lower-case mapping has several scalars (İ) folds to the first of them, so that folding never
  /// changes the number of scalars.
  public var folded: Unicode.Scalar {
    switch value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(value) | 0x20)
    case 0x00...0x7F: return self
    case 0xFF21...0xFF3A: return Unicode.Scalar(UInt8(value - 0xFF21) + 0x61)
    case 0xFF01...0xFF5E: return Unicode.Scalar(UInt8(value - 0xFF01) + 0x21)
    case 0x3000: return " "
    // Han, kana and Hangul have no case; the letters between Yi and Hangul (A640 to ABFF) may.
    case 0x2E80...0xA63F, 0xAC00...0xFEFF: return self
    default:
      return properties.changesWhenLowercased ? properties.lowercaseMapping.unicodeScalars.first ?? self : self
    }
  }
}
