/// Builds articles and leftovers from the steps that a search has taken.
struct PageAssembler {
  let page: PageLines
  let units: [PageUnit]
  let scorer: SplitScorer
  let steps: [SplitSearch.Step]
  let columns: ColumnWidths
  let pairs: PairCounts
  let source: [UInt8]

  /// One article as block numbers.
  private struct Draft {
    var body: [Int] = []
    var headlines: [Int] = []
  }

  func split() -> PageSplit {
    var drafts: [Draft] = []
    var waiting: [Int] = []
    var nextHeadline: [Int] = []
    var headed = -1
    var loose: [(unit: Int, reason: Leftover.Reason)] = []
    var articleOf = [Int?](repeating: nil, count: units.count)
    for (unit, step) in steps.enumerated() {
      switch step {
      case .continues:
        guard !drafts.isEmpty else { continue }
        drafts[drafts.count - 1].body.append(unit)
      case .starts:
        drafts.append(Draft(body: [unit], headlines: nextHeadline))
        if nextHeadline.isEmpty {
          if waiting.count == SplitState.mostWaiting { waiting.removeFirst() }
          waiting.append(drafts.count - 1)
        }
        nextHeadline = []
      case .headsNext:
        if nextHeadline.isEmpty { waiting = [] }
        nextHeadline.append(unit)
      case .headsWaiting:
        headed = waiting.removeFirst()
        drafts[headed].headlines.append(unit)
      case .headsSame:
        drafts[headed].headlines.append(unit)
      case .isLeftover:
        loose.append((unit, units[unit].size == 0 ? .ornament : .sectionHeading))
      }
    }
    for unit in nextHeadline { loose.append((unit, .headlineWithoutBody)) }
    let confidence = SplitConfidence(scorer: scorer)
    for (article, draft) in drafts.enumerated() {
      for unit in draft.body + draft.headlines { articleOf[unit] = article }
    }
    var writer = UnitWriter(page: page, columns: columns, pairs: pairs, source: source)
    let joiner = ParagraphJoiner(page: page, units: units, columns: columns)
    var articles: [Article] = []
    for (number, draft) in drafts.enumerated() {
      writer.ranges = []
      let title = draft.headlines.map { writer.text(units[$0]) }.joined(separator: " ")
      let text = joiner.paragraphs(draft.body).map { writer.text($0) }.joined(separator: "\n")
      articles.append(
        Article(
          title: title.isEmpty ? nil : title,
          text: text,
          ranges: Self.merged(writer.ranges),
          confidence: confidence.value(
            of: draft.body,
            headline: draft.headlines,
            before: number > 0 ? drafts[number - 1].body : nil,
            after: number + 1 < drafts.count ? drafts[number + 1].body : nil
          )
        )
      )
    }
    var leftovers = writer.leftovers
    if page.hasByteOrderMark { leftovers.append(Leftover(reason: .droppedMark, text: "\u{FEFF}", range: 0..<3)) }
    for (unit, reason) in loose {
      let range = byteRange(units[unit])
      leftovers.append(Leftover(reason: reason, text: String(decoding: source[range], as: UTF8.self), range: range))
    }
    leftovers.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return PageSplit(articles: articles, leftovers: leftovers, explanation: explanation(articleOf))
  }

  private func explanation(_ articleOf: [Int?]) -> [SplitDecision] {
    var lastStart = 0
    return units.indices.map { unit in
      defer { if steps[unit] == .starts { lastStart = unit } }
      let role: SplitDecision.Role =
        switch steps[unit] {
        case .continues: .continuation
        case .starts: .start
        case .headsNext, .headsSame, .headsWaiting: articleOf[unit] == nil ? .leftover : .headline
        case .isLeftover: .leftover
        }
      return SplitDecision(
        range: byteRange(units[unit]),
        role: role,
        article: articleOf[unit],
        signals: scorer.notes(unit, lastStart, headsNext: steps[unit] == .headsNext)
      )
    }
  }

  private func byteRange(_ unit: PageUnit) -> Range<Int> {
    page.lines[unit.lines.lowerBound].lineByteStart..<page.lines[unit.lines.upperBound - 1].lineByteEnd
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = result.last, last.upperBound >= range.lowerBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
