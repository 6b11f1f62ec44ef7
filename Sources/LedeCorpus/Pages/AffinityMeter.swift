/// Measures how much of a line's terms also stand in bodies before it: what ties a headline to its article.
///
/// The places where the line's terms stand before are looked up once; every body is then held against those few. Its
/// storage is used again for the next line.
struct AffinityMeter {
  /// One block that has one of the line's terms.
  private struct Hit {
    var block: Int32
    var term: Int32
    var weight: Float
  }

  private var hits: [Hit] = []
  private var total: Float = 0
  private var known: [(body: SplitState.Body, value: Double)] = []

  /// Turns to the line that is the block `block`; bodies begin at the block `earliest` at the earliest.
  mutating func open(_ block: Int, _ lexicon: PageLexicon, since earliest: Int) {
    hits.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
    total = lexicon.totalWeight(of: block)
    for term in lexicon.shared[lexicon.sharedRange(of: block)] {
      let weight = lexicon.weight(of: term)
      for other in lexicon.blocks[Int(term.first)..<Int(term.place)].reversed() {
        if Int(other) < earliest { break }
        hits.append(Hit(block: other, term: term.term, weight: weight))
      }
    }
  }

  /// The share (0…1, by weight) of the line's terms that also stand in a body.
  mutating func affinity(to body: SplitState.Body) -> Double {
    guard body.first >= 0, total > 0 else { return 0 }
    for pair in known where pair.body == body { return pair.value }
    var common: Float = 0
    var last: Int32 = -1
    for hit in hits where hit.term != last && hit.block >= body.first && hit.block < body.end {
      common += hit.weight
      last = hit.term
    }
    let value = Double(common / total)
    known.append((body, value))
    return value
  }
}
