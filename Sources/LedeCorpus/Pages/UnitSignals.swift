/// What a block shows by itself, before it is seen in any article.
struct UnitSignals {
  /// Whether the block could be a line of a headline: it stands alone and does not end like a sentence.
  var isDisplay = false
  /// How much its shape is a headline's, in log odds.
  var shape = 0.0
  /// The signals for an article to begin at this block, cohesion left aside.
  var start = 0.0
  /// The affinity of a display line to the body that follows.
  var affinityToNext = 0.0
  /// The Markdown level at which the page's articles are headed, where this block is marked so.
  var isMarkedHeadline = false
  /// Whether the block is marked as a heading above the articles' level.
  var isSectionHeading = false
  /// Whether the line names a person and an office: it is an author's or a speaker's.
  var isByline = false
  /// Whether the block stands alone and names nobody: nothing of that kind ends a body.
  var needsText: Bool { isDisplay && !isByline && !endsBody }
  /// Whether the block closes what stands before it, as a sign-off does.
  var endsBody = false
  /// Whether the line opens a summary that stands before the body.
  var opensSummary = false
  /// Whether the block opens with a dateline or byline.
  var hasDateline = false
  /// What the blank lines before the block, or their lack, say for something new beginning here; 0 where a page does not
  /// set its articles apart by blank lines.
  var separation = 0.0
  /// Whether the block is nothing but a dateline.
  var isDatelineOnly = false
  /// Whether the block ends with a sign-off or is one.
  var isSignedOff = false
}

/// Reads the signals of all blocks of a page.
struct SignalReader {
  /// Is told of a signal of a block: its name and the weight that it adds.
  typealias Note = (_ block: Int, _ name: String, _ weight: Double) -> Void

  let page: PageLines
  let units: [PageUnit]
  let lexicon: PageLexicon
  let weights: SplitWeights
  let conventions: PageConventions

  init(page: PageLines, units: [PageUnit], lexicon: PageLexicon, weights: SplitWeights) {
    self.page = page
    self.units = units
    self.lexicon = lexicon
    self.weights = weights
    conventions = PageConventions(units)
  }

  /// The signals of all blocks. Those that add up to a weight are told to `note`, for explanations.
  func signals(_ note: Note = { _, _, _ in }) -> [UnitSignals] {
    var result: [UnitSignals] = []
    result.reserveCapacity(units.count)
    for unit in units.indices { result.append(alone(unit, before: result.last, note)) }
    for unit in units.indices where result[unit].isDisplay { addNeighbours(&result, unit, note) }
    for unit in units.indices where result[unit].isDisplay {
      var body = unit + 1
      while body < units.count, result[body].isDisplay, body < unit + 4 { body += 1 }
      let end = max(body, windowEnd(from: body, result, size: 900))
      result[unit].affinityToNext = lexicon.affinity(of: unit, to: body..<end)
    }
    return result
  }

  /// What the terms of each block say for its going on with the article before it.
  func cohesions(_ signals: [UnitSignals]) -> CohesionTable {
    CohesionMeter(lexicon, isBody: signals.map { !$0.isDisplay }, weights: weights).table()
  }

  /// The block behind those that hold the next `size` scalars of text.
  private func windowEnd(from unit: Int, _ signals: [UnitSignals], size: Int) -> Int {
    var end = unit
    var count = 0
    while end < units.count, count < size, end - unit < 12 {
      if end > unit, signals[end].isMarkedHeadline || signals[end].start > 3 { break }
      count += units[end].size
      end += 1
    }
    return end
  }

  private func alone(_ index: Int, before: UnitSignals?, _ note: Note) -> UnitSignals {
    let unit = units[index]
    var signals = UnitSignals()
    let opening = page.lines[unit.lines.lowerBound]
    let closing = page.lines[unit.lines.upperBound - 1]
    signals.isMarkedHeadline = conventions.articleLevel > 0 && unit.mark == conventions.articleLevel
    signals.isSectionHeading =
      conventions.articleLevel > 0 && unit.mark > 0 && unit.mark < conventions.articleLevel
      || PageSigns.isPageNumber(page, unit)
    let isCredit = PageSigns.isCredit(page, unit)
    signals.isSignedOff = isCredit || PageSigns.isSignOff(page, unit)
    let dateline = PageSigns.datelineLength(page, unit.lines.lowerBound)
    signals.isDatelineOnly = PageSigns.isDatelineOnly(page, unit, length: dateline)
    // A line with a reporter's name and nothing else heads a section as often as an article.
    let isReporter = signals.isDatelineOnly && PageSigns.isReporter(page, unit)
    signals.hasDateline = dateline > 0 && !isReporter
    signals.isByline = isCredit || isReporter || HeadlineShape.isByline(page.scalars[opening.scalars])
    let last = page.scalars[max(closing.scalars.upperBound - 1, 0)]
    let isAsking = last == 0xFF1F || last == 0xFF01 || last == 0x3F || last == 0x21 || PageScalar.isClosing(last)
    signals.isDisplay =
      signals.isMarkedHeadline
      || unit.lines.count <= 2 && unit.size <= (unit.columnWidth > 0 ? 60 : 150) && !signals.hasDateline
        && (!unit.isComplete || isAsking && unit.size <= 36)
        && !PageScalar.isPause(last)
    if unit.size == 0 || unit.size > 40 && hasStop(unit) { signals.isDisplay = false }
    signals.endsBody = unit.isComplete || isBracketed(unit)
    signals.opensSummary = PageSigns.opensSummary(page, unit)
    let separatingBlanks = conventions.separatingBlanks
    if separatingBlanks > 0 {
      // More blank lines than paragraphs have may also be a column's end; one where paragraphs have none is not.
      let weight = separatingBlanks > 1 ? weights.layout : weights.marked
      let isApart = index == 0 || PageConventions.isSeparate(index, units, by: separatingBlanks)
      signals.separation = isApart ? weight : unit.blanksBefore >= separatingBlanks ? 0 : -weight
    }
    if signals.isDisplay { addShape(&signals, index, opening, note) }
    addStart(&signals, index, before: before, note)
    return signals
  }

