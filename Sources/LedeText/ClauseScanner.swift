/// The reading behind ``Clauses``: one pass over the scalars of a story.
///
/// Here are the words; what the marks between them end, open and close is in `ClauseScanner+Marks`.
struct ClauseScanner {
  let text: String
  let scalars: [UInt32]
  private let pairSentences: Int
  var result = Clauses()
  /// How many words there are so far.
  private(set) var wordCount = 0

  /// The place in `scalars`, and its UTF-8 offset in the text.
  private(set) var index = 0
  private(set) var offset = 0
  var clauseStart = 0
  var sentenceStart = 0
  var lineHasMark = false
  /// Whether a topic tag is open: #南湖灯会#.
  var isInTag = false
  var open: [(quotation: Int, closing: UInt32)] = [] {
    didSet { innermost = Int32(open.last?.quotation ?? -1) }
  }
  /// The innermost open quotation, or -1.
  private var innermost: Int32 = -1

  /// One more than the type of each common ideograph, or 0: they are most words, and a table finds them without hashing.
  private var ideographTypes = [UInt16](repeating: 0, count: Self.ideographs.count)
  /// The numbers of the other types, and the types behind those numbers.
  private var otherNumbers: TermNumbering
  private var otherTypes: [Int32] = []

  private static let ideographs: Range<UInt32> = 0x4E00..<0xA000

  /// Reads the scalars of a range of the text.
  init(of text: String, in range: Range<Int>, pairSentences: Int) {
    self.text = text
    self.pairSentences = pairSentences
    let bytes = text.utf8Span.span
    scalars = [UInt32](capacity: range.count) { values in
      var position = range.lowerBound
      while position < range.upperBound { values.append(bytes.scalar(at: &position)) }
    }
    offset = range.lowerBound
    var (kana, ideographs): (UInt64, UInt64) = (0, 0)
    for value in scalars {
      // The sign of a difference counts without a branch, which no processor would predict.
      let place = UInt64(value &- 0x3041)
      kana &+= (place &- (0x3100 - 0x3041)) >> 63
      ideographs &+= (place &- (0xA000 - 0x3041)) >> 63
    }
    // Japanese ends clauses at 、, which Chinese only puts between the members of a list.
    result.isJapanese = 10 * kana >= max(1, ideographs)
    result.types.reserveCapacity(min(1024, scalars.count))
    result.clauses.reserveCapacity(min(64, scalars.count))
    result.sentences.reserveCapacity(min(32, scalars.count))
    otherNumbers = TermNumbering(capacity: min(128, scalars.count))
  }

  mutating func scan() -> Clauses {
    result.words = [Clauses.Word](capacity: scalars.count) { words in
      while index < scalars.count {
        if Self.ideographs.contains(scalars[index]) { addIdeographs(to: &words) } else { step(&words) }
      }
    }
    endLine()
    result.numberPairs(ofFirst: pairSentences)
    return result
  }

  @inline(never)
  private mutating func step(_ words: inout OutputSpan<Clauses.Word>) {
    let value = scalars[index]
    let kind = Unicode.Scalar(value)?.scalarClass ?? .punctuation
    switch kind {
    case .han, .kana:
      addWord(kind: kind, count: 1, to: &words)
    case .letter:
      addWord(kind: kind, count: runLength { $0 == .letter }, to: &words)
      result.letterWordCount += 1
    case .digit:
      addWord(kind: kind, count: numberLength(), to: &words)
    case .space:
      if ClauseMarks.isLineEnd(value) {
        endLine()
      } else if value == 0x3000 || index + 1 < scalars.count && scalars[index + 1] == 0x20 {
        endClause(mark: 0)
      }
      advance(1)
    case .punctuation:
      readMark(value)
    }
  }

  /// The class of the scalar at a place, or nil outside of the story.
  func kind(at position: Int) -> ScalarClass? {
    guard scalars.indices.contains(position) else { return nil }
    return Unicode.Scalar(scalars[position])?.scalarClass
  }

  /// Passes over scalars.
  mutating func advance(_ count: Int) {
    for position in index..<index + count { offset += width(of: scalars[position]) }
    index += count
  }

