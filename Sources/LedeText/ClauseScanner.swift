/// The reading behind ``Clauses``: one pass over the scalars of a story.
///
/// Here are the words; what the marks between them end, open and close is in `ClauseScanner+Marks`.
struct ClauseScanner {
  let text: String
  let scalars: [UInt32]
  private let pairSentences: Int
  var result = Clauses()
  /// The words so far, apart from the result, because every scalar adds one.
  private(set) var words: [Clauses.Word] = []

  /// The place in `scalars`, and its UTF-8 offset in the text.
  private(set) var index = 0
  private(set) var offset = 0
  var clauseStart = 0
  var sentenceStart = 0
  var lineHasMark = false
  var open: [(quotation: Int, closing: UInt32)] = [] {
    didSet { innermost = Int32(open.last?.quotation ?? -1) }
  }
  /// The innermost open quotation, or -1.
  private var innermost: Int32 = -1
  /// The type of the word before.
  private var previousType: Int32 = 0

  /// One more than the type of each common ideograph, or 0: they are most words, and a table finds them without hashing.
  private var ideographTypes = [UInt16](repeating: 0, count: Self.ideographs.count)
  /// The numbers of the other types, and the types behind those numbers.
  private var otherNumbers: TermNumbering
  private var otherTypes: [Int32] = []
  private var pairs: TermNumbering

  private static let ideographs: Range<UInt32> = 0x4E00..<0xA000

  /// Reads the scalars of a range of the text.
  init(of text: String, in range: Range<Int>, pairSentences: Int) {
    self.text = text
    self.pairSentences = pairSentences
    var (kana, ideographs) = (0, 0)
    let bytes = text.utf8Span.span
    scalars = [UInt32](capacity: range.count) { values in
      var position = range.lowerBound
      while position < range.upperBound {
        let value = bytes.scalar(at: &position)
        if value &- 0x3041 <= 0x9FFF - 0x3041 {
          if value <= 0x30FF { kana += 1 }
          ideographs += 1
        }
        values.append(value)
      }
    }
    offset = range.lowerBound
    // Japanese ends clauses at 、, which Chinese only puts between the members of a list.
    result.isJapanese = 10 * kana >= max(1, ideographs)
    result.typeHashes.reserveCapacity(min(1024, scalars.count))
    result.typeScalars.reserveCapacity(min(1024, scalars.count))
    // Most pairs of a story are different, and growing a table costs as much as filling it.
    otherNumbers = TermNumbering(capacity: min(128, scalars.count))
    pairs = TermNumbering(capacity: min(1024, scalars.count))
  }

  mutating func scan() -> Clauses {
    words.reserveCapacity(scalars.count)
    while index < scalars.count {
      let value = scalars[index]
      if Self.ideographs.contains(value) {
        // The commonest case by far: it folds to itself and has three bytes.
        addWord(kind: .han, count: 1, width: 3, scalar: value, type: type(ofIdeograph: value))
      } else {
        step(value)
      }
    }
    endLine()
    result.words = words
    result.pairCount = pairs.count
    return result
  }

  @inline(never)
  private mutating func step(_ value: UInt32) {
    let kind = Unicode.Scalar(value)?.scalarClass ?? .punctuation
    switch kind {
    case .han, .kana:
      addWord(kind: kind, count: 1)
    case .letter:
      addWord(kind: kind, count: runLength { $0 == .letter })
    case .digit:
      addWord(kind: kind, count: numberLength())
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
      } else {
        break
      }
    }
    if end < scalars.count, ClauseMarks.isUnit(scalars[end]) { end += 1 }
    return end - index
  }

  private mutating func addWord(kind: ScalarClass, count: Int) {
    var hash = emptyHash
    var bytes = 0
    for position in index..<index + count {
      hash = hashStep(hash, Unicode.Scalar(scalars[position])?.folded.value ?? 0)
      bytes += width(of: scalars[position])
    }
    let first = Unicode.Scalar(scalars[index])?.folded.value ?? 0
    addWord(
      kind: kind,
      count: count,
      width: bytes,
      scalar: first,
      type: type(ofHash: finishedHash(hash), scalar: first)
    )
  }

  @inline(__always)
  private mutating func addWord(kind: ScalarClass, count: Int, width: Int, scalar: UInt32, type: Int32) {
    var pair: Int32 = -1
    if words.count > clauseStart {
      let hash = finishedHash(UInt64(UInt32(previousType)) << 32 | UInt64(UInt32(type)))
      let isNumbered = result.sentences.count < pairSentences
      pair = Int32(truncatingIfNeeded: isNumbered ? pairs.number(of: hash) : pairs.existingNumber(of: hash) ?? -1)
    }
    previousType = type
    words.append(
      Clauses.Word(
        startOffset: Int32(truncatingIfNeeded: offset),
        endOffset: Int32(truncatingIfNeeded: offset &+ width),
        scalar: scalar,
        type: type,
        pair: pair,
        length: Int32(truncatingIfNeeded: count),
        quotation: innermost,
        kind: kind
      )
    )
    offset += width
    index += count
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
    let type = result.typeHashes.count
    // So many other types came first that the table cannot hold this one.
    guard type < Int(UInt16.max) else { return self.type(ofHash: hash, scalar: value) }
    result.typeHashes.append(hash)
    result.typeScalars.append(value)
    ideographTypes[place] = UInt16(type + 1)
    return Int32(type)
  }

  private mutating func type(ofHash hash: UInt64, scalar: UInt32) -> Int32 {
    let number = otherNumbers.number(of: hash)
    if number == otherTypes.count {
      otherTypes.append(Int32(truncatingIfNeeded: result.typeHashes.count))
      result.typeHashes.append(hash)
      result.typeScalars.append(scalar)
    }
    return otherTypes[number]
  }
}
