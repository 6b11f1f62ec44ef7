/// A program with its arguments, as somebody wrote them on one line.
///
/// The line is split as a POSIX shell splits words (Shell Command Language, section 2.2 Quoting): at blanks, with single
/// quotes, double quotes and backslashes. Nothing is expanded, and no shell takes part in running it.
public struct ProgramCommand: Sendable, Hashable, LosslessStringConvertible {
  /// The program, then its arguments; empty where none is named.
  public let words: [String]
  /// The line as it was written.
  public let description: String

  /// No program.
  public init() {
    words = []
    description = ""
  }

  /// Splits a line into words.
  /// - Returns: nil where a quote is never closed, the line ends in a backslash, or there is no word.
  public init?(_ line: String) {
    guard let words = Self.split(line), let first = words.first, !first.isEmpty else { return nil }
    self.words = words
    description = line
  }

  private static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch (scalar, quote) {
      case ("\0", _):
        return nil
      case ("'", nil), ("\"", nil):
        quote = scalar
        word = word ?? .init()
      case (_, scalar):
        quote = nil
      case ("\\", nil):
        guard let next = rest.popFirst() else { return nil }
        // A backslash before a line end joins the lines.
        if next != "\n" { word = (word ?? .init()) + [next] }
      case ("\\", "\""):
        guard let next = rest.popFirst() else { return nil }
        if next == "\n" { break }
        if !["$", "`", "\"", "\\"].contains(next) { word?.append("\\") }
        word?.append(next)
      case (" ", nil), ("\t", nil), ("\n", nil), ("\r", nil):
        if let finished = word { words.append(String(finished)) }
        word = nil
      default:
        word = (word ?? .init()) + [scalar]
      }
    }
    guard quote == nil else { return nil }
    if let finished = word { words.append(String(finished)) }
    return words
  }
}
