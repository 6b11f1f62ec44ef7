public import LedeCore
import LedeText

/// Writes one line that says what a story says, in the story's own words.
public struct OneLineSummarizer: Summarizer {
  private let length: Int?
  private let weights: OneLineWeights

  init(length: Int? = nil, weights: OneLineWeights = OneLineWeights()) {
    self.length = length
    self.weights = weights
  }

  /// Makes a summarizer with these options.
  /// - Throws: A ``ModelFileError`` where the model cannot be used.
  public init(_ options: OneLineOptions = OneLineOptions()) throws {
    length = options.length
    weights = try options.model.map { try OneLineWeights(model: $0) } ?? OneLineWeights()
  }

  /// The line, as one or more pieces of the text with their places; empty only where the text is blank.
  /// - Complexity: Linear in the length of the text.
  public func summarize(_ document: Document) -> Summary {
    let story = Clauses(of: document.text, numberingPairsOfFirst: LineFinder.searchedSentences)
    let finder = LineFinder(story, title: document.title, limit: length, weights: weights)
    if finder.isChinese, let headline = OwnHeadline.range(in: document.text, of: finder) {
      return Summary([headline].compactMap { Excerpt(of: document, at: $0) })
    }
    let printer = LinePrinter(document: document, of: finder)
    let lines = finder.lines()
    let best = lines.min { $0.isBetter(than: $1) }
    if finder.isChinese {
      let least = best.map { $0.flaws.isEmpty ? $0.worth : 0 } ?? 0
      let pair = LinePairing(lines, of: finder).best(above: least)
      if let pair, let summary = print(pair, printer, finder.limit) { return summary }
    }
    // The best line nearly always fits; only where its marks make it too long are the others put in order.
    if let best, let summary = print(best, printer, finder.limit) { return summary }
    for line in lines.sorted(by: { $0.isBetter(than: $1) }) {
      if let summary = print(line, printer, finder.limit) { return summary }
    }
    let cutter = LineCutter(document: document, story: story, evidence: finder.evidence, wording: finder.wording)
    return cutter.summary(limit: finder.limit)
  }

  private func print(_ line: Line, _ printer: LinePrinter, _ limit: Int) -> Summary? {
    var spare = line.columns - printer.minimum
    let summary = Summary(printer.excerpts(of: line, score: line.worth, spare: &spare))
    return summary.text.unicodeScalars.count <= limit && !summary.text.isEmpty ? summary : nil
  }

  private func print(
    _ pair: (first: Line, second: Line, worth: Double),
    _ printer: LinePrinter,
    _ limit: Int
  ) -> Summary? {
    var spare = pair.first.columns + 1 + pair.second.columns - printer.minimum
    let first = printer.excerpts(of: pair.first, score: pair.worth, spare: &spare)
    let second = printer.excerpts(of: pair.second, score: pair.worth, spare: &spare)
    let text = Summary(first).text + " " + Summary(second).text
    return text.unicodeScalars.count <= limit ? Summary(first + second, text: text) : nil
  }
}
