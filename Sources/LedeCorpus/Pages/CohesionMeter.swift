import LedeNumerics

/// Measures how much the text on either side of a gap between two blocks has in common.
///
/// The measure is the cosine of the two sides' term vectors, each term counted as often as it stands there and weighted by
/// its rarity on the page, as in TextTiling (Hearst 1997). A bounded stretch of text is read on either side.
struct CohesionMeter {
  /// How many blocks the left side reaches back over at most.
  static let reach = 24
  /// How many scalars of text each side reads.
  static let leftSize = 700
  static let rightSize = 450

  /// A term's squared weight, and how often it stands on the right and on the left; side by side, as they are read so.
  private var terms: [SIMD4<Float>]
  private let lexicon: PageLexicon

  init(_ lexicon: PageLexicon) {
    self.lexicon = lexicon
    terms = lexicon.recurringWeights.map { SIMD4($0 * $0, 0, 0, 0) }
  }

  /// Adds the cosines of the blocks in `following` with the text before them that begins one, two, … blocks before.
  ///
  /// Blocks that stand alone are left out of the text before, as they may be headlines of other articles.
  mutating func addCosines(
    of following: Range<Int>,
    units: [PageUnit],
    signals: [UnitSignals],
    to result: inout [Float]
  ) {
    let lexicon = self.lexicon
    var terms = self.terms.mutableSpan
    let recurring = lexicon.recurring.span
    var rightNorm: Float = 0
    for block in following {
      rightNorm += lexicon.loneNorm(of: block)
      for position in lexicon.recurringRange(of: block) {
        let term = Int(recurring[position])
        rightNorm += terms[term].x * (2 * terms[term].y + 1)
        terms[term].y += 1
      }
    }
    var dot: Float = 0
    var leftNorm: Float = 0
    var size = 0
    var block = following.lowerBound - 1
    let last = max(0, following.lowerBound - Self.reach)
    while block >= last, size < Self.leftSize {
      if !signals[block].isDisplay {
        size += units[block].size
        leftNorm += lexicon.loneNorm(of: block)
        for position in lexicon.recurringRange(of: block) {
          let term = Int(recurring[position])
          let counts = terms[term]
          dot += counts.x * counts.y
          leftNorm += counts.x * (2 * counts.z + 1)
          terms[term].z = counts.z + 1
        }
      }
      let norm = leftNorm * rightNorm
      result.append(norm > 0 ? dot / norm.squareRoot() : 0)
      block -= 1
    }
    let read =
      lexicon.recurringRange(of: block + 1).lowerBound..<lexicon.recurringRange(of: following.upperBound - 1).upperBound
    for position in read {
      let term = Int(recurring[position])
      terms[term].y = 0
      terms[term].z = 0
    }
  }
}

/// How little the text from each block on has in common with the text before it, by where that text begins.
struct CohesionTable {
  private var values: [Float] = []
  private var firsts: [Int] = []
  private let usual: Float
  /// The negative logarithms of cosines in steps of one thousandth, each a little raised, as no text is quite foreign.
  private static let lacks = (0...Int(fineness) + 1).map {
    Float(-StableMath.log(Double($0) / Double(fineness) + 0.02))
  }
  private static let fineness: Float = 1000

  /// - Parameter usual: the cosine that is usual inside an article.
  init(usual: Double, blockCount: Int) {
    self.usual = Float(StableMath.log(usual))
    firsts.reserveCapacity(blockCount + 1)
    firsts.append(0)
  }

  /// Adds the next block's gap: `write` appends the cosines with the text that begins one, two, … blocks before it.
  mutating func addGap(_ write: (inout [Float]) -> Void) {
    let first = values.count
    write(&values)
    for index in first..<values.count {
      values[index] = usual + Self.lacks[Int(values[index] * Self.fineness + 0.5)]
    }
    firsts.append(values.count)
  }

  /// The logarithm of how many times less the text from `block` on has in common with the text from `start` on before it
  /// than is usual inside an article; 0 where nothing was measured.
  func lack(at block: Int, since start: Int) -> Float {
    let first = firsts[block]
    let count = firsts[block + 1] - first
    return count > 0 ? values[first + min(block - 1 - start, count - 1)] : 0
  }
}
