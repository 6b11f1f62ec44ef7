import LedeNumerics
import LedeText

/// What a story shows of one of its words, or pairs of words: how often and where it stands.
struct WordEvidence {
  /// The sum of 1 / (1 + i) over the sentences i that have it: early ones count more.
  private(set) var earliness = 0.0
  /// How often it stands in the story.
  private(set) var count: Int32 = 0
  /// In how many sentences it stands.
  private(set) var sentences: Int32 = 0
  /// The first sentence that has it, from 0.
  private(set) var first: Int32 = 0
  /// The last sentence that has it.
  private var last: Int32 = -1
  /// How often the commonest pair of matter with it stands in the story; for a pair 0.
  var phraseCount: Int32 = 0
  /// Whether it stands in a short quotation or title.
  var isQuoted = false
  /// Whether it is grammar rather than matter.
  var isGrammar = false
  /// Whether it stands in the first clause.
  var isOpening = false
  /// Whether it stands in the document's own title.
  var isInTitle = false

  /// Counts one more place.
  /// - Parameter share: 1 / (1 + sentence).
  mutating func meet(inSentence sentence: Int32, share: Double) {
    count &+= 1
    guard last != sentence else { return }
    if sentences == 0 { first = sentence }
    sentences &+= 1
    last = sentence
    earliness += share
  }
}

/// What a story shows of all its words and pairs.
struct StoryEvidence {
  /// The evidence of each type of word.
  private(set) var words: [WordEvidence]
  /// The evidence of each type of pair.
  private(set) var pairs: [WordEvidence]
  /// The logarithm of one more than the number of sentences.
  let storyLength: Double

  /// The quotations that are names or titles rather than speech, by their number of words.
  private static let shortQuotation = 2...16

  /// Reads the evidence of a story. Linear in its words.
  init(of story: Clauses, wording: StoryWording, title: String? = nil) {
    var words = [WordEvidence](repeating: WordEvidence(), count: story.typeHashes.count)
    var pairs = [WordEvidence](repeating: WordEvidence(), count: story.pairCount)
    Self.read(story, wording, words: words.mutableSpan, pairs: pairs.mutableSpan)
    (self.words, self.pairs) = (words, pairs)
    storyLength = Logarithm.of(1 + story.sentences.count)
    if let title, !title.isEmpty { mark(title, in: story) }
  }

  /// Reads all words and pairs in order. Here every word of a story passes, so nothing is made or asked for twice.
  private static func read(
    _ story: Clauses,
    _ wording: StoryWording,
    words: consuming MutableSpan<WordEvidence>,
    pairs: consuming MutableSpan<WordEvidence>
  ) {
    let isShort = story.quotations.map { shortQuotation.contains($0.words.count) }
    let opening = story.clauses.first?.words.upperBound ?? 0
    let places = story.words.span
    var index = 0
    for sentence in story.sentences.indices {
      let share = 1 / Double(1 + sentence)
      let end = story.words(ofSentence: sentence).upperBound
      var before = -1
      while index < end {
        let word = places[index]
        let isQuoted = word.quotation >= 0 && isShort[Int(word.quotation)]
        let isOpening = index < opening
        let type = Int(word.type)
        if words[type].count == 0 { words[type].isGrammar = isGrammar(word, of: story, wording) }
        words[type].meet(inSentence: Int32(sentence), share: share)
        if isQuoted { words[type].isQuoted = true }
        if isOpening { words[type].isOpening = true }
        if word.pair >= 0 {
          let pair = Int(word.pair)
          if pairs[pair].count == 0 {
            pairs[pair].isGrammar =
              words[before].isGrammar || words[type].isGrammar
              || wording.length(of: .reporting, atStartOf: index - 1..<index + 1) > 0
          }
          pairs[pair].meet(inSentence: Int32(sentence), share: share)
          if isQuoted { pairs[pair].isQuoted = true }
          if isOpening { pairs[pair].isOpening = true }
          if !pairs[pair].isGrammar {
            let count = pairs[pair].count
            if count > words[before].phraseCount { words[before].phraseCount = count }
            if count > words[type].phraseCount { words[type].phraseCount = count }
          }
        }
        before = type
        index += 1
      }
    }
  }

  @inline(__always)
  private static func isGrammar(_ word: Clauses.Word, of story: Clauses, _ wording: StoryWording) -> Bool {
    word.kind == .letter
      ? EnglishWording.grammar.contains(word, of: story) : wording.isAny(of: .grammar, type: word.type)
  }

  /// Marks the words and pairs of the title.
  private mutating func mark(_ title: String, in story: Clauses) {
    let heading = Clauses(of: title)
    let types = Set(heading.typeHashes)
    for type in words.indices where types.contains(story.typeHashes[type]) { words[type].isInTitle = true }
    let named = Set(heading.words.indices.compactMap { heading.pairHash(endingAt: $0) })
    for index in story.words.indices {
      if let hash = story.pairHash(endingAt: index), named.contains(hash) {
        pairs[Int(story.words[index].pair)].isInTitle = true
      }
    }
  }

  /// What ``WordWeights`` weighs of a word.
  func features(ofWord evidence: WordEvidence) -> [Double] {
    [
      1, Logarithm.of(evidence.count), Logarithm.of(evidence.sentences) / storyLength, Logarithm.of(1 + evidence.first),
      storyLength, evidence.isQuoted ? 1 : 0, evidence.isGrammar ? 1 : 0, Logarithm.of(1 + evidence.phraseCount),
      evidence.isOpening ? 1 : 0,
    ]
  }

  /// What ``PairWeights`` weighs of a pair.
  func features(ofPair evidence: WordEvidence) -> [Double] {
    [
      1, Logarithm.of(evidence.count), Logarithm.ofHalfMore(evidence.sentences) / storyLength,
      Logarithm.ofEarliness(evidence), storyLength, evidence.isQuoted ? 1 : 0, evidence.isGrammar ? 1 : 0,
      evidence.isOpening ? 1 : 0,
    ]
  }
}

extension Clauses {
  /// The hash of the pair that ends at a word, equal for equal pairs of any two texts; nil where none does.
  func pairHash(endingAt index: Int) -> UInt64? {
    guard words[index].pair >= 0 else { return nil }
    return hashStep(typeHashes[Int(words[index - 1].type)], typeHashes[Int(words[index].type)])
  }
}

/// Logarithms of counts, most of which are small, from tables.
enum Logarithm {
  private static let whole = (0..<256).map { StableMath.log(Double($0)) }
  private static let halfMore = (0..<256).map { StableMath.log(Double($0) + 0.5) }
  private static let single = (0..<256).map { StableMath.log(0.1 + 1 / Double(1 + $0)) }

  /// ln n.
  static func of(_ number: some BinaryInteger) -> Double {
    number >= 0 && number < 256 ? whole[Int(number)] : StableMath.log(Double(number))
  }

  /// ln (n + ½).
  static func ofHalfMore(_ number: Int32) -> Double {
    number >= 0 && number < 256 ? halfMore[Int(number)] : StableMath.log(Double(number) + 0.5)
  }

  /// ln (0.1 + earliness).
  static func ofEarliness(_ evidence: WordEvidence) -> Double {
    evidence.sentences == 1 && evidence.first < 256
      ? single[Int(evidence.first)] : StableMath.log(0.1 + evidence.earliness)
  }
}
