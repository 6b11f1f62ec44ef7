/// The language of a text as far as its script tells it.
public enum TextLanguage: Sendable, Hashable {
  /// Mostly Han characters, next to no kana.
  case chinese
  /// Han characters and kana.
  case japanese
  /// Everything else.
  case other

  /// So many letters and characters decide.
  private static let enough = 400

  /// The language of a text by its first 400 letters and ideographs.
  /// - Complexity: Linear in the part that is looked at.
  public init(of text: String) {
    var han = 0
    var kana = 0
    var letters = 0
    for scalar in text.unicodeScalars where han + kana + letters < Self.enough {
      switch scalar.scalarClass {
      case .han: han += 1
      case .kana: kana += 1
      case .letter: letters += 1
      case .digit, .space, .punctuation: break
      }
    }
    // A Chinese text may name a thing in kana; a Japanese sentence hardly does without a fifth of its characters.
    // A word in Latin letters stands for about two characters.
    self =
      if (han + kana) * 3 < letters || han + kana == 0 {
        .other
      } else if kana * 5 >= han + kana {
        .japanese
      } else {
        .chinese
      }
  }
}
