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

  /// A step that a state of the beam may take, and the score it comes to. The state itself is made only for those that
  /// stay in the beam.
  private struct Move {
    var score: Double
    var parent: Int32
    var step: Step
  }

  static let width = 24
  /// States further behind the best than this, in log odds, are given up.
  static let margin = 16.0

  let scorer: SplitScorer
  let lexicon: PageLexicon

  /// The best step for every block. Linear in the number of blocks.
  func steps() -> [Step] {
    var beam = openings()
    var next: [SplitState] = []
    var parents: [Int32] = []
    var taken: [Step] = []
    var moves: [Move] = []
    var affinities = AffinityMeter()
    for block in scorer.units.indices {
      if scorer.signals[block].isDisplay { affinities.open(block, lexicon, since: Self.earliest(beam)) }
      moves.removeAll(keepingCapacity: true)
      for parent in beam.indices { addMoves(beam[parent], Int32(parent), block, &affinities, &moves) }
      var best = -Double.infinity
      for move in moves { best = max(best, move.score) }
      moves.removeAll { $0.score < best - Self.margin }
      moves.sort { $0.score > $1.score }
      next.removeAll(keepingCapacity: true)
      let isMarked = scorer.signals[block].isMarkedHeadline
      let isSectionHeading = scorer.signals[block].isSectionHeading
      for move in moves {
        if next.count == Self.width { break }
        var state = beam[Int(move.parent)]
        state.take(move.step, block, isMarked: isMarked, isSectionHeading: isSectionHeading)
        // What goes on with its body stays as different from the others as it was.
        if move.step != .continues, next.contains(where: { $0.hasSameFuture(as: state) }) { continue }
        parents.append(state.step)
        taken.append(move.step)
        state.score = move.score
        state.step = Int32(taken.count - 1)
        next.append(state)
      }
      swap(&beam, &next)
    }
    let last = beam.max { $0.score + scorer.end($0) < $1.score + scorer.end($1) }
    var result: [Step] = []
    var step = last?.step ?? -1
    while step >= 0 {
      result.append(taken[Int(step)])
      step = parents[Int(step)]
    }
    return result.reversed()
  }

  /// The states before the first block: one for each place where a page's headlines may stand.
  private func openings() -> [SplitState] {
    SplitState.Order.allCases.map { order in
      var state = SplitState()
      state.order = order
      // Headlines leave their articles only where columns are taken off a printed page.
      if order == .headedBehind { state.score = scorer.isPrinted ? -1 : -10 }
      if order == .plain, scorer.isBare { state.score = scorer.weights.plain }
      return state
    }
  }

  /// The first block of any body that a line may be compared with.
  private static func earliest(_ beam: [SplitState]) -> Int {
    var result = Int32.max
    for state in beam {
      if state.body.first >= 0 { result = min(result, state.body.first) }
      if state.waitingCount > 0 { result = min(result, state.waiting.0.first) }
      if state.headed.first >= 0 { result = min(result, state.headed.first) }
    }
    return Int(result)
  }

  /// Adds every step that a state may take at a block.
  private func addMoves(
    _ state: SplitState,
    _ parent: Int32,
    _ block: Int,
    _ affinities: inout AffinityMeter,
    _ moves: inout [Move]
  ) {
    func add(_ step: Step, _ score: Double) {
      moves.append(Move(score: state.score + score, parent: parent, step: step))
    }
    if scorer.units[block].size == 0 || scorer.signals[block].isSectionHeading { return add(.isLeftover, 0) }
    if state.phase == .body { add(.continues, scorer.continuation(block, of: state.body.range)) }
    if !scorer.signals[block].isMarkedHeadline { add(.starts, scorer.start(block, after: state)) }
    guard scorer.signals[block].isDisplay else { return }
    let isFurther = state.phase == .headlineOfNext
    if state.order != .plain, !isFurther || Int(state.lineCount) < SplitState.mostLines {
      let affinity = affinities.affinity(to: state.body)
      add(.headsNext, scorer.headlineOfNext(block, after: state, affinity: affinity))
    }
    if !isFurther, state.order == .headedBehind || scorer.isPrinted && state.order == .headedFirst {
      if state.phase == .headlineOfWaiting, Int(state.lineCount) < SplitState.mostLines {
        let affinity = affinities.affinity(to: state.headed)
        add(.headsSame, scorer.headlineOfWaiting(block, isFurther: true, after: state, affinity: affinity))
      }
      if state.waitingCount > 0 {
        let affinity = affinities.affinity(to: state.waiting.0)
        add(.headsWaiting, scorer.headlineOfWaiting(block, isFurther: false, after: state, affinity: affinity))
      }
    }
    if state.phase != .body { add(.isLeftover, scorer.weights.furtherLine) }
  }
}
