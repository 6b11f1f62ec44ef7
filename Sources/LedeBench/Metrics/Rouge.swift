import LedeText

/// ROUGE (Lin 2004, "ROUGE: A package for automatic evaluation of summaries") for texts of any script.
///
/// To the letter:
///
/// 1. Both texts are lower-cased, scalar by scalar. Nothing is stemmed, no word is left out, full-width forms stay as they
///    are.
/// 2. A Han or kana scalar, a full-width letter or digit, and a letter of Thai, Lao, Burmese or Khmer is a token by itself:
///    these scripts write no spaces between words, so their ROUGE is by **character**.
/// 3. A run of other letters and decimal digits is one token (`g20`, `café`, `2023`): Latin, Cyrillic, Hangul and all
///    scripts that write words apart are measured by **word**. Marks that combine with a letter belong to its run.
/// 4. A number sign that is no decimal digit (½, ①, Ⅷ) is a token by itself.
/// 5. Everything else separates tokens and belongs to none: `don't` is `don` and `t`, `3.5` is `3` and `5`.
///
/// ROUGE-N counts each gram of N tokens as often as it occurs in both (the smaller count); precision divides the common
/// grams by those of the summary, recall by those of the reference; the score is their harmonic mean,
/// F1 = 2 · common / (grams of the summary + grams of the reference), and 0 where nothing is common to both. ROUGE-L puts the
/// length of the longest common subsequence of the whole texts in place of the common grams and the numbers of tokens in
/// place of the grams. There is one reference. The ROUGE of many documents is the mean of theirs.
public enum Rouge {
  /// The ROUGE-1, ROUGE-2 and ROUGE-L of a summary against its reference.
  /// - Complexity: The number of tokens of the one times that of the other.
  public static func score(of summary: String, against reference: String) -> RougeScore {
    // Numbers in place of texts, because every token of the one is compared with every token of the other.
    var numbers: [String: Int] = [:]
    func numbered(_ text: String) -> [Int] {
      tokens(of: text).map { token in
        let number = numbers[token] ?? numbers.count
        numbers[token] = number
        return number
      }
    }
    let left = numbered(summary)
    let right = numbered(reference)
    return RougeScore(
      unigrams: f1(common(grams(left, 1), grams(right, 1)), left.count, right.count),
      bigrams: f1(common(grams(left, 2), grams(right, 2)), left.count - 1, right.count - 1),
      longestSequence: f1(longestCommonSubsequence(left, right), left.count, right.count)
    )
  }

  /// The tokens of a text by the rules above.
  public static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var run = String.UnicodeScalarView()
    func close() {
      if !run.isEmpty { tokens.append(String(run)) }
      run = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch kind(of: scalar) {
      case .word: run.append(contentsOf: lowered(scalar))
      case .mark: if !run.isEmpty { run.append(scalar) }
      case .character:
        close()
        tokens.append(String(String.UnicodeScalarView(lowered(scalar))))
      case .separator: close()
      }
    }
    close()
    return tokens
  }

  private enum Kind { case word, mark, character, separator }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.scalarClass {
    case .han, .kana: return .character
    case .space, .punctuation: return .separator
    case .letter, .digit: break
    }
    switch scalar.value {
    case 0x00...0x7F: return .word
    case 0xFF00...0xFFEF: return .character
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .letterNumber, .otherNumber: return .character
    default: break
    }
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: return .character
    default: return .word
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    scalar.properties.changesWhenLowercased ? Array(scalar.properties.lowercaseMapping.unicodeScalars) : [scalar]
  }

  private static func grams(_ tokens: [Int], _ length: Int) -> [ArraySlice<Int>: Int] {
    var counts: [ArraySlice<Int>: Int] = [:]
    for start in 0..<max(0, tokens.count - length + 1) { counts[tokens[start..<start + length], default: 0] += 1 }
    return counts
  }

  private static func common(_ left: [ArraySlice<Int>: Int], _ right: [ArraySlice<Int>: Int]) -> Int {
    left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
  }

  private static func f1(_ common: Int, _ left: Int, _ right: Int) -> Double {
    common == 0 ? 0 : 2 * Double(common) / Double(left + right)
  }

  private static func longestCommonSubsequence(_ left: [Int], _ right: [Int]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for token in left {
      var diagonal = 0
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = token == other ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
