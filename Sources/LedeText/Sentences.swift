/// Cuts text into sentences.
///
/// A sentence ends at 。！？!?；…, at a line end, and at a full stop that is neither in a number (3.5), nor in an
/// abbreviation (U.S., Dr.), nor before a lower-case letter. Closing quotes and brackets stay with the sentence they close,
/// and a run of final marks (?!, ……) ends one sentence. White space around a sentence belongs to none.
public enum Sentences {
  /// The UTF-8 ranges of the sentences of `text`, in order, without the white space around them.
  ///
  /// Every scalar that is not white space stands in exactly one range. Linear in the length of the text.
  public static func ranges(in text: String) -> [Range<Int>] {
    var scanner = SentenceScanner()
    return scanner.ranges(of: text)
  }
}

extension Sentences {
  /// Whether the full stop at a UTF-8 offset of `text` ends a sentence, by the same rule as ``ranges(in:)``.
  static func endsSentence(fullStopAt offset: Int, in text: String) -> Bool {
    guard let before = text.utf8Slice(0..<offset), let rest = text.utf8Slice(offset + 1..<text.utf8.count) else {
      return true
    }
    let isWordPart = { (scalar: Unicode.Scalar) in scalar == "." || scalar.isASCII && scalar.scalarClass == .letter }
    let word = before.unicodeScalars.reversed().prefix(while: isWordPart).reversed()
    return SentenceScanner.isFullStop(
      after: String(String.UnicodeScalarView(word.drop { $0 == "." })),
      before: rest.unicodeScalars
    )
  }
}

extension Unicode.Scalar {
  /// Whether this scalar ends a sentence by itself.
  ///
  /// A comparison, because a look-up in a set costs more than everything else that is done with a scalar.
  fileprivate var isFinalMark: Bool {
    switch value {
    case 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF61: true  // ! ? … 。 ！ ？ ； ｡
    default: false
    }
  }

  /// Whether this scalar closes what a sentence opened, and so stays with it.
  fileprivate var isClosingMark: Bool {
    switch self {
    case "”", "’", "」", "』", ")", "）", "》", "〉", "】", "〗", "〕", "]", "］", "}", "\"", "'", "»": true
    default: false
    }
  }
}

/// Words before a full stop that do not end a sentence.
private let abbreviations: Set<String> = [
  "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "gen", "col", "lt", "capt", "sgt", "rev", "hon", "gov", "sen",
  "rep",
  "vs", "etc", "inc", "ltd", "co", "corp", "dept", "est", "fig", "eg", "ie", "cf", "al", "jan", "feb", "mar",
  "apr",
  "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx",
]

private struct SentenceScanner {
  private var ranges: [Range<Int>] = []
  private var start: Int?
  private var end = 0
  private var isClosing = false

  mutating func ranges(of text: String) -> [Range<Int>] {
    var position = 0
    var word = ""
    let index = { (offset: Int) in text.utf8.index(text.startIndex, offsetBy: offset) }
    for scalar in text.unicodeScalars {
      let width = scalar.utf8Width
      let kind = scalar.scalarClass
      if scalar == "\n" || scalar == "\r" || scalar.value == 0x2028 || scalar.value == 0x2029 {
        close()
      } else if kind == .space {
        // White space is inside a sentence only when the sentence goes on behind it.
        if isClosing { close() }
      } else {
        if isClosing, !scalar.isFinalMark, !scalar.isClosingMark, scalar != "." {
          close()
        }
        start = start ?? position
        end = position + width
        if kind == .punctuation, scalar.isFinalMark {
          isClosing = true
        } else if scalar == ".", Self.isFullStop(after: word, before: text.unicodeScalars[index(end)...]) {
          isClosing = true
        }
      }
      if kind == .letter, scalar.isASCII || !word.isEmpty {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, scalar != "." || word.utf8.count > 1 {
        word = ""
      }
      position += width
    }
    close()
    return ranges
  }

  private mutating func close() {
    if let start { ranges.append(start..<end) }
    start = nil
    isClosing = false
  }

  static func isFullStop(after word: String, before rest: Substring.UnicodeScalarView) -> Bool {
    guard let following = rest.first else { return true }
    switch following.scalarClass {
    case .digit, .letter: return false
    case .han, .kana: return true
    case .space: break
    case .punctuation: return following.isClosingMark && !abbreviations.contains(word.lowercased())
    }
    // An initial (J. Smith) and an abbreviation do not end a sentence, nor does a stop before a lower-case word.
    if word.unicodeScalars.count == 1, word != "I" { return false }
    if abbreviations.contains(word.lowercased()) { return false }
    let opening = rest.first { $0.scalarClass != .space && $0.scalarClass != .punctuation }
    // "No" stands for a number only before one; elsewhere it is an answer.
    if opening?.scalarClass == .digit, word.lowercased() == "no" { return false }
    return opening.map { !$0.properties.isLowercase } ?? true
  }
}
