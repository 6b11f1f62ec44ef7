/// Finds the best joint reading of a page's blocks as starts, continuations and headlines.
///
/// A beam search (Lowerre 1976) over the blocks in order. Each state holds the article that is open and a queue of bodies
/// that wait for their headline, so that a headline may stand before its body, directly behind it, or one or several
/// articles later. States with the same future are merged, the best of them kept, which makes the search exact dynamic
/// programming wherever the beam is wide enough.
struct SplitSearch {
  /// What was decided about one block.
  enum Step: UInt8 {
    case continues, starts, headsNext, headsSame, headsWaiting, isLeftover
  }

  static let width = 36
  /// What a page without any article costs: text is always somebody's.
  private static let empty = -200.0
  /// States further behind the best than this, in log odds, are given up.
  static let margin = 36.0

  let units: [PageUnit]
  let signals: [UnitSignals]
  let lexicon: PageLexicon
  let weights: SplitWeights
  private let sizes: [Int]
  /// Whether the page marks its articles' headlines.
  private let hasMarks: Bool
  /// Whether the page comes from printed columns.
  private let isPrinted: Bool

  init(units: [PageUnit], signals: [UnitSignals], lexicon: PageLexicon, weights: SplitWeights) {
    self.units = units
    self.signals = signals
    self.lexicon = lexicon
    self.weights = weights
    var sizes = [0]
    for unit in units { sizes.append((sizes.last ?? 0) + unit.size) }
    self.sizes = sizes
    isPrinted = units.contains { $0.columnWidth > 0 }
    hasMarks = signals.contains { $0.isMarkedHeadline }
  }

  /// The best step for every block. Linear in the number of blocks.
  func steps() -> [Step] {
    var beam = SplitState.Order.allCases.map { order in
      var state = SplitState()
      state.order = order
      // Headlines leave their articles only where columns are taken off a printed page.
      if order == .headedBehind { state.score = isPrinted ? -1 : -10 }
      if order == .plain { state.score = isPrinted ? -weights.plain : weights.plain }
      return state
    }
    var parents: [Int32] = []
    var taken: [Step] = []
    for block in units.indices {
      var candidates: [(state: SplitState, step: Step)] = []
      candidates.reserveCapacity(beam.count * 4)
      var affinities: [(body: SplitState.Body, value: Double)] = []
      for state in beam {
        let affinity = signals[block].isDisplay ? self.affinity(of: block, to: state.body, &affinities) : 0
        extend(state, by: block, affinity, into: &candidates)
      }
      candidates.sort { $0.state.score > $1.state.score }
      beam.removeAll(keepingCapacity: true)
      let best = candidates.first?.state.score ?? 0
      for candidate in candidates {
        if beam.count == Self.width || candidate.state.score < best - Self.margin { break }
        if beam.contains(where: { $0.hasSameFuture(as: candidate.state) }) { continue }
        var state = candidate.state
        parents.append(state.step)
        taken.append(candidate.step)
        state.step = Int32(taken.count - 1)
        beam.append(state)
      }
    }
    let last = beam.max { finalScore($0) < finalScore($1) }
    var result: [Step] = []
    var step = last?.step ?? -1
    while step >= 0 {
      result.append(taken[Int(step)])
      step = parents[Int(step)]
    }
    return result.reversed()
  }

  private func finalScore(_ state: SplitState) -> Double {
    state.score + Double(state.waitingCount) * weights.neverHeaded
      + (state.phase == .headlineOfNext ? weights.bodiless : 0) + (state.body.first < 0 ? Self.empty : 0)
  }

  /// The affinity of a block to a body; states often have theirs in common.
  private func affinity(
    of block: Int,
    to body: SplitState.Body,
    _ known: inout [(body: SplitState.Body, value: Double)]
  ) -> Double {
    guard body.first >= 0 else { return 0 }
    if let found = known.first(where: { $0.body == body }) { return found.value }
    let value = lexicon.affinity(of: block, to: body.range)
    known.append((body, value))
    return value
  }

  private func extend(
    _ state: SplitState,
    by block: Int,
    _ affinity: Double,
    into candidates: inout [(state: SplitState, step: Step)]
  ) {
    let own = signals[block]
    if units[block].size == 0 || own.isSectionHeading {
      var next = state
      if own.isSectionHeading, next.phase == .body { next.phase = .nothing }
      candidates.append((next, .isLeftover))
      return
    }
    if state.phase == .body {
      var next = state
      next.extend(to: block)
      if own.isMarkedHeadline { next.score -= weights.mark }
      candidates.append((next, .continues))
    }
    if !own.isMarkedHeadline { addStart(state, block, &candidates) }
    guard own.isDisplay else { return }
    addHeadlineOfNext(state, block, affinity, &candidates)
    addHeadlineOfWaiting(state, block, &candidates)
    if state.phase != .body {
      var next = state
      next.score += weights.leftover
      candidates.append((next, .isLeftover))
    }
  }

