/// The reading behind ``Clauses``: one pass over the scalars of a story.
struct ClauseScanner {
  private let text: String
  private let scalars: [UInt32]
  private let start: Int
  private let pairSentences: Int
  private var result = Clauses()
  private var types: TermNumbering
  private var pairs: TermNumbering

  /// The place in `scalars`, and its UTF-8 offset in the text.
  private var index = 0
  private var offset = 0
  private var column: Int32 = 0
  private var clauseStart = 0
  private var sentenceStart = 0
  private var lineHasMark = false
  private var open: [(quotation: Int, closing: UInt32)] = [] {
    didSet { innermost = Int32(open.last?.quotation ?? -1) }
  }
  /// The innermost open quotation, or -1.
  private var innermost: Int32 = -1
  /// The type of the word before.
  private var previousType: Int32 = 0
  private var kana = 0
  private var ideographs = 0

  init(of text: String, in range: Range<Int>, pairSentences: Int) {
    self.text = text
    self.pairSentences = pairSentences
    start = range.lowerBound
    var values: [UInt32] = []
    values.reserveCapacity(range.count / 2)
    let bytes = text.utf8Span.span
    var position = range.lowerBound
    while position < range.upperBound {
      let value = bytes.scalar(at: &position)
      // Japanese ends clauses at 、, which Chinese only puts between the members of a list.
      if value &- 0x3041 <= 0x9FFF - 0x3041 {
        if value <= 0x30FF { kana += 1 }
        ideographs += 1
      }
      values.append(value)
    }
    scalars = values
    offset = start
    // Most pairs of a story are different, and growing a table costs as much as filling it.
    types = TermNumbering(capacity: min(512, values.count))
    pairs = TermNumbering(capacity: min(4096, values.count))
  }

  mutating func scan() -> Clauses {
    result.words.reserveCapacity(scalars.count)
    result.isJapanese = 10 * kana >= max(1, ideographs)
    while index < scalars.count { step() }
    endLine()
    result.pairCount = pairs.count
    return result
  }

  private mutating func step() {
    let value = scalars[index]
    if (0x4E00...0x9FFF).contains(value) {
      // The commonest case by far: it folds to itself and has three bytes.
      addWord(kind: .han, count: 1, width: 3, scalar: value, hash: finishedHash(hashStep(emptyHash, value)))
      return
    }
    let kind = Unicode.Scalar(value)?.scalarClass ?? .punctuation
    switch kind {
    case .han, .kana:
      addWord(kind: kind, count: 1)
    case .letter:
      addWord(kind: kind, count: runLength { $0 == .letter })
    case .digit:
      addWord(kind: kind, count: numberLength())
    case .space:
      if isLineEnd(value) {
        endLine()
      } else if value == 0x3000 || index + 1 < scalars.count && scalars[index + 1] == 0x20 {
        endClause(mark: 0)
      } else {
        column += 1
      }
      advance(1)
    case .punctuation:
      readMark(value)
    }
  }

  private mutating func readMark(_ value: UInt32) {
    if let closing = Self.closingBracket(of: value), let length = bracketLength(closing: closing) {
      let begin = offset
      advance(length)
      result.brackets.append(begin..<offset)
      return
    }
    if let last = open.last, value == last.closing, value != 0x27 || !isInsideWord {
      result.quotations[last.quotation].words = result.quotations[last.quotation].words.lowerBound..<result.words.count
      result.quotations[last.quotation].end = offset + width(of: value)
      open.removeLast()
    } else if let closing = Self.closingQuote(of: value) {
      let words = result.words.count..<result.words.count
      let parent = Int32(open.last?.quotation ?? -1)
      open.append((result.quotations.count, closing))
      result.quotations.append(Clauses.Quotation(words: words, start: offset, end: nil, parent: parent))
    } else if open.last.map({ Self.isTitle(closedBy: $0.closing) }) ?? false {
      // A title is one thing, whatever marks are in it.
    } else if Self.isFinal(value) || value == 0x2E && isFullStop {
      column += 1
      advance(1)
      takeClosingMarks()
      endSentence(mark: value)
      lineHasMark = true
      return
    } else if endsClause(value) {
      endClause(mark: value)
    }
    column += 1
    advance(1)
  }

  /// Further final marks and the quotes that close behind them belong to the sentence that they end.
  private mutating func takeClosingMarks() {
    while index < scalars.count {
      let value = scalars[index]
      if let last = open.last, value == last.closing {
        result.quotations[last.quotation].words =
          result.quotations[last.quotation].words.lowerBound..<result.words.count
        result.quotations[last.quotation].end = offset + width(of: value)
        open.removeLast()
      } else if !Self.isFinal(value) {
        return
      }
      column += 1
      advance(1)
    }
  }

  private mutating func addWord(kind: ScalarClass, count: Int) {
    var hash = emptyHash
    var bytes = 0
    for position in index..<index + count {
      hash = hashStep(hash, Unicode.Scalar(scalars[position])?.folded.value ?? 0)
      bytes += width(of: scalars[position])
    }
    let first = Unicode.Scalar(scalars[index])?.folded.value ?? 0
    addWord(kind: kind, count: count, width: bytes, scalar: first, hash: finishedHash(hash))
  }

