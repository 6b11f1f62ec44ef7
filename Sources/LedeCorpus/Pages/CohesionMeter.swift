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
    terms = lexicon.weights.map { SIMD4($0 * $0, 0, 0, 0) }
  }

  /// The cosine of the blocks in `following` with the text before them that begins one, two, … blocks before.
  ///
  /// Blocks that stand alone are left out of the text before, as they may be headlines of other articles.
  mutating func cosines(
    of following: Range<Int>,
    units: [PageUnit],
    signals: [UnitSignals]
  ) -> [Float] {
    var result: [Float] = []
    terms.withUnsafeMutableBufferPointer { terms in
      var rightNorm: Float = 0
      for block in following {
        for term in lexicon.terms(of: block) {
          let counts = terms[Int(term)]
          rightNorm += counts.x * (2 * counts.y + 1)
          terms[Int(term)].y = counts.y + 1
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
          for term in lexicon.terms(of: block) {
            let counts = terms[Int(term)]
            dot += counts.x * counts.y
            leftNorm += counts.x * (2 * counts.z + 1)
            terms[Int(term)].z = counts.z + 1
          }
        }
        let norm = leftNorm * rightNorm
        result.append(norm > 0 ? dot / norm.squareRoot() : 0)
        block -= 1
      }
      for read in (block + 1)..<following.lowerBound { for term in lexicon.terms(of: read) { terms[Int(term)].z = 0 } }
      for read in following { for term in lexicon.terms(of: read) { terms[Int(term)].y = 0 } }
    }
    return result
  }
}