  private func addShape(_ signals: inout UnitSignals, _ index: Int, _ line: PageLine, _ note: Note) {
    let unit = units[index]
    func add(_ name: String, _ weight: Double) {
      guard weight != 0 else { return }
      signals.shape += weight
      note(index, name, weight)
    }
    add(
      "headline's shape",
      weights.shape * HeadlineShape.score(page.scalars[line.scalars], isComplete: unit.isComplete)
    )
    let column = unit.columnWidth > 0 ? unit.columnWidth : conventions.widestColumn
    if column > 0, line.squeezedWidth > column + 2 {
      add("wider than the column", weights.layout)
    }
    if conventions.bodyIndentation >= 4 {
      let isOutside = unit.indentation < conventions.bodyIndentation - 1
      add("indentation", isOutside ? weights.marked : -weights.marked)
    }
    if conventions.articleLevel > 0 {
      add("heading mark", signals.isMarkedHeadline ? weights.marked : -weights.shape)
    }
    if signals.isByline { add("names a person", -weights.marked) }
    if signals.opensSummary { add("opens a summary", -weights.leading) }
  }

  /// What the blocks above and below a line that stands alone say about it.
  private func addNeighbours(_ all: inout [UnitSignals], _ index: Int, _ note: Note) {
    var signals = all[index]
    func add(_ name: String, _ weight: Double) {
      signals.shape += weight
      note(index, name, weight)
    }
    let line = page.lines[units[index].lines.lowerBound].scalars
    guard let first = page.scalars[line].first, let last = page.scalars[line].last else { return }
    let isAboveDisplay = index > 0 && all[index - 1].isDisplay
    let isBelowDisplay = index + 1 < units.count && all[index + 1].isDisplay
    // A kicker's dash leads on to its headline, a subtitle's back to it.
    if first == 0x2014 { add("dash", isAboveDisplay ? weights.leading : -weights.shape) }
    if last == 0x2014 { add("dash", isBelowDisplay ? weights.leading : -weights.shape) }
    if index + 1 < units.count, units[index + 1].size > 0 {
      let below = page.scalars[page.lines[units[index + 1].lines.lowerBound].scalars.lowerBound]
      if isBelowDisplay, below == 0x2014, first != 0x2014 { add("subtitle below", weights.leading) }
      if all[index + 1].isMarkedHeadline, !signals.isMarkedHeadline { add("marked headline below", weights.leading) }
      if all[index + 1].opensSummary { add("summary below", weights.leading) }
      if all[index + 1].hasDateline { add("dateline below", weights.leading) }
    }
    all[index] = signals
  }

  private func addStart(_ signals: inout UnitSignals, _ index: Int, before: UnitSignals?, _ note: Note) {
    func add(_ name: String, _ weight: Double) {
      signals.start += weight
      note(index, name, weight)
    }
    let unit = units[index]
    if signals.hasDateline { add("dateline", weights.sign) }
    if signals.opensSummary { add("opens a summary", weights.leading) }
    guard let before else { return }
    if !signals.isDisplay {
      let opening = PageSigns.opening(page, unit)
      if opening != 0 { add(opening > 0 ? "names a day" : "goes on", weights.opening * Double(opening)) }
    }
    if before.isDatelineOnly {
      add("dateline before", -weights.sign)
    } else if before.isSignedOff {
      add("sign-off before", weights.sign)
    }
    if !signals.hasDateline, unit.size < 60, isBracketed(unit), PageSigns.isSignOff(page, unit) {
      add("is a sign-off", -weights.sign)
    }
    let above = units[index - 1]
    if !above.isComplete, above.size > 60 { add("sentence cut", -weights.layout) }
    if unit.columnWidth > 0, unit.lines.count > 1, let width = widthBefore(index), width > 0,
      abs(unit.columnWidth - width) > 1
    {
      add("column's width changes", weights.layout)
    }
  }

  /// Whether a sentence ends inside the block.
  private func hasStop(_ unit: PageUnit) -> Bool {
    unit.lines.contains { page.scalars[page.lines[$0].scalars].contains(0x3002) }
  }

  private func isBracketed(_ unit: PageUnit) -> Bool {
    PageScalar.isOpening(page.scalars[page.lines[unit.lines.lowerBound].scalars.lowerBound])
  }

  /// The column's width of the last block before that has more than one line.
  private func widthBefore(_ index: Int) -> Int? {
    for before in stride(from: index - 1, through: max(0, index - 6), by: -1)
    where units[before].lines.count > 1 {
      return units[before].columnWidth
    }
    return nil
  }
}