  private mutating func addWord(kind: ScalarClass, count: Int, width: Int, scalar: UInt32, hash: UInt64) {
    let type = Int32(types.number(of: hash))
    if type == result.typeHashes.count { result.typeHashes.append(hash) }
    var pair: Int32 = -1
    if result.words.count > clauseStart {
      let hash = finishedHash(UInt64(UInt32(previousType)) << 32 | UInt64(UInt32(type)))
      pair = Int32(
        result.sentences.count < pairSentences ? pairs.number(of: hash) : pairs.existingNumber(of: hash) ?? -1
      )
    }
    previousType = type
    result.words.append(
      Clauses.Word(
        start: offset,
        end: offset + width,
        scalar: scalar,
        kind: kind,
        type: type,
        pair: pair,
        column: column,
        length: Int32(count),
        quotation: innermost
      )
    )
    offset += width
    index += count
    column += Int32(count)
  }

  private mutating func endClause(mark: UInt32) {
    if result.words.count > clauseStart {
      result.clauses.append(Clauses.Clause(words: clauseStart..<result.words.count, mark: mark))
    }
    clauseStart = result.words.count
  }

  private mutating func endSentence(mark: UInt32, isHeading: Bool = false) {
    endClause(mark: mark)
    if result.clauses.count > sentenceStart {
      // A comma at the end of a clause that only marks follow does not end the sentence; its final mark does.
      if mark != 0 { result.clauses[result.clauses.count - 1].mark = mark }
      result.sentences.append(Clauses.Sentence(clauses: sentenceStart..<result.clauses.count, isHeading: isHeading))
    }
    sentenceStart = result.clauses.count
  }

  private mutating func endLine() {
    endSentence(mark: 0, isHeading: !lineHasMark)
    lineHasMark = false
    // A quotation that its line does not close cannot be printed with its marks.
    for quotation in open {
      result.quotations[quotation.quotation].words =
        result.quotations[quotation.quotation].words.lowerBound..<result.words.count
    }
    open = []
  }

  private mutating func advance(_ count: Int) {
    for position in index..<index + count { offset += width(of: scalars[position]) }
    index += count
  }

  private func width(of value: UInt32) -> Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }

  private func isLineEnd(_ value: UInt32) -> Bool {
    value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029
  }
}

extension ClauseScanner {
  private func kind(at position: Int) -> ScalarClass? {
    guard scalars.indices.contains(position) else { return nil }
    return Unicode.Scalar(scalars[position])?.scalarClass
  }

  private func runLength(while belongs: (ScalarClass) -> Bool) -> Int {
    var end = index + 1
    while let kind = kind(at: end), belongs(kind) { end += 1 }
    return end - index
  }

  /// Digits, with the points, commas and colons between them and a per cent sign behind them.
  private func numberLength() -> Int {
    var end = index + 1
    while end < scalars.count {
      if kind(at: end) == .digit {
        end += 1
      } else if Self.joinsDigits(scalars[end]), kind(at: end + 1) == .digit {
        end += 2
      } else {
        break
      }
    }
    if end < scalars.count, scalars[end] == 0x25 || scalars[end] == 0xFF05 || scalars[end] == 0x2030 { end += 1 }
    return end - index
  }

  private func bracketLength(closing: UInt32) -> Int? {
    let reach = min(scalars.count, index + 120)
    for position in index + 1..<max(index + 1, reach) {
      if scalars[position] == closing { return position + 1 - index }
      if isLineEnd(scalars[position]) { return nil }
    }
    return nil
  }

  private var isInsideWord: Bool { kind(at: index - 1) == .letter && kind(at: index + 1) == .letter }

  private var isFullStop: Bool {
    guard kind(at: index - 1) == .letter || kind(at: index - 1) == .digit || kind(at: index - 1)?.isWide == true else {
      return kind(at: index + 1) != .digit && kind(at: index + 1) != .letter
    }
    return Sentences.endsSentence(fullStopAt: offset, in: text)
  }

  private func endsClause(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C, 0xFF1A, 0x2014, 0x2015, 0x2500: true  // ， ： —
    case 0x3001: result.isJapanese  // 、
    case 0x2C, 0x3A, 0x3B: kind(at: index + 1) != .digit || kind(at: index - 1) != .digit  // , : ;
    case 0x2D:
      kind(at: index + 1) == .space && kind(at: index - 1) == .space
        || index + 1 < scalars.count && scalars[index + 1] == 0x2D
    default: false
    }
  }

  private static func isFinal(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF61: true  // ! ? … 。 ！ ？ ； ｡
    default: false
    }
  }

  private static func isTitle(closedBy value: UInt32) -> Bool { value == 0x300B || value == 0x3009 }

  private static func joinsDigits(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0x2E, 0x3A, 0xFF0E, 0x2F: true  // , . : ． /
    default: false
    }
  }

  private static func closingBracket(of value: UInt32) -> UInt32? {
    switch value {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0xFF08: 0xFF09
    case 0xFF3B: 0xFF3D
    case 0x3010: 0x3011
    case 0x3014: 0x3015
    default: nil
    }
  }

  private static func closingQuote(of value: UInt32) -> UInt32? {
    switch value {
    case 0x201C: 0x201D  // “ ”
    case 0x2018: 0x2019  // ‘ ’
    case 0x300C: 0x300D  // 「 」
    case 0x300E: 0x300F  // 『 』
    case 0x300A: 0x300B  // 《 》
    case 0x3008: 0x3009  // 〈 〉
    case 0x22: 0x22
    default: nil
    }
  }
}

extension ScalarClass {
  fileprivate var isWide: Bool { self == .han || self == .kana }
}
