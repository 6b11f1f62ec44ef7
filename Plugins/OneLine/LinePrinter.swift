import LedeCore
import LedeText

/// Prints lines: the text of a line without brackets and without the words that are left out.
struct LinePrinter {
  let document: Document
  let story: Clauses
  let isDropped: [Bool]

  /// The pieces of the text that a line is printed from, in order.
  func excerpts(of line: Line, score: Double) -> [Excerpt] {
    var result: [Excerpt] = []
    var start = line.bytes.lowerBound
    for cut in cuts(in: line) + [line.bytes.upperBound..<line.bytes.upperBound] {
      if start < cut.lowerBound, let range = trimmed(start..<cut.lowerBound),
        let excerpt = Excerpt(of: document, at: range, score: score)
      {
        result.append(excerpt)
      }
      start = max(start, cut.upperBound)
    }
    return result
  }

  /// The ranges of a line's text that are not printed, in order.
  private func cuts(in line: Line) -> [Range<Int>] {
    let isInside = { (range: Range<Int>) in
      range.lowerBound >= line.bytes.lowerBound && range.upperBound <= line.bytes.upperBound
    }
    var cuts = story.brackets.filter(isInside)
    // Marks that held nothing but a bracket would stand empty.
    for quotation in story.quotations where quotation.words.isEmpty {
      if let end = quotation.end, isInside(quotation.start..<end) { cuts.append(quotation.start..<end) }
    }
    var index = line.words.lowerBound
    while index < line.words.upperBound {
      let first = index
      while index < line.words.upperBound, isDropped[index] { index += 1 }
      if index > first {
        let end = index < line.words.upperBound ? story.words[index].start : line.bytes.upperBound
        cuts.append(story.words[first].start..<end)
      }
      index += 1
    }
    return cuts.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    guard let scalars = document.text.utf8Slice(range)?.unicodeScalars else { return nil }
    let isBlank = { (scalar: Unicode.Scalar) in scalar.scalarClass == .space }
    let before = scalars.prefix(while: isBlank).reduce(0) { $0 + $1.utf8Width }
    let behind = scalars.reversed().prefix(while: isBlank).reduce(0) { $0 + $1.utf8Width }
    return before + behind < range.count ? range.lowerBound + before..<range.upperBound - behind : nil
  }
}