  private func addStart(_ state: SplitState, _ block: Int, _ candidates: inout [(state: SplitState, step: Step)]) {
    var next = state
    next.score += startScore(block, after: state)
    if signals[block].isDisplay { next.score += signals[block].isByline ? 0 : weights.displayStart }
    next.body = SplitState.Body(first: Int32(block), end: Int32(block + 1))
    next.isWaiting = false
    next.isMarked = false
    if hasMarks, !state.isMarked { next.score -= weights.mark }
    next.phase = .body
    next.lineCount = 0
    next.headed = SplitState.Body()
    if state.phase == .headlineOfNext {
      // Its headline stood before it.
    } else {
      if state.waitingCount == SplitState.mostWaiting {
        _ = next.dequeue()
        next.score += weights.neverHeaded
      }
      switch state.order {
      case .headedFirst: next.score += weights.waiting + weights.mixedOrder
      case .headedBehind: next.score += weights.waiting
      case .plain: next.score += state.body.first < 0 ? 0 : 2 * weights.mixedOrder
      }
      if state.order != .plain { next.enqueue() }
    }
    candidates.append((next, .starts))
  }

  private func addHeadlineOfNext(
    _ state: SplitState,
    _ block: Int,
    _ affinity: Double,
    _ candidates: inout [(state: SplitState, step: Step)]
  ) {
    let isFurther = state.phase == .headlineOfNext
    guard state.order != .plain else { return }
    guard !isFurther || state.lineCount < SplitState.mostLines else { return }
    var next = state
    next.score += signals[block].shape + weights.headline
    next.score += weights.affinity * (signals[block].affinityToNext - weights.usualAffinity)
    next.score += weights.verbatim * max(0, signals[block].affinityToNext - 0.7) / 0.3
    next.score += weights.affinityElsewhere * affinity
    if isFurther {
      next.score += weights.furtherLine - weights.headline
    } else {
      next.score += Double(state.waitingCount) * weights.neverHeaded
      next.waitingCount = 0
      next.waiting = (SplitState.Body(), SplitState.Body(), SplitState.Body(), SplitState.Body())
      next.isWaiting = false
      if state.order == .headedBehind, state.body.first >= 0 { next.score += weights.mixedOrder }
    }
    next.isMarked = isFurther && state.isMarked || signals[block].isMarkedHeadline
    next.phase = .headlineOfNext
    next.lineCount = isFurther ? state.lineCount + 1 : 1
    next.headed = SplitState.Body()
    candidates.append((next, .headsNext))
  }

  private func addHeadlineOfWaiting(
    _ state: SplitState,
    _ block: Int,
    _ candidates: inout [(state: SplitState, step: Step)]
  ) {
    guard state.phase != .headlineOfNext, state.order == .headedBehind || isPrinted && state.order == .headedFirst
    else { return }
    let isBehindBlank = units[block].blanksBefore > 0
    if state.phase == .headlineOfWaiting, state.lineCount < SplitState.mostLines {
      var next = state
      next.score += headlineScore(block, for: state.headed) + weights.furtherLine - weights.headline
      next.score += isBehindBlank ? -1 : 1
      next.lineCount += 1
      candidates.append((next, .headsSame))
    }
    if state.waitingCount > 0 {
      var next = state
      let body = next.dequeue()
      next.score += headlineScore(block, for: body)
      if state.phase == .headlineOfWaiting { next.score += isBehindBlank ? 1 : -1 }
      next.phase = .headlineOfWaiting
      next.headed = body
      next.lineCount = 1
      candidates.append((next, .headsWaiting))
    }
  }

  private func headlineScore(_ block: Int, for body: SplitState.Body) -> Double {
    signals[block].shape + weights.headline
      + weights.affinity * (lexicon.affinity(of: block, to: body.range) - weights.usualAffinity)
      + weights.affinityElsewhere * signals[block].affinityToNext
  }

  /// The log odds of an article beginning at `block` rather than the one before going on.
  func startScore(_ block: Int, after state: SplitState) -> Double {
    guard state.body.first >= 0 else { return 0 }
    var score = weights.start + signals[block].start
    score += cohesionScore(block, with: state.body.range)
    if size(state.body.range) < 60 { score += weights.shortBody }
    if units[block].blanksBefore == 0, state.phase == .body { score -= 2 }
    return score
  }

  /// What the terms that tie the text at `block` to a body before it say: above 0 where they are fewer than usual.
  func cohesionScore(_ block: Int, with body: Range<Int>) -> Double {
    let cohesions = signals[block].cohesions
    guard !cohesions.isEmpty, block > body.lowerBound else { return 0 }
    // Little text before the gap says little.
    let trust = min(1, Double(size(body)) / 300)
    return weights.cohesion * trust * Double(cohesions[min(block - 1 - body.lowerBound, cohesions.count - 1)])
  }

  /// The signals of a block in words, with what cohesion says where it could begin an article.
  func notes(_ block: Int, _ lastStart: Int) -> [SplitDecision.Signal] {
    guard block > lastStart else { return signals[block].notes }
    let cohesion = cohesionScore(block, with: lastStart..<block)
    return signals[block].notes + [SplitDecision.Signal(name: "words in common with the text before", weight: cohesion)]
  }

  func size(_ blocks: Range<Int>) -> Int { sizes[blocks.upperBound] - sizes[blocks.lowerBound] }
}
