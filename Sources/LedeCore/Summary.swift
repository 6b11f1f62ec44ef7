import LedeText

/// A piece of a summary, and where it stands in the document if it was taken from it.
public struct Excerpt: Sendable, Hashable {
  /// The text of the piece.
  public let text: String
  /// The UTF-8 offsets of the piece in the document's text, or nil where it does not stand there word for word.
  public let range: Range<Int>?
  /// How strongly the summarizer wanted this piece, on a scale of its own; nil where it does not say.
  public let score: Double?

  /// Makes a piece that may have no place in the document.
  public init(text: String, range: Range<Int>? = nil, score: Double? = nil) {
    self.text = text
    self.range = range
    self.score = score
  }

  /// The piece of `document` at `range`, or nil where that leaves the text or cuts a character.
  public init?(of document: Document, at range: Range<Int>, score: Double? = nil) {
    guard let slice = document.text.utf8Slice(range) else { return nil }
    self.init(text: String(slice), range: range, score: score)
  }
}

/// A summarizer's answer for one document.
public struct Summary: Sendable, Hashable {
  /// The pieces that make up the summary, in the order in which they are read.
  public let excerpts: [Excerpt]
  /// The summary as it is read.
  public let text: String

  /// Makes a summary from its pieces.
  /// - Parameters:
  ///   - excerpts: The pieces, in the order in which they are read.
  ///   - text: The summary as it is read; by default the pieces joined, with a space unless one ends or the next begins
  ///     in a script that writes none, or the next begins with a mark that stands close to the word before it.
  public init(_ excerpts: [Excerpt], text: String? = nil) {
    self.excerpts = excerpts
    self.text = text ?? Summary.join(excerpts.map(\.text))
  }

  private static func join(_ pieces: [String]) -> String {
    var result = ""
    for piece in pieces where !piece.isEmpty {
      if let last = result.unicodeScalars.last, last.scalarClass != .space,
        !(piece.unicodeScalars.first?.standsClose ?? true),
        !isWide(result.unicodeScalars.last { !$0.isOfEitherWidth }),
        !isWide(piece.unicodeScalars.first { !$0.isOfEitherWidth })
      {
        result += " "
      }
      result += piece
    }
    return result
  }

  private static func isWide(_ scalar: Unicode.Scalar?) -> Bool { scalar?.isWideText ?? false }
}

extension Unicode.Scalar {
  /// Whether this is a Han or kana scalar or a full-width mark, beside which no space is written.
  fileprivate var isWideText: Bool {
    isIdeographic || (0x3000...0x303F).contains(value) || (0xFF00...0xFF60).contains(value)
  }

  /// Whether this mark stands close to the word before it.
  fileprivate var standsClose: Bool {
    switch self {
    case ",", ".", ";", ":", "!", "?", ")", "]", "%": true
    default: false
    }
  }

  /// Whether this is a curly quote, dots or a dash, which English and Chinese both write: the text beside it decides.
  fileprivate var isOfEitherWidth: Bool { [0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2014].contains(value) }
}
