/// Scores what one block may be after a state of the search, in log odds.
struct SplitScorer {
  let units: [PageUnit]
  let signals: [UnitSignals]
  let cohesions: CohesionTable
  let weights: SplitWeights
  /// Whether the page comes from printed columns.
  let isPrinted: Bool
  /// Whether the page has no layout at all: no columns, no marks, no blank lines, one indentation, no dateline inside.
  let isBare: Bool
  private let sizes: [Int]
  /// Whether the page marks its articles' headlines.
  private let hasMarks: Bool

  init(units: [PageUnit], signals: [UnitSignals], cohesions: CohesionTable, weights: SplitWeights) {
    self.units = units
    self.signals = signals
    self.cohesions = cohesions
    self.weights = weights
    var sizes = [0]
    sizes.reserveCapacity(units.count + 1)
    for unit in units { sizes.append((sizes.last ?? 0) + unit.size) }
    self.sizes = sizes
    isPrinted = units.count { $0.columnWidth > 0 } * 3 > units.count
    isBare = units.indices.dropFirst().allSatisfy {
      units[$0].columnWidth == 0 && units[$0].mark == 0 && units[$0].blanksBefore == 0
        && units[$0].indentation == units[0].indentation && !signals[$0].hasDateline
    }
    hasMarks = signals.contains { $0.isMarkedHeadline }
  }

  /// What a block of a body going on adds.
  func continuation(_ block: Int, of body: Range<Int>) -> Double {
    (signals[block].isMarkedHeadline ? -weights.marked : 0) - max(0, signals[block].separation)
      - cohesionScore(block, with: body)
  }

  /// What an article that begins at `block` adds, its headline or the lack of one included.
  func start(_ block: Int, after state: SplitState) -> Double {
    var score = startScore(block, after: state)
    if signals[block].isDisplay { score += signals[block].isByline ? 0 : weights.displayStart }
    if hasMarks, !state.isMarked { score -= weights.marked }
    if state.phase == .headlineOfNext { return score }
    score += signals[block].separation + closing(block, after: state)
    if Int(state.waitingCount) == SplitState.mostWaiting { score += weights.unheaded }
    switch state.order {
    case .headedFirst: score += weights.waiting + weights.unheaded
    case .headedBehind: score += weights.waiting
    case .plain: score += state.body.first < 0 ? 0 : 2 * weights.unheaded
    }
    return score
  }

  /// What a line of the next article's headline adds.
  ///
  /// - Parameter affinity: the line's affinity to the body before it.
  func headlineOfNext(_ block: Int, after state: SplitState, affinity: Double) -> Double {
    var score = signals[block].shape
    score += weights.affinity * (signals[block].affinityToNext - weights.usualAffinity)
    // Crossheads are taken from their section word for word.
    let verbatim = max(0, signals[block].affinityToNext - 0.7) / 0.3
    score += weights.affinityElsewhere * (affinity + verbatim)
    if state.phase == .headlineOfNext {
      return score + weights.furtherLine - max(0, signals[block].separation) + adjacency(block)
    }
    score += signals[block].separation + closing(block, after: state)
    score += weights.headline + Double(state.waitingCount) * weights.unheaded
    if state.order == .headedBehind, state.body.first >= 0 { score += weights.unheaded }
    return score
  }

  /// What a line of the headline of a body before it adds.
  ///
  /// - Parameter affinity: the line's affinity to that body.
  func headlineOfWaiting(_ block: Int, isFurther: Bool, after state: SplitState, affinity: Double) -> Double {
    var score = signals[block].shape
    score += weights.affinity * (affinity - weights.usualAffinity)
    score += weights.affinityElsewhere * signals[block].affinityToNext
    score += isFurther ? weights.furtherLine : weights.headline
    switch state.phase {
    case .headlineOfWaiting: score += isFurther ? adjacency(block) : -adjacency(block)
    case .body: score += closing(block, after: state)
    default: break
    }
    return score
  }

  /// What the blank lines above a line say for its being of the headline that stands there.
  private func adjacency(_ block: Int) -> Double {
    isPrinted ? (units[block].blanksBefore > 0 ? -weights.adjacent / 3 : weights.adjacent) : 0
  }

  /// What it costs to end a body before `block`: a line that stands alone, as crossheads do, never ends one.
  private func closing(_ block: Int, after state: SplitState) -> Double {
    state.phase == .body && signals[block - 1].needsText ? weights.hanging : 0
  }

  /// What the end of the page adds.
  func end(_ state: SplitState) -> Double {
    Double(state.waitingCount) * weights.unheaded + (state.phase == .headlineOfNext ? weights.bodiless : 0)
      + (state.body.first < 0 ? Self.empty : 0)
  }

  /// What a page without any article costs: text is always somebody's.
  private static let empty = -200.0

  /// The log odds of an article beginning at `block` rather than the one before going on.
  private func startScore(_ block: Int, after state: SplitState) -> Double {
    guard state.body.first >= 0 else { return 0 }
    var score = weights.start + signals[block].start
    if size(state.body.range) < 60 { score -= weights.layout }
    if units[block].blanksBefore == 0, state.phase == .body { score -= weights.layout / 2 }
    return score
  }

  /// What the terms of a block say against its going on with a body before it.
  func cohesionScore(_ block: Int, with body: Range<Int>) -> Double {
    guard block > body.lowerBound else { return 0 }
    return -weights.cohesion * Double(cohesions.evidence(at: block, since: body.lowerBound))
  }

  private func size(_ blocks: Range<Int>) -> Int { sizes[blocks.upperBound] - sizes[blocks.lowerBound] }
}
