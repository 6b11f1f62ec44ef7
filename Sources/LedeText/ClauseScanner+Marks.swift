extension ClauseScanner {
  /// Reads the mark at the place reached: it opens or closes a quotation or a bracket, ends a clause or a sentence, or
  /// nothing.
  mutating func readMark(_ value: UInt32) {
    if let closing = ClauseMarks.closingBracket(of: value), let length = bracketLength(closing: closing) {
      let begin = offset
      advance(length)
      result.brackets.append(begin..<offset)
      return
    }
    if let last = open.last, value == last.closing {
      closeQuotation(value)
    } else if let closing = ClauseMarks.closingQuote(of: value) {
      let parent = Int32(open.last?.quotation ?? -1)
      open.append((result.quotations.count, closing))
      result.quotations.append(
        Clauses.Quotation(words: wordCount..<wordCount, start: offset, end: nil, parent: parent)
      )
    } else if let last = open.last, ClauseMarks.closesTitle(last.closing) {
      // A title is one thing, whatever marks are in it.
    } else if ClauseMarks.isFinal(value) || value == 0x2E && isFullStop {
      let isEllipsis = value == 0x2E && index + 1 < scalars.count && scalars[index + 1] == value
      advance(1)
      takeClosingMarks()
      endSentence(mark: isEllipsis ? ClauseMarks.ellipsis : value)
      lineHasMark = true
      return
    } else if ClauseMarks.isTag(value) {
      if opensOrClosesTag(value) {
        endSentence(mark: 0)
      } else if kind(at: index - 1) == .han {
        result.taggedWords.append(wordCount)
      }
    } else if endsClause(value) {
      endClause(mark: value)
    }
    advance(1)
  }

  /// Further final marks and the quotes that close behind them belong to the sentence that they end.
  private mutating func takeClosingMarks() {
    while index < scalars.count {
      let value = scalars[index]
      if let last = open.last, value == last.closing {
        closeQuotation(value)
      } else if !ClauseMarks.isFinal(value) {
        return
      }
      advance(1)
    }
  }

  private mutating func closeQuotation(_ value: UInt32) {
    guard let last = open.popLast() else { return }
    result.quotations[last.quotation].words = result.quotations[last.quotation].words.lowerBound..<wordCount
    result.quotations[last.quotation].end = offset + width(of: value)
  }

  /// Ends the clause at the last word, if it has one.
  mutating func endClause(mark: UInt32) {
    if wordCount > clauseStart {
      result.clauses.append(Clauses.Clause(words: clauseStart..<wordCount, mark: mark))
    }
    clauseStart = wordCount
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

  /// Ends the line with all that is open in it.
  mutating func endLine() {
    endSentence(mark: 0, isHeading: !lineHasMark)
    (lineHasMark, isInTag) = (false, false)
    // A quotation that its line does not close cannot be printed with its marks.
    for quotation in open {
      let start = result.quotations[quotation.quotation].words.lowerBound
      result.quotations[quotation.quotation].words = start..<wordCount
    }
    if !open.isEmpty { open = [] }
  }

  /// How many scalars a bracket has that opens at the place reached; nil where its line does not close it soon.
  private func bracketLength(closing: UInt32) -> Int? {
    let reach = min(scalars.count, index + 120)
    for position in index + 1..<max(index + 1, reach) {
      if scalars[position] == closing { return position + 1 - index }
      if ClauseMarks.isLineEnd(scalars[position]) { return nil }
    }
    return nil
  }

  private var isFullStop: Bool {
    switch kind(at: index - 1) {
    case .letter, .digit, .han, .kana: Sentences.endsSentence(fullStopAt: offset, in: text)
    default: kind(at: index + 1) != .digit && kind(at: index + 1) != .letter
    }
  }

  private func endsClause(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C: return true  // ，
    case 0x3001: return result.isJapanese  // 、
    case 0x2C, 0x3A, 0x3B, 0xFF1A: return kind(at: index + 1) != .digit || kind(at: index - 1) != .digit  // , : ; ：
    case 0x2D: return isBetweenSpaces || index + 1 < scalars.count && scalars[index + 1] == 0x2D
    case _ where ClauseMarks.isDash(value): return endsClauseAtDash
    default: return false
    }
  }

  /// Whether the # or @ at the place reached stands before a sentence or behind it; within one it is part of it, as in C#,
  /// desk@example.org and 记者@林小满.
  private mutating func opensOrClosesTag(_ value: UInt32) -> Bool {
    let isAt = value == 0x40 || value == 0xFF20
    if isInTag, !isAt {
      isInTag = false
      return true
    }
    switch kind(at: index - 1) {
    case .letter, .digit, .han, .kana: return false
    default:
      isInTag = !isAt
      return true
    }
  }

  private var isBetweenSpaces: Bool { kind(at: index + 1) == .space && kind(at: index - 1) == .space }

  /// Whether the dash at the place reached is no mere joint of two names or numbers.
  private var endsClauseAtDash: Bool {
    let (before, behind) = (kind(at: index - 1), kind(at: index + 1))
    return !(before == .han && behind == .han || before == .digit && behind == .digit)
  }
}
