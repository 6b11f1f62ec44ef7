import LedeNumerics
import LedeText

/// The chance of each word and pair of a story to stand in its headline.
struct HeadlineOdds {
  /// The chance of each type of word.
  let words: Chances
  /// The chance of each type of pair.
  let pairs: Chances

  /// The chances of types. Those of what stands once in a story, most of them, differ only by the sentence and a few marks, so
  /// there are fewer chances than types.
  struct Chances {
    fileprivate let places: [Int32]
    fileprivate let different: [Double]

    /// How many types there are.
    var count: Int { places.count }

    /// The chance of a type.
    @inline(__always)
    subscript(_ type: Int) -> Double { different[Int(places[type])] }
  }

  /// How much standing in the document's own title adds to the log-odds of a word or pair; set by judgement.
  private static let titleBonus = 2.5

  /// The chances by logistic regression, of those types that stand in the first `wordCount` words; types are numbered in
  /// the order in which they appear, so these are the first.
  init(_ evidence: StoryEvidence, of story: Clauses, wordCount: Int, weights: OneLineWeights) {
    let types = story.types.prefix { $0.firstWord < wordCount }.count
    let kinds = story.pairEnds.prefix { $0 < wordCount }.count
    let (length, logarithm) = (evidence.storyLength, Logarithm.shared)
    words = Self.chances(of: evidence.words, count: types) {
      Self.odds(ofWord: $0, storyLength: length, weights: weights.word, logarithm)
    }
    pairs = Self.chances(of: evidence.pairs, count: kinds) {
      Self.odds(ofPair: $0, storyLength: length, weights: weights.pair, logarithm)
    }
  }

  /// The chances of the first types of words or pairs.
  ///
  /// The logistic function of all stands in a loop of its own, where processors work on several at a time.
  @inline(__always)
  private static func chances(
    of types: [WordEvidence],
    count: Int,
    odds: (WordEvidence) -> Double
  ) -> Chances {
    let sentences: Int32 = 32
    var known = [Int32](repeating: -1, count: 16 * Int(sentences))
    var places: [Int32] = []
    let different = [Double](capacity: count) { different in
      places = [Int32](capacity: count) { places in
        for index in 0..<count {
          let next = Int32(truncatingIfNeeded: different.count)
          let type = types[index]
          if type.count > 1 || type.first >= sentences || type.marks.contains(.title) {
            places.append(next)
            different.append(odds(type))
          } else {
            let key = 16 * Int(type.first) + (type.phraseCount > 0 ? 8 : 0) + Int(type.marks.rawValue)
            if known[key] < 0 {
              known[key] = next
              different.append(odds(type))
            }
            places.append(known[key])
          }
        }
      }
      for index in different.indices { different[index] = 1 / (1 + StableMath.exp(-different[index])) }
    }
    return Chances(places: places, different: different)
  }

  // The features are written out here once more: a list a word would cost more than all the rest.
  private static func odds(
    ofWord shown: WordEvidence,
    storyLength length: Double,
    weights: WordWeights,
    _ logarithm: Logarithm
  ) -> Double {
    var odds = weights.bias + weights.storyLength * length + weights.count * logarithm.of(shown.count)
    odds += weights.spread * logarithm.of(shown.sentences) / length + weights.lateness * logarithm.of(1 + shown.first)
    odds += weights.phrase * logarithm.of(1 + shown.phraseCount)
    if shown.marks.contains(.quoted) { odds += weights.quoted }
    if shown.marks.contains(.grammar) { odds += weights.grammar }
    if shown.marks.contains(.opening) { odds += weights.opening }
    if shown.marks.contains(.title) { odds += titleBonus }
    return odds
  }

  private static func odds(
    ofPair shown: WordEvidence,
    storyLength length: Double,
    weights: PairWeights,
    _ logarithm: Logarithm
  ) -> Double {
    var odds = weights.bias + weights.storyLength * length + weights.count * logarithm.of(shown.count)
    odds += weights.spread * logarithm.ofHalfMore(shown.sentences) / length
    odds += weights.earliness * logarithm.ofEarliness(shown)
    if shown.marks.contains(.quoted) { odds += weights.quoted }
    if shown.marks.contains(.grammar) { odds += weights.grammar }
    if shown.marks.contains(.opening) { odds += weights.opening }
    if shown.marks.contains(.title) { odds += titleBonus }
    return odds
  }
}
