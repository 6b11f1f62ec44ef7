/// Says what each block of a page was taken for, and what spoke for it.
struct SplitExplainer {
  let reading: PageReading

  /// The decisions about all blocks, in the order of the page.
  func decisions() -> [SplitDecision] {
    var signals = [[SplitDecision.Signal]](repeating: [], count: reading.units.count)
    _ = reading.reader.signals { signals[$0].append(SplitDecision.Signal(name: $1, weight: $2)) }
    var articles = [Int?](repeating: nil, count: reading.units.count)
    for (article, draft) in reading.drafts.articles.enumerated() {
      for unit in draft.body + draft.headlines { articles[unit] = article }
    }
    var start = 0
    for unit in reading.units.indices {
      if let shared = sharedWords(unit, since: start) { signals[unit].append(shared) }
      if reading.steps[unit] == .starts { start = unit }
    }
    return reading.units.indices.map { unit in
      SplitDecision(
        range: reading.byteRange(reading.units[unit]),
        role: role(reading.steps[unit], article: articles[unit]),
        article: articles[unit],
        signals: signals[unit]
      )
    }
  }

  private func role(_ step: SplitSearch.Step, article: Int?) -> SplitDecision.Role {
    switch step {
    case .continues: .continuation
    case .starts: .start
    case .headsNext, .headsSame, .headsWaiting: article == nil ? .leftover : .headline
    case .isLeftover: .leftover
    }
  }

  /// What its terms say of a block: held against the text below for a line of the next headline, for others against the
  /// article that began at the block `start`.
  private func sharedWords(_ unit: Int, since start: Int) -> SplitDecision.Signal? {
    let (scorer, isHeadline) = (reading.scorer, reading.steps[unit] == .headsNext)
    let weights = scorer.weights
    let weight =
      isHeadline
      ? weights.affinity * (scorer.signals[unit].affinityToNext - weights.usualAffinity)
      : unit > start ? scorer.cohesionScore(unit, with: start..<unit) : 0
    guard abs(weight) >= 0.05 else { return nil }
    let name =
      isHeadline
      ? weight > 0 ? "words of the text below" : "few words of the text below"
      : weight < 0 ? "words of the article so far" : "words new to the article"
    return SplitDecision.Signal(name: name, weight: weight)
  }
}