  /// How many bytes of UTF-8 a scalar has.
  func width(of value: UInt32) -> Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }
}

extension ClauseScanner {
  private func runLength(while belongs: (ScalarClass) -> Bool) -> Int {
    var end = index + 1
    while let kind = kind(at: end), belongs(kind) { end += 1 }
    return end - index
  }

  /// Digits, with the points, commas and colons between them and the sign of a unit behind them.
  private func numberLength() -> Int {
    var end = index + 1
    while end < scalars.count {
      if kind(at: end) == .digit {
        end += 1
      } else if ClauseMarks.joinsDigits(scalars[end]), kind(at: end + 1) == .digit {
        end += 2
      } else if scalars[end] == 0xFF0C, isThousands(behind: end) {  // ，
        end += 4
      } else {
        break
      }
    }
    if end < scalars.count, ClauseMarks.isUnit(scalars[end]) { end += 1 }
    return end - index
  }

  /// Whether just three digits follow a mark: `600，000`.
  private func isThousands(behind mark: Int) -> Bool {
    (1...3).allSatisfy { kind(at: mark + $0) == .digit } && kind(at: mark + 4) != .digit
  }

  /// Adds a run of ideographs, the commonest words by far: each folds to itself and has three bytes.
  private mutating func addIdeographs(to words: inout OutputSpan<Clauses.Word>) {
    let first = index
    var start = Int32(truncatingIfNeeded: offset)
    while index < scalars.count, Self.ideographs.contains(scalars[index]) {
      let value = scalars[index]
      words.append(
        Clauses.Word(
          startOffset: start,
          endOffset: start &+ 3,
          scalar: value,
          type: type(ofIdeograph: value),
          length: 1,
          quotation: innermost,
          kind: .han
        )
      )
      start &+= 3
      wordCount += 1
      index += 1
    }
    offset += 3 * (index - first)
  }

  private mutating func addWord(kind: ScalarClass, count: Int, to words: inout OutputSpan<Clauses.Word>) {
    let start = offset
    let first = Unicode.Scalar(scalars[index])?.folded.value ?? 0
    var hash = emptyHash
    for position in index..<index + count {
      hash = hashStep(hash, Unicode.Scalar(scalars[position])?.folded.value ?? 0)
    }
    advance(count)
    words.append(
      Clauses.Word(
        startOffset: Int32(truncatingIfNeeded: start),
        endOffset: Int32(truncatingIfNeeded: offset),
        scalar: first,
        type: type(ofHash: finishedHash(hash), scalar: first),
        length: Int32(truncatingIfNeeded: count),
        quotation: innermost,
        kind: kind
      )
    )
    wordCount += 1
  }

  @inline(__always)
  private mutating func type(ofIdeograph value: UInt32) -> Int32 {
    let place = Int(value - Self.ideographs.lowerBound)
    let known = ideographTypes[place]
    if known > 0 { return Int32(known) - 1 }
    return newType(ofIdeograph: value, at: place)
  }

  private mutating func newType(ofIdeograph value: UInt32, at place: Int) -> Int32 {
    let hash = finishedHash(hashStep(emptyHash, value))
    let type = result.types.count
    // So many other types came first that the table cannot hold this one.
    guard type < Int(UInt16.max) else { return self.type(ofHash: hash, scalar: value) }
    addType(hash: hash, scalar: value)
    ideographTypes[place] = UInt16(type + 1)
    return Int32(type)
  }

  private mutating func type(ofHash hash: UInt64, scalar: UInt32) -> Int32 {
    let number = otherNumbers.number(of: hash)
    if number == otherTypes.count {
      otherTypes.append(Int32(truncatingIfNeeded: result.types.count))
      addType(hash: hash, scalar: scalar)
    }
    return otherTypes[number]
  }

  private mutating func addType(hash: UInt64, scalar: UInt32) {
    result.types.append(
      Clauses.WordType(hash: hash, scalar: scalar, firstWord: Int32(truncatingIfNeeded: wordCount))
    )
  }
}
