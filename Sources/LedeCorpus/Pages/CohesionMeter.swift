import LedeNumerics

/// Measures how much likelier the terms of a block are in an article read so far than in another one.
///
/// An article is a cache language model (Kuhn & De Mori 1990) with Dirichlet smoothing (Zhai & Lafferty 2004): a term's
/// share of the article's terms, drawn towards its share of the rest of the page. The logarithm of its ratio to the
/// latter, summed over the block's terms, is the evidence that the block goes on with the article: above 0 where it takes
/// the article's terms up, below 0 where it has many of its own.
struct CohesionMeter {
  /// How many blocks an article's terms are remembered for.
  static let reach = 24
  private let lexicon: PageLexicon
  private let isBody: [Bool]
  /// The gain of a term by how often the article has it and how often the rest of the page does.
  private let gains: [Float]
  /// What every term costs by how many terms the article has, in steps: the more it has, the less is new to it.
  private let costs: [Float]

  /// - Parameter isBody: for each block, whether its terms are an article's; lines that may be headlines are nobody's yet.
  init(_ lexicon: PageLexicon, isBody: [Bool], weights: SplitWeights) {
    self.lexicon = lexicon
    self.isBody = isBody
    costs = (0...Self.mostCosts).map {
      Float(StableMath.log(1 + Double($0 * Self.costStep) / weights.smoothing))
    }
    let occurrences = min(Double(lexicon.occurrenceCount), Self.mostOccurrences)
    let scale = occurrences * weights.recurrence / weights.smoothing
    var gains: [Float] = []
    for count in 0...Self.mostCounted {
      for rest in 0...Self.mostCounted {
        let ratio = Double(count) * scale / (Double(rest) + weights.unseen)
        gains.append(Float(StableMath.log(1 + ratio)))
      }
    }
    self.gains = gains
  }

  private static let mostCounted = 15
  private static let costStep = 32
  private static let mostCosts = 127
  /// A text with more terms than a large page has is many pages; rarity is counted against one page's worth.
  private static let mostOccurrences = 8000.0

  /// Where `gains` has what a term says that the article has in `count` blocks and the rest of the page in `rest`.
  @inline(__always)
  private static func place(count: Int, rest: Int) -> Int {
    min(count, mostCounted) * (mostCounted + 1) + min(max(rest, 0), mostCounted)
  }

  /// The evidence of all blocks; linear in the number of their terms.
  func table() -> CohesionTable {
    var table = CohesionTable(blockCount: isBody.count)
    let (shared, blocks) = (lexicon.shared.span, lexicon.blocks.span)
    let (gains, isBody) = (gains.span, isBody.span)
    var byDistance = [Float](repeating: 0, count: Self.reach)
    for block in 0..<isBody.count {
      guard isBody[block] else {
        table.add([])
        continue
      }
      let first = max(0, block - Self.reach)
      for index in 0..<Self.reach { byDistance[index] = 0 }
      for position in lexicon.sharedRange(of: block) {
        let term = shared[position]
        let frequency = Int(term.end - term.first)
        var count = 0
        var gain: Float = 0
        var place = Int(term.place) - 1
        while place >= Int(term.first), Int(blocks[place]) >= first {
          let other = Int(blocks[place])
          place -= 1
          guard isBody[other] else { continue }
          count += 1
          let next = gains[Self.place(count: count, rest: frequency - count - 1)]
          byDistance[block - 1 - other] += next - gain
          gain = next
        }
      }
      // From the gains of the blocks one by one to those of all from each on.
      let terms = Float(lexicon.termCount(of: block))
      var sum: Float = 0
      var size = 0
      for distance in 0..<block - first {
        let other = block - 1 - distance
        sum += byDistance[distance]
        if isBody[other] { size += lexicon.termCount(of: other) }
        byDistance[distance] = sum - terms * costs[min(size / Self.costStep, Self.mostCosts)]
      }
      table.add(byDistance[..<(block - first)])
    }
    return table
  }
}

/// For each block the evidence that it goes on with an article, by where that began.
struct CohesionTable {
  private var values: [Float] = []
  private var firsts: [Int] = []

  init(blockCount: Int) {
    firsts.reserveCapacity(blockCount + 1)
    firsts.append(0)
  }

  /// Adds the next block's evidence for an article that began one, two, … blocks before it.
  mutating func add(_ evidence: ArraySlice<Float>) {
    values += evidence
    firsts.append(values.count)
  }

  /// The evidence that `block` goes on with an article that began at `start`; 0 where nothing was measured.
  func evidence(at block: Int, since start: Int) -> Float {
    let first = firsts[block]
    let count = firsts[block + 1] - first
    return count > 0 ? values[first + min(block - 1 - start, count - 1)] : 0
  }
}
