/// Decides about the line that opens a text with a single article: its headline, or the body's first words.
///
/// On a page a headline is known by the articles around it. Where a text holds one article, a short line that opens it is
/// as often a lead or a quotation set apart; it stays in the body unless something sets it off as a headline.
struct LoneArticle {
  let units: [PageUnit]
  let signals: [UnitSignals]
  let page: PageLines

  /// The steps, with the headline of a text's only article turned to the beginning of its body where that is in doubt.
  func resolved(_ steps: [SplitSearch.Step]) -> [SplitSearch.Step] {
    guard let start = steps.firstIndex(of: .starts), start > 0 else { return steps }
    guard steps[..<start].allSatisfy({ $0 == .headsNext }), steps[(start + 1)...].allSatisfy({ $0 == .continues }),
      !isSetOff(0..<start)
    else { return steps }
    var result = [SplitSearch.Step](repeating: .continues, count: steps.count)
    result[0] = .starts
    return result
  }

  /// Whether layout sets lines off from the body behind them, or a dateline does that opens the body and the lines
  /// read like a headline: without commas.
  private func isSetOff(_ lines: Range<Int>) -> Bool {
    let body = units[lines.upperBound]
    if body.columnWidth > 0 || body.blanksBefore > 0 || body.indentation != units[0].indentation { return true }
    return lines.contains { units[$0].mark > 0 }
      || signals[lines.upperBound].hasDateline && !lines.contains(where: hasComma)
  }

  private func hasComma(_ line: Int) -> Bool {
    page.scalars[page.lines[units[line].lines.lowerBound].scalars].contains { PageScalar.isPause($0) && $0 != 0x3001 }
  }
}
