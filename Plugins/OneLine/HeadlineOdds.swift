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
    let searched = story.words.prefix(wordCount)
    let types = 1 + (searched.lazy.map { Int($0.type) }.max() ?? -1)
    let kinds = 1 + (searched.lazy.map { Int($0.pair) }.max() ?? -1)
    // The features are written out here once more: a list a word would cost more than all the rest.
    let length = evidence.storyLength
    let word = weights.word
    words = evidence.words.prefix(types).map { shown in
      var odds = word.bias + word.storyLength * length + word.count * Logarithm.of(shown.count)
      odds += word.spread * Logarithm.of(shown.sentences) / length + word.lateness * Logarithm.of(1 + shown.first)
      odds += word.phrase * Logarithm.of(1 + shown.phraseCount)
      if shown.isQuoted { odds += word.quoted }
      if shown.isGrammar { odds += word.grammar }
      if shown.isOpening { odds += word.opening }
      if shown.isInTitle { odds += Self.titleBonus }
      return 1 / (1 + StableMath.exp(-odds))
    }
    let pair = weights.pair
    pairs = evidence.pairs.prefix(kinds).map { shown in
      var odds = pair.bias + pair.storyLength * length + pair.count * Logarithm.of(shown.count)
      odds += pair.spread * Logarithm.ofHalfMore(shown.sentences) / length
      odds += pair.earliness * Logarithm.ofEarliness(shown)
      if shown.isQuoted { odds += pair.quoted }
      if shown.isGrammar { odds += pair.grammar }
      if shown.isOpening { odds += pair.opening }
      if shown.isInTitle { odds += Self.titleBonus }
      return 1 / (1 + StableMath.exp(-odds))
    }
  }
}
