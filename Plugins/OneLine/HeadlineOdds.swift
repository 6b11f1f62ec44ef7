import LedeNumerics
import LedeText

/// The chance of each word and pair of a story to stand in its headline.
struct HeadlineOdds {
  /// The chance of each type of word.
  let words: [Double]
  /// The chance of each type of pair.
  let pairs: [Double]

  /// How much standing in the document's own title adds to the log-odds of a word or pair; set by judgement.
  private static let titleBonus = 2.5

  /// The chances by logistic regression, of those types that stand in the first `wordCount` words; types are numbered in
  /// the order in which they appear, so these are the first.
  init(_ evidence: StoryEvidence, of story: Clauses, wordCount: Int, weights: OneLineWeights) {
    let types = story.types.prefix { $0.firstWord < wordCount }.count
    let kinds = story.pairEnds.prefix { $0 < wordCount }.count
    let (length, logarithm) = (evidence.storyLength, Logarithm.shared)
    words = Self.chances(of: evidence.words, count: types) {
      Self.chance(ofWord: $0, storyLength: length, weights: weights.word, logarithm)
    }
    pairs = Self.chances(of: evidence.pairs, count: kinds) {
      Self.chance(ofPair: $0, storyLength: length, weights: weights.pair, logarithm)
    }
  }

  /// The chances of the first types of words or pairs. Those of what stands once in a story, most of them, differ only by the
  /// sentence and a few marks, so each is reckoned once.
  @inline(__always)
  private static func chances(
    of types: [WordEvidence],
    count: Int,
    reckon: (WordEvidence) -> Double
  ) -> [Double] {
    let sentences: Int32 = 32
    var known = [Double](repeating: -1, count: 16 * Int(sentences))
    return [Double](capacity: count) { chances in
      for index in 0..<count {
        if types[index].count > 1 || types[index].first >= sentences || types[index].marks.contains(.title) {
          chances.append(reckon(types[index]))
        } else {
          let phrase = types[index].phraseCount > 0 ? 8 : 0
          let place = 16 * Int(types[index].first) + phrase + Int(types[index].marks.rawValue)
          if known[place] < 0 { known[place] = reckon(types[index]) }
          chances.append(known[place])
        }
      }
    }
  }

  // The features are written out here once more: a list a word would cost more than all the rest.
  private static func chance(ofWord shown: WordEvidence, storyLength length: Double, weights: WordWeights, _ logarithm: Logarithm) -> Double {
    var odds = weights.bias + weights.storyLength * length + weights.count * logarithm.of(shown.count)
    odds += weights.spread * logarithm.of(shown.sentences) / length + weights.lateness * logarithm.of(1 + shown.first)
    odds += weights.phrase * logarithm.of(1 + shown.phraseCount)
    if shown.marks.contains(.quoted) { odds += weights.quoted }
    if shown.marks.contains(.grammar) { odds += weights.grammar }
    if shown.marks.contains(.opening) { odds += weights.opening }
    if shown.marks.contains(.title) { odds += titleBonus }
    return 1 / (1 + StableMath.exp(-odds))
  }

  private static func chance(ofPair shown: WordEvidence, storyLength length: Double, weights: PairWeights, _ logarithm: Logarithm) -> Double {
    var odds = weights.bias + weights.storyLength * length + weights.count * logarithm.of(shown.count)
    odds += weights.spread * logarithm.ofHalfMore(shown.sentences) / length
    odds += weights.earliness * logarithm.ofEarliness(shown)
    if shown.marks.contains(.quoted) { odds += weights.quoted }
    if shown.marks.contains(.grammar) { odds += weights.grammar }
    if shown.marks.contains(.opening) { odds += weights.opening }
    if shown.marks.contains(.title) { odds += titleBonus }
    return 1 / (1 + StableMath.exp(-odds))
  }
}
