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
    let length = evidence.storyLength
    let types = story.types.prefix { $0.firstWord < wordCount }.count
    words = Self.chances(of: evidence.words.prefix(types)) {
      Self.chance(ofWord: $0, storyLength: length, weights: weights.word)
    }
    let kinds = story.pairEnds.prefix { $0 < wordCount }.count
    pairs = Self.chances(of: evidence.pairs.prefix(kinds)) {
      Self.chance(ofPair: $0, storyLength: length, weights: weights.pair)
    }
  }

  /// The chances of words or pairs. Those of what stands once in a story, most of them, differ only by the sentence and a few
  /// marks, so each is reckoned once.
  private static func chances(
    of types: ArraySlice<WordEvidence>,
    reckon: (WordEvidence) -> Double
  ) -> [Double] {
    let sentences: Int32 = 32
    var known = [Double](repeating: -1, count: 16 * Int(sentences))
    return types.map { shown in
      guard shown.count == 1, shown.first < sentences, !shown.marks.contains(.title) else { return reckon(shown) }
      let place = 16 * Int(shown.first) + (shown.phraseCount > 0 ? 8 : 0) + Int(shown.marks.rawValue)
      if known[place] < 0 { known[place] = reckon(shown) }
      return known[place]
    }
  }

  // The features are written out here once more: a list a word would cost more than all the rest.
  private static func chance(ofWord shown: WordEvidence, storyLength length: Double, weights: WordWeights) -> Double {
    var odds = weights.bias + weights.storyLength * length + weights.count * Logarithm.of(shown.count)
    odds += weights.spread * Logarithm.of(shown.sentences) / length + weights.lateness * Logarithm.of(1 + shown.first)
    odds += weights.phrase * Logarithm.of(1 + shown.phraseCount)
    if shown.marks.contains(.quoted) { odds += weights.quoted }
    if shown.marks.contains(.grammar) { odds += weights.grammar }
    if shown.marks.contains(.opening) { odds += weights.opening }
    if shown.marks.contains(.title) { odds += titleBonus }
    return 1 / (1 + StableMath.exp(-odds))
  }

  private static func chance(ofPair shown: WordEvidence, storyLength length: Double, weights: PairWeights) -> Double {
    var odds = weights.bias + weights.storyLength * length + weights.count * Logarithm.of(shown.count)
    odds += weights.spread * Logarithm.ofHalfMore(shown.sentences) / length
    odds += weights.earliness * Logarithm.ofEarliness(shown)
    if shown.marks.contains(.quoted) { odds += weights.quoted }
    if shown.marks.contains(.grammar) { odds += weights.grammar }
    if shown.marks.contains(.opening) { odds += weights.opening }
    if shown.marks.contains(.title) { odds += titleBonus }
    return 1 / (1 + StableMath.exp(-odds))
  }
}
