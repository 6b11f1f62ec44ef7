/// Writes the articles and leftovers of a page that was read.
struct PageAssembler {
  let reading: PageReading

  /// The articles and leftovers whose blocks stand before the block `end`.
  func split(before end: Int) -> PageSplit {
    let (units, drafts) = (reading.units, reading.drafts.articles)
    let confidence = SplitConfidence(scorer: reading.scorer)
    let joiner = ParagraphJoiner(page: reading.page, units: units, columns: reading.columns)
    var writer = UnitWriter(reading)
    var articles: [Article] = []
    for (number, draft) in drafts.enumerated() where draft.body.first.map({ $0 < end }) == true {
      for unit in draft.headlines { writer.write(units[unit], behind: 0x20) }
      let title = writer.take()
      for paragraph in joiner.paragraphs(draft.body) { writer.write(paragraph, behind: 0x0A) }
      articles.append(
        Article(
          title: title.isEmpty ? nil : title,
          text: writer.take(),
          ranges: Self.merged(writer.takeRanges()),
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
    if reading.page.hasByteOrderMark {
      leftovers.append(Leftover(reason: .droppedMark, text: "\u{FEFF}", range: 0..<3))
    }
    for (unit, reason) in reading.drafts.loose where unit < end {
      let range = reading.byteRange(units[unit])
      let text = String(decoding: reading.source[range], as: UTF8.self)
      leftovers.append(Leftover(reason: reason, text: text, range: range))
    }
    leftovers.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return PageSplit(articles: articles, leftovers: leftovers)
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
