import LedeCore
import LedeText

/// Prints lines: the text of a line without brackets, fillers and the words that are left out.
struct LinePrinter {
  private let document: Document
  private let story: Clauses
  private let wording: StoryWording
  private let isDropped: [Bool]
  /// Whether fillers are left out: 了 is one in Chinese, but not in 完了した.
  private let isChinese: Bool
  /// The fewest characters of a line.
  let minimum: Int

  /// Prints the lines that a finder finds.
  init(document: Document, of finder: LineFinder) {
    self.document = document
    (story, wording, isDropped) = (finder.story, finder.wording, finder.isDropped)
    isChinese = finder.isChinese
    minimum = min(finder.measure.minimum, finder.limit)
  }

  /// The pieces of the text that a line is printed from, in order.
  /// - Parameter spare: How many characters the line has more than it needs; those of the fillers that are left out are taken off.
  func excerpts(of line: Line, score: Double, spare: inout Int) -> [Excerpt] {
    var result: [Excerpt] = []
    var start = line.bytes.lowerBound
    for cut in cuts(in: line, spare: &spare) + [line.bytes.upperBound..<line.bytes.upperBound] {
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
  private func cuts(in line: Line, spare: inout Int) -> [Range<Int>] {
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
      while index < line.words.upperBound {
        if isDropped[index] {
          index += 1
          continue
        }
        let length = fillerLength(at: index, behind: first - 1, in: line.words)
        guard length > 0, length <= spare else { break }
        spare -= length
        index += length
      }
      if index > first {
        let end = index < line.words.upperBound ? story.words[index].start : line.bytes.upperBound
        cuts.append(story.words[first].start..<end)
      }
      index += 1
    }
    return cuts.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// How many words at a place are an adverb or particle without which a line says the same; 0 for none.
  ///
  /// They count in what a line is worth, though not in print: a clause that needs none is the better headline.
  /// - Parameter last: The last word that is printed before it.
  private func fillerLength(at index: Int, behind last: Int, in line: Range<Int>) -> Int {
    guard isChinese, last >= line.lowerBound, wording.isAny(of: .fillers, at: index),
      story.words[index].quotation < 0, story.words[index - 1].end == story.words[index].start,
      !wording.isAny(of: .fillerParts, at: index - 1)
    else { return 0 }
    let length = wording.length(of: .fillers, atStartOf: index..<line.upperBound)
    // 听了都说好: before an adverb 了 is more than a filler.
    guard length > 0, index + length + 1 < line.upperBound,
      story.words[index].scalar != 0x4E86  // 了
        || wording.length(of: .headless, atStartOf: index + length..<line.upperBound) == 0
    else { return 0 }
    let (previous, next) = (story.words[last], story.words[index + length])
    // What 的 or 地 describes with it is no filler, a clause does not end in the one word behind it, as in 时机已至, and no number
    // may meet a number.
    let isFree =
      story.words[index + length - 1].end == next.start && next.end == story.words[index + length + 1].start
      && next.quotation == previous.quotation && ![0x7684, 0x5730, 0x5F97].contains(next.scalar)  // 的 地 得
    return isFree && !(previous.kind == .digit && next.kind == .digit) ? length : 0
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    guard let scalars = document.text.utf8Slice(range)?.unicodeScalars else { return nil }
    let isBlank = { (scalar: Unicode.Scalar) in scalar.scalarClass == .space }
    let before = scalars.prefix(while: isBlank).reduce(0) { $0 + $1.utf8Width }
    let behind = scalars.reversed().prefix(while: isBlank).reduce(0) { $0 + $1.utf8Width }
    return before + behind < range.count ? range.lowerBound + before..<range.upperBound - behind : nil
  }
}
