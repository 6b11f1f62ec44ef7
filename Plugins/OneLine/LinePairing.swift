import LedeText

/// Finds the two lines that are worth most together, printed with a space between them as Chinese headlines are.
struct LinePairing {
  /// The lines that are tried, the most worthy first.
  private static let mostParts = 30
  /// How many characters a part has.
  private static let partColumns = 6...20
  /// The share of what two parts say that must be left where both say the same.
  private static let leastNews = 0.65
  /// How much more than one line two must be worth, as they are more likely to mislead.
  private static let premium = 1.35

  private let finder: LineFinder
  /// The parts that are tried, the most worthy first.
  private let parts: [Line]

  /// Takes those of the lines that can be read by themselves.
  init(_ lines: [Line], of finder: LineFinder) {
    self.finder = finder
    var fit = lines.indices.filter { index in
      let line = lines[index]
      return line.flaws.subtracting(.short).isEmpty && line.opensClause && !line.isName
        && !line.isHeading && Self.partColumns.contains(line.columns)
    }
    fit.sort { lines[$0].worth > lines[$1].worth }
    parts = fit.prefix(Self.mostParts).map { lines[$0] }
  }

  /// The two lines, in the order of the text, that are worth most together, where they are worth more than `least`.
  func best(above least: Double) -> (first: Line, second: Line, worth: Double)? {
    let least = least * Self.premium
    var result: (first: Line, second: Line, worth: Double)?
    for (index, one) in parts.enumerated() {
      for other in parts[(index + 1)...] where fit(one, other) {
        let most = result?.worth ?? least
        // Words that both have count once, so together they are never worth more than this.
        guard finder.worth(one.expected + other.expected) > most else { continue }
        let expected = finder.tally.expectation(of: one.words, other.words)
        let worth = finder.worth(expected) * min(one.readability, other.readability)
        guard worth > most, expected.words > Self.leastNews * (one.expected.words + other.expected.words) else {
          continue
        }
        result = one.bytes.lowerBound < other.bytes.lowerBound ? (one, other, worth) : (other, one, worth)
      }
    }
    return result
  }

  /// Whether two lines can be printed together: apart in the text, long enough and not too long, and the second with the
  /// subject of the first where it has lost its own.
  private func fit(_ one: Line, _ other: Line) -> Bool {
    let (first, second) = one.words.lowerBound < other.words.lowerBound ? (one, other) : (other, one)
    // Alone, a line without its subject reads as headlines do; beside another it seems to have the subject of that.
    let hasSubject = !second.hasLostSubject || first.opensSentence && first.sentence == second.sentence
    guard hasSubject, !first.hasLostSubject else { return false }
    let columns = one.columns + other.columns + 1
    return columns >= finder.measure.minimum && columns <= finder.limit && !one.words.overlaps(other.words)
      && one.words.upperBound != other.words.lowerBound && other.words.upperBound != one.words.lowerBound
  }
}
