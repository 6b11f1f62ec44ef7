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

  private let lexicon: PageLexicon
  private var right: [Float]
  private var left: [Float]

  init(_ lexicon: PageLexicon) {
    self.lexicon = lexicon
    right = [Float](repeating: 0, count: lexicon.termCount)
    left = right
  }

  /// The cosine of the blocks in `following` with the text before them that begins one, two, … blocks before.
  ///
  /// Blocks that stand alone are left out of the text before, as they may be headlines of other articles.
  mutating func cosines(
    of following: Range<Int>,
    units: [PageUnit],
    isSkipped: (Int) -> Bool
  ) -> [Float] {
    var rightNorm: Float = 0
    for block in following {
      for term in lexicon.terms(of: block) {
        let weight = lexicon.weights[Int(term)]
        rightNorm += weight * weight * (2 * right[Int(term)] + 1)
        right[Int(term)] += 1
      }
    }
    var result: [Float] = []
    var dot: Float = 0
    var leftNorm: Float = 0
    var size = 0
    var block = following.lowerBound - 1
    let last = max(0, following.lowerBound - Self.reach)
    while block >= last, size < Self.leftSize {
      if !isSkipped(block) {
        size += units[block].size
        for term in lexicon.terms(of: block) {
          let weight = lexicon.weights[Int(term)]
          dot += weight * weight * right[Int(term)]
          leftNorm += weight * weight * (2 * left[Int(term)] + 1)
          left[Int(term)] += 1
        }
      }
      let norm = leftNorm * rightNorm
      result.append(norm > 0 ? dot / norm.squareRoot() : 0)
      block -= 1
    }
    for read in (block + 1)..<following.lowerBound { for term in lexicon.terms(of: read) { left[Int(term)] = 0 } }
    for read in following { for term in lexicon.terms(of: read) { right[Int(term)] = 0 } }
    return result
  }
}
