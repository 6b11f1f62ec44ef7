import LedeCore
import LedeText

/// A line as a reader sees it, beside the text that it was taken from, with what a sub-editor would mark in it.
///
/// The marks are found in the printed text alone, without the plugin's own lists and cutting.
struct PrintedLine {
  let text: String
  let source: [Unicode.Scalar]
  /// The parts that a space sets apart, each as the places of its pieces in `source`.
  let parts: [[Range<Int>]]

  /// Nil where an excerpt has no place in the text, or another text stands there.
  init?(_ summary: Summary, of document: Document) {
    text = summary.text
    source = Array(document.text.unicodeScalars)
    var places: [Range<Int>] = []
    for excerpt in summary.excerpts {
      guard let range = excerpt.range, document.text.utf8Slice(range).map(String.init) == excerpt.text,
        let before = document.text.utf8Slice(0..<range.lowerBound)
      else { return nil }
      let start = before.unicodeScalars.count
      places.append(start..<start + excerpt.text.unicodeScalars.count)
    }
    guard zip(places, places.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else { return nil }
    let texts = summary.excerpts.map(\.text)
    let whole = texts.joined() == summary.text ? places.count : nil
    let cut =
      whole
      ?? places.indices.first {
        texts[..<$0].joined() + " " + texts[$0...].joined() == summary.text
      }
    guard let cut else { return nil }
    parts = [Array(places[..<cut]), Array(places[cut...])].filter { !$0.isEmpty }
  }

  /// Whether every part ends where a mark or the line ends a clause.
  var endsAtClauseEnds: Bool {
    parts.allSatisfy { part in
      guard let end = part.last?.upperBound else { return false }
      let rest = source[end...].drop { Self.closing.contains($0) }
      guard let next = rest.first else { return true }
      // The final mark of a quotation stands before the mark that closes it.
      let inner = source[..<end].last { !Self.closing.contains($0) }
      return inner.map { Self.ends.contains($0) } ?? false || Self.ends.contains(next) || Self.opening.contains(next)
        || next.scalarClass == .space && endsLine(rest)
    }
  }

  private func endsLine(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let spaces = rest.prefix { $0.scalarClass == .space }
    return spaces.contains { $0 == "\n" || $0 == "\u{3000}" } || spaces.count > 1 || rest.dropFirst().first == "-"
      || rest.dropFirst().first.map { Self.ends.contains($0) } ?? true
  }

  /// Whether a piece begins or ends within a number or a word of letters.
  var breaksWord: Bool {
    parts.joined().contains { isWithinWord($0.lowerBound) || isWithinWord($0.upperBound) }
  }

  private func isWithinWord(_ place: Int) -> Bool {
    guard place > 0, place < source.count else { return false }
    let (before, next) = (source[place - 1].scalarClass, source[place].scalarClass)
    if before == .letter && next == .letter || before == .digit && next == .digit { return true }
    guard place > 1, place + 1 < source.count else { return false }
    let isPoint = { (scalar: Unicode.Scalar) in scalar == "." || scalar == "," }
    return isPoint(source[place]) && before == .digit && source[place + 1].scalarClass == .digit
      || isPoint(source[place - 1]) && next == .digit && source[place - 2].scalarClass == .digit
  }

  /// Whether the line has one mark of a pair without the other.
  var breaksPair: Bool {
    ["“”", "‘’", "「」", "『』", "《》", "（）", "()", "【】"].contains { pair in
      let marks = Array(pair.unicodeScalars)
      // An apostrophe is a closing quote by itself.
      if marks[0] == "‘" { return false }
      return count(marks[0]) != count(marks[1])
    } || count("\"") % 2 == 1
  }

  private func count(_ mark: Unicode.Scalar) -> Int { text.unicodeScalars.count { $0 == mark } }

  /// Whether the last clause of a part says a cause or a condition of what the text says behind it.
  var stopsAfterCause: Bool {
    parts.contains { part in
      guard let start = part.first?.lowerBound, let end = part.last?.upperBound, !endsSentence(end) else {
        return false
      }
      let printed = String(String.UnicodeScalarView(source[start..<end]))
      let clause = printed.split { $0 == "，" || $0 == "," || $0 == "：" }.last.map(String.init) ?? printed
      let trimmed = clause.drop { $0 == " " }.lowercased()
      return Self.causes.contains { trimmed.hasPrefix($0) }
        || Self.conditionEnds.contains { trimmed.hasSuffix($0) } && !trimmed.hasSuffix("小时")
    }
  }

  private func endsSentence(_ end: Int) -> Bool {
    let rest = source[end...].drop { Self.closing.contains($0) }
    return rest.first.map { "。！？!?；.…\n".unicodeScalars.contains($0) } ?? true
      || "。！？!?.…".unicodeScalars.contains(source[end - 1])
  }

  private static let closing = Set("”’」』》〉）)]】\"'".unicodeScalars)
  private static let opening = Set("（([【〔".unicodeScalars)
  private static let ends = Set("，。！？；：、—―─…,.!?;:\n".unicodeScalars)
  private static let causes = [
    "因为", "由于", "如果", "假如", "虽然", "尽管", "只要", "即使", "一旦", "随着", "为了", "because ", "if ", "although ", "though ",
    "unless ",
    "when ", "while ",
  ]
  private static let conditionEnds = ["时", "的时候", "之后", "以后", "以来", "的话", "ので", "ため", "たら", "ば"]
}
