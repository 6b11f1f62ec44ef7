/// A story cut into sentences, clauses and numbered words, with brackets set aside and quotation marks paired.
///
/// What a headline is made from: runs of clauses that neither break a number nor a quotation. Dateline, byline and sign-offs
/// belong to no clause (``Datelines``), nor do round, square and lenticular brackets with what stands in them.
public struct Clauses: Sendable {
  /// A word of the story: one Han or kana scalar, or a run of letters or of digits (with the marks inside a number).
  public struct Word: Sendable {
    @usableFromInline var startOffset: Int32
    @usableFromInline var endOffset: Int32
    /// The word's first scalar, folded.
    public var scalar: UInt32
    /// The number of the word's type: equal words have equal numbers.
    public var type: Int32
    /// The number of the pair of this word and the one before it, or -1 at the beginning of a clause and where it
    /// has no number.
    public internal(set) var pair: Int32 = -1
    /// How many characters the word has.
    public var length: Int32
    /// The innermost quotation that the word stands in, or -1.
    public var quotation: Int32
    /// The kind of the word's first scalar.
    public var kind: ScalarClass

    /// Where the word begins, as a UTF-8 offset into the text.
    @inlinable public var start: Int { Int(startOffset) }
    /// Where the word ends, as a UTF-8 offset into the text.
    @inlinable public var end: Int { Int(endOffset) }
  }

  /// What equal words have in common.
  public struct WordType: Sendable {
    /// The hash of the words, as ``Token/hash`` has it.
    public var hash: UInt64
    /// The words' first scalar, folded.
    public var scalar: UInt32
    /// The first of the words.
    public var firstWord: Int32
  }

  /// A run of words between two marks.
  public struct Clause: Sendable {
    /// The clause's words.
    public var words: Range<Int>
    /// The mark that ends the clause, or 0 where the line ends without one.
    public var mark: UInt32

    /// Whether a colon ends the clause.
    public var endsWithColon: Bool { mark == 0xFF1A || mark == 0x3A }
  }

  /// A pair of quotation marks or of marks around a title, with the words between them.
  public struct Quotation: Sendable {
    /// The words between the marks.
    public var words: Range<Int>
    /// Where the opening mark begins, as a UTF-8 offset.
    public var start: Int
    /// Where the closing mark ends, as a UTF-8 offset; nil where the quotation is not closed in its line.
    public var end: Int?
    /// The quotation around this one, or -1.
    public var parent: Int32
  }

  /// A sentence: its clauses, and whether its line has no final mark, as a heading has none.
  public struct Sentence: Sendable {
    /// The sentence's clauses.
    public var clauses: Range<Int>
    /// Whether the sentence is a line of its own without a final mark.
    public var isHeading: Bool
  }

  /// The words in order.
  public internal(set) var words: [Word] = []
  /// The clauses in order; none is empty.
  public internal(set) var clauses: [Clause] = []
  /// The sentences in order; none is empty.
  public internal(set) var sentences: [Sentence] = []
  /// The quotations in the order of their opening marks.
  public internal(set) var quotations: [Quotation] = []
  /// The words before which a # or @ stands within a sentence, behind an ideograph, in order.
  public internal(set) var taggedWords: [Int] = []
  /// What was set aside, as UTF-8 ranges in order.
  public internal(set) var brackets: [Range<Int>] = []
  /// The types of words, in the order in which they first appear.
  public internal(set) var types: [WordType] = []
  /// The second word of the first of each type of pairs; how many there are is the number of types.
  public internal(set) var pairEnds: [Int32] = []
  /// How many words are made of letters.
  public internal(set) var letterWordCount = 0
  /// Whether the story is Japanese: at least a tenth of its ideographic words are kana.
  public internal(set) var isJapanese = false

  /// Cuts the story of `text`, of which the first two gigabytes are read. Linear in its length.
  /// - Parameters:
  ///   - text: The text.
  ///   - pairSentences: The sentences whose pairs are all numbered; behind them only the pairs met by then are.
  public init(of text: String, numberingPairsOfFirst pairSentences: Int = .max) {
    let story = Datelines.storyRange(in: text).clamped(to: 0..<Int(Int32.max))
    var scanner = ClauseScanner(of: text, in: story, pairSentences: pairSentences)
    self = scanner.scan()
  }

  init() {}

  /// The words of a sentence.
  public func words(ofSentence sentence: Int) -> Range<Int> {
    let range = sentences[sentence].clauses
    return clauses[range.lowerBound].words.lowerBound..<clauses[range.upperBound - 1].words.upperBound
  }
}
