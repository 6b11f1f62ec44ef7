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
  private(set) var first = Int32.max
  /// The last sentence that has it.
  private var last: Int32 = -1
  /// How often the commonest pair of matter with it stands in the story; for a pair 0.
  var phraseCount: Int32 = 0
  /// What else is known of it.
  var marks: Marks

  /// What is true of a word or pair if it is of one of its places.
  struct Marks: OptionSet {
    let rawValue: UInt8
    /// It stands in the first clause.
    static let opening = Marks(rawValue: 1)
    /// It is grammar rather than matter.
    static let grammar = Marks(rawValue: 2)
    /// It stands in a short quotation or title.
    static let quoted = Marks(rawValue: 4)
    /// It stands in the document's own title.
    static let title = Marks(rawValue: 8)
  }

  init(isGrammar: Bool) { marks = isGrammar ? .grammar : [] }

  /// Counts one more place.
  ///
  /// Without branches, because whether a word is new to a sentence cannot be predicted.
  /// - Parameter share: 1 / (1 + sentence).
  @inline(__always)
  mutating func meet(inSentence sentence: Int32, share: Double, marks: Marks) {
    let isNew: Int32 = last == sentence ? 0 : 1
    first = min(first, sentence)
    count &+= 1
    sentences &+= isNew
    // A mask of the bits of the share, as a compiler makes a branch of a product with 0 or 1.
    earliness += Double(bitPattern: share.bitPattern & UInt64(bitPattern: -Int64(isNew)))
    last = sentence
    self.marks.formUnion(marks)
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
    var words = story.types.map { type in
      let word = story.words[Int(type.firstWord)]
      let isLetters = word.kind == .letter
      let isEnglishGrammar = isLetters && EnglishWording.grammar.contains(word, of: story)
      return WordEvidence(isGrammar: isEnglishGrammar || !isLetters && wording.isAny(of: .grammar, type: word.type))
    }
    var pairs = [WordEvidence](repeating: WordEvidence(isGrammar: false), count: story.pairEnds.count)
    Self.count(story, wording, words: words.mutableSpan, pairs: pairs.mutableSpan)
    (self.words, self.pairs) = (words, pairs)
    storyLength = Logarithm.shared.of(1 + Int32(truncatingIfNeeded: story.sentences.count))
    if let title, !title.isEmpty { mark(title, in: story) }
  }

  /// Counts all words and pairs, and finds the pairs of grammar. Here every word of a story passes, so nothing is made or asked
  /// for twice.
  private static func count(
    _ story: Clauses,
    _ wording: StoryWording,
    words: consuming MutableSpan<WordEvidence>,
    pairs: consuming MutableSpan<WordEvidence>
  ) {
    let isShort = story.quotations.map { shortQuotation.contains($0.words.count) }
    let places = story.words.span
    for sentence in story.sentences.indices {
      let share = 1 / Double(1 + sentence)
      for clause in story.sentences[sentence].clauses {
        let opening: WordEvidence.Marks = clause == 0 ? .opening : []
        for index in story.clauses[clause].words {
          let word = places[index]
          let isQuoted = word.quotation >= 0 && isShort[Int(word.quotation)]
          let marks = isQuoted ? opening.union(.quoted) : opening
          words[Int(word.type)].meet(inSentence: Int32(sentence), share: share, marks: marks)
          if word.pair >= 0 { pairs[Int(word.pair)].meet(inSentence: Int32(sentence), share: share, marks: marks) }
        }
      }
    }
    let ends = story.pairEnds.span
    for pair in pairs.indices {
      let end = Int(ends[pair])
      let (one, other) = (Int(places[end - 1].type), Int(places[end].type))
      let isGrammar =
        words[one].marks.union(words[other].marks).contains(.grammar)
        || wording.length(of: .reporting, atStartOf: end - 1..<end + 1) > 0
      pairs[pair].marks.formUnion(isGrammar ? .grammar : [])
      let count = isGrammar ? 0 : pairs[pair].count
      words[one].phraseCount = max(words[one].phraseCount, count)
      words[other].phraseCount = max(words[other].phraseCount, count)
    }
  }

  /// Marks the words and pairs of the title.
  private mutating func mark(_ title: String, in story: Clauses) {
    let heading = Clauses(of: title)
    let types = Set(heading.types.map(\.hash))
    for type in words.indices where types.contains(story.types[type].hash) { words[type].marks.insert(.title) }
    let named = Set(heading.pairHashes)
    for (pair, hash) in story.pairHashes.enumerated() where named.contains(hash) { pairs[pair].marks.insert(.title) }
  }

  /// What ``WordWeights`` weighs of a word.
  func features(ofWord evidence: WordEvidence) -> [Double] {
    let (marks, logarithm) = (evidence.marks, Logarithm.shared)
    return [
      1, logarithm.of(evidence.count), logarithm.of(evidence.sentences) / storyLength, logarithm.of(1 + evidence.first),
      storyLength, marks.contains(.quoted) ? 1 : 0, marks.contains(.grammar) ? 1 : 0,
      logarithm.of(1 + evidence.phraseCount), marks.contains(.opening) ? 1 : 0,
    ]
  }

  /// What ``PairWeights`` weighs of a pair.
  func features(ofPair evidence: WordEvidence) -> [Double] {
    let (marks, logarithm) = (evidence.marks, Logarithm.shared)
    return [
      1, logarithm.of(evidence.count), logarithm.ofHalfMore(evidence.sentences) / storyLength,
      logarithm.ofEarliness(evidence), storyLength, marks.contains(.quoted) ? 1 : 0, marks.contains(.grammar) ? 1 : 0,
      marks.contains(.opening) ? 1 : 0,
    ]
  }
}

extension Clauses {
  /// The hash of each type of pairs, equal for equal pairs of any two texts.
  var pairHashes: [UInt64] {
    pairEnds.map { end in
      hashStep(types[Int(words[Int(end) - 1].type)].hash, types[Int(words[Int(end)].type)].hash)
    }
  }
}
