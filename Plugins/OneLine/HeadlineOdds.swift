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
    var (types, kinds) = (0, 0)
    for index in 0..<wordCount {
      types = max(types, Int(story.words[index].type) + 1)
      kinds = max(kinds, Int(story.words[index].pair) + 1)
    }
    let length = evidence.storyLength
    var known = KnownChances()
    words = evidence.words.prefix(types).map { shown in
      known.chance(of: shown) { Self.chance(ofWord: $0, storyLength: length, weights: weights.word) }
    }
    known = KnownChances()
    pairs = evidence.pairs.prefix(kinds).map { shown in
      known.chance(of: shown) { Self.chance(ofPair: $0, storyLength: length, weights: weights.pair) }
    }
  }

  // The features are written out here once more: a list a word would cost more than all the rest.
  private static func chance(ofWord shown: WordEvidence, storyLength length: Double, weights: WordWeights) -> Double {
    var odds = weights.bias + weights.storyLength * length + weights.count * Logarithm.of(shown.count)
    odds += weights.spread * Logarithm.of(shown.sentences) / length + weights.lateness * Logarithm.of(1 + shown.first)
    odds += weights.phrase * Logarithm.of(1 + shown.phraseCount)
    if shown.isQuoted { odds += weights.quoted }
    if shown.isGrammar { odds += weights.grammar }
    if shown.isOpening { odds += weights.opening }
    if shown.isInTitle { odds += titleBonus }
    return 1 / (1 + StableMath.exp(-odds))
  }

  private static func chance(ofPair shown: WordEvidence, storyLength length: Double, weights: PairWeights) -> Double {
    var odds = weights.bias + weights.storyLength * length + weights.count * Logarithm.of(shown.count)
    odds += weights.spread * Logarithm.ofHalfMore(shown.sentences) / length
    odds += weights.earliness * Logarithm.ofEarliness(shown)
    if shown.isQuoted { odds += weights.quoted }
    if shown.isGrammar { odds += weights.grammar }
    if shown.isOpening { odds += weights.opening }
    if shown.isInTitle { odds += titleBonus }
    return 1 / (1 + StableMath.exp(-odds))
  }
}

/// The chances of what stands once in a story, most of its types: they differ only by the sentence and a few marks, so each
/// is reckoned once.
private struct KnownChances {
  private static let sentences = 32
  private var chances = [Double](repeating: -1, count: 16 * Self.sentences)

  mutating func chance(of shown: WordEvidence, reckon: (WordEvidence) -> Double) -> Double {
    guard shown.count == 1, !shown.isInTitle, shown.first < Self.sentences else { return reckon(shown) }
    var place = 16 * Int(shown.first) + (shown.phraseCount > 0 ? 8 : 0)
    place += (shown.isQuoted ? 4 : 0) + (shown.isGrammar ? 2 : 0) + (shown.isOpening ? 1 : 0)
    if chances[place] < 0 { chances[place] = reckon(shown) }
    return chances[place]
  }
}
