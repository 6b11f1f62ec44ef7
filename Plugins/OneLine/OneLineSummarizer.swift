public import LedeCore
import LedeText

/// Writes one line that says what a story says, in the story's own words.
public struct OneLineSummarizer: Summarizer {
  private let length: Int?
  private let weights: OneLineWeights

  /// The lines that are tried as parts of a line of two, the most worthy first.
  private static let mostParts = 12
  /// The share of its worth that a line keeps which names something and says nothing of it; set on newspaper articles.
  private static let worthOfName = 0.9
  /// How many characters a part has.
  private static let partColumns = 6...20

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
    let printer = LinePrinter(document: document, story: story, isDropped: finder.isDropped)
    let lines = finder.lines().map {
      (line: $0, worth: $0.features.worth(weights.line) * ($0.isName ? Self.worthOfName : 1))
    }
    if let pair = twoParts(lines, finder), let summary = print(pair, printer, limit: finder.limit) { return summary }
    // The best line nearly always fits; only where its marks make it too long are the others put in order.
    if let best = lines.min(by: Self.isBetter), let summary = print(best, printer, limit: finder.limit) {
      return summary
    }
    for line in lines.sorted(by: Self.isBetter) {
      if let summary = print(line, printer, limit: finder.limit) { return summary }
    }
    return LineCutter(document: document, story: story, evidence: finder.evidence).summary(limit: finder.limit)
  }

  private static func isBetter(_ left: (line: Line, worth: Double), _ right: (line: Line, worth: Double)) -> Bool {
    left.line.flaws != right.line.flaws ? left.line.flaws < right.line.flaws : left.worth > right.worth
  }

  /// The two lines that are worth more together than the best one is alone, in the order of the text.
  private func twoParts(
    _ lines: [(line: Line, worth: Double)],
    _ finder: LineFinder
  ) -> (first: Line, second: Line, worth: Double)? {
    guard finder.measure.minimum == LineMeasure.chinese.minimum else { return nil }
    let best = lines.min(by: Self.isBetter)
    let parts = lines.filter {
      $0.line.flaws.subtracting(.short).isEmpty && $0.line.opensClause && !$0.line.isName
        && Self.partColumns.contains($0.line.columns)
    }.sorted { $0.worth > $1.worth }.prefix(Self.mostParts).map(\.line)
    var tally = Tally(finder.story, finder.odds)
    var result: (first: Line, second: Line, worth: Double)?
    for (index, one) in parts.enumerated() {
      for other in parts.dropFirst(index + 1) where fit(one, other, finder) {
        let worth = finder.features(of: one, and: other, with: &tally).worth(weights.line)
        if worth > result?.worth ?? best.map({ $0.line.flaws.isEmpty ? $0.worth : 0 }) ?? 0 {
          result = one.bytes.lowerBound < other.bytes.lowerBound ? (one, other, worth) : (other, one, worth)
        }
      }
    }
    return result
  }

  /// Whether two lines can be printed together: apart in the text, long enough and not too long.
  private func fit(_ one: Line, _ other: Line, _ finder: LineFinder) -> Bool {
    let columns = one.columns + other.columns + 1
    return columns >= finder.measure.minimum && columns <= finder.limit && !one.words.overlaps(other.words)
      && one.words.upperBound != other.words.lowerBound && other.words.upperBound != one.words.lowerBound
  }

  private func print(_ line: (line: Line, worth: Double), _ printer: LinePrinter, limit: Int) -> Summary? {
    let summary = Summary(printer.excerpts(of: line.line, score: line.worth))
    return summary.text.unicodeScalars.count <= limit && !summary.text.isEmpty ? summary : nil
  }

  private func print(
    _ pair: (first: Line, second: Line, worth: Double),
    _ printer: LinePrinter,
    limit: Int
  ) -> Summary? {
    let (first, second) = (
      printer.excerpts(of: pair.first, score: pair.worth), printer.excerpts(of: pair.second, score: pair.worth)
    )
    let text = Summary(first).text + " " + Summary(second).text
    return text.unicodeScalars.count <= limit ? Summary(first + second, text: text) : nil
  }
}
