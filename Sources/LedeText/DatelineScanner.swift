/// The matching behind ``Datelines``: a few words and brackets, looked for in a bounded run of scalars.
struct DatelineScanner {
  /// The number of scalars at either end of a text within which datelines and sign-offs stand.
  static let reach = 160

  let raw: [UInt32]
  /// The scalars in lower case and half width, one for one.
  let folded: [UInt32]

  init(_ scalars: [UInt32]) {
    raw = scalars
    // Ideographs, most scalars, fold to themselves.
    folded = scalars.map { (0x4E00...0x9FFF).contains($0) ? $0 : Unicode.Scalar($0)?.folded.value ?? $0 }
  }

  /// Where the dateline and byline at the beginning end; 0 where there is none.
  func leadingEnd() -> Int {
    var end = 0
    var position = spacesEnd(from: 0)
    if let behind = tagEnd(from: position) {
      end = behind
      position = spacesEnd(from: behind)
    }
    if let behind = chineseDatelineEnd(from: position) ?? englishDatelineEnd(from: position) {
      end = behind
      position = spacesEnd(from: behind)
      if let behind = namesEnd(from: position) { end = behind }
    } else if let behind = bylineLineEnd(from: position) {
      return behind
    }
    position = spacesEnd(from: end)
    if let behind = bracketEnd(from: position), isCredit(position + 1..<behind - 1) {
      end = behind
    }
    if end > 0, end < folded.count, Self.joints.contains(folded[end]) { end += 1 }
    return end
  }

  /// Where the sign-offs at the end begin; the number of scalars where there is none.
  func signOffStart() -> Int {
    var start = raw.count
    while true {
      let end = contentEnd(before: start)
      guard end > 0 else { return start }
      if folded[end - 1] == 0x29, let open = bracketStart(before: end), isCredit(open + 1..<end - 1) {
        start = open
      } else if let line = creditLineStart(before: end) {
        start = line
      } else {
        return start
      }
    }
  }

  /// The position behind the white space and line ends that begin at `position`.
  func spacesEnd(from position: Int) -> Int {
    var position = position
    while position < raw.count, isSpace(raw[position]) { position += 1 }
    return position
  }

  /// The position behind the last scalar before `end` that is not white space.
  func contentEnd(before end: Int) -> Int {
    var end = end
    while end > 0, isSpace(raw[end - 1]) { end -= 1 }
    return end
  }

  private func isSpace(_ value: UInt32) -> Bool {
    Unicode.Scalar(value)?.scalarClass == .space
  }

  private func isLineEnd(_ value: UInt32) -> Bool { value == 0x0A || value == 0x0D }

  private func has(_ word: [UInt32], at position: Int) -> Bool {
    position >= 0 && position + word.count <= folded.count
      && word.indices.allSatisfy { folded[position + $0] == word[$0] }
  }

  private func firstWord(of list: WordList, at position: Int) -> Int? {
    guard position >= 0, position < folded.count, list.mayBegin(with: folded[position]) else { return nil }
    return list.words.first { has($0, at: position) }.map { position + $0.count }
  }

  private func contains(anyOf list: WordList, in range: Range<Int>) -> Bool {
    range.contains { position in
      list.mayBegin(with: folded[position])
        && list.words.contains { position + $0.count <= range.upperBound && has($0, at: position) }
    }
  }

  /// Words to look for, and a bit for every first scalar they have, by which most places are ruled out.
  private struct WordList {
    let words: [[UInt32]]
    private let firstScalars: UInt64

    init(_ words: [[UInt32]]) {
      self.words = words
      firstScalars = words.reduce(0) { $0 | 1 << UInt64(($1.first ?? 0) & 63) }
    }

    @inline(__always)
    func mayBegin(with scalar: UInt32) -> Bool { firstScalars >> UInt64(scalar & 63) & 1 == 1 }
  }
}

extension DatelineScanner {
  /// 【…】 at the beginning: a column's name or a Japanese dateline.
  func tagEnd(from position: Int) -> Int? {
    guard position < raw.count, raw[position] == 0x3010 else { return nil }
    return (position + 1..<min(position + 26, raw.count)).first { raw[$0] == 0x3011 }.map { $0 + 1 }
  }

  /// A round bracket that opens at `position`, at most 80 scalars long: the position behind it.
  private func bracketEnd(from position: Int) -> Int? {
    guard position < folded.count, folded[position] == 0x28 else { return nil }
    var depth = 0
    for index in position..<min(position + 80, folded.count) {
      if folded[index] == 0x28 { depth += 1 }
      if folded[index] == 0x29 { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  /// The position of the round bracket that the one before `end` closes, at most 80 scalars away.
  private func bracketStart(before end: Int) -> Int? {
    var depth = 0
    for index in (max(0, end - 80)..<end).reversed() {
      if folded[index] == 0x29 { depth += 1 }
      if folded[index] == 0x28 { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Whether what stands in a bracket says who wrote, sent or made a piece.
  private func isCredit(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 78 else { return false }
    let start = spacesEnd(from: range.lowerBound)
    let end = contentEnd(before: range.upperBound)
    guard start < end else { return false }
    if firstWord(of: Self.creditOpenings, at: start) != nil { return true }
    if contains(anyOf: Self.creditWords, in: start..<end) { return true }
    if let source = firstWord(of: Self.sources, at: start), source + 1 == end, folded[source] == 0x53D1 { return true }
    guard let last = firstWord(of: Self.dispatchWords, at: end - 1), last == end else { return false }
    return firstWord(of: Self.sources, at: start) != nil || hasDay(before: end - 1)
  }

  /// 本报讯, 本报…9月30日电, 据新华社电, 新华社…电: the position behind it.
  private func chineseDatelineEnd(from start: Int) -> Int? {
    let source = firstWord(of: Self.sources, at: start)
    for index in start..<min(start + 44, folded.count) {
      if Self.clauseMarks.contains(folded[index]) || isLineEnd(raw[index]) { return nil }
      guard let end = firstWord(of: Self.dispatchWords, at: index) else { continue }
      if hasDay(before: index), index > start { return end }
      if let source, index - source <= 2 { return end }
    }
    return nil
  }

  /// Whether 日 and a number before it stand directly before `position`, or with one more word such as 专 between.
  private func hasDay(before position: Int) -> Bool {
    for day in [position - 1, position - 2] where day > 0 && folded[day] == 0x65E5 {
      var number = day - 1
      while number > 0, isSpace(raw[number]) { number -= 1 }
      return (0x30...0x39).contains(folded[number]) || Self.chineseDigits.contains(folded[number])
    }
    return false
  }

  /// `记者张三、李四报道` without brackets behind a dateline.
  private func namesEnd(from position: Int) -> Int? {
    guard firstWord(of: Self.creditOpenings, at: position) != nil else { return nil }
    for index in position..<min(position + 40, folded.count) {
      if Self.sentenceMarks.contains(folded[index]) || isLineEnd(raw[index]) { return nil }
      if let end = firstWord(of: Self.reportWords, at: index),
        end == folded.count || isSpace(raw[end]) || Self.joints.contains(folded[end])
      {
        return end
      }
    }
    return nil
  }

  /// `LONDON, Jan. 5 (Reuters) -`, `(Reuters) -`, `WASHINGTON —`: the position behind the dash.
  private func englishDatelineEnd(from start: Int) -> Int? {
    var capitals = 0
    var others = 0
    var agency = false
    var index = start
    while index < min(start + 70, folded.count) {
      let value = raw[index]
      if isLineEnd(value) { return nil }
      let isDoubled = value == 0x2D && index + 1 < raw.count && raw[index + 1] == 0x2D
      if value == 0x2013 || value == 0x2014 || isDoubled || value == 0x2D && index > start && isSpace(raw[index - 1]) {
        guard agency || capitals >= 4 && others == 0 else { return nil }
        return index + (isDoubled ? 2 : 1)
      }
      if folded[index] == 0x28, let end = bracketEnd(from: index), end - index <= 26 {
        agency = raw[index + 1..<end - 1].allSatisfy { Unicode.Scalar($0)?.isASCII == true }
        index = end
        continue
      }
      if agency, !isSpace(value) { return nil }
      if (0x41...0x5A).contains(value) { capitals += 1 }
      // A month's name is the only lower-case word of a dateline; it follows a comma.
      if (0x61...0x7A).contains(value), !raw[start..<index].contains(0x2C) { others += 1 }
      guard value < 0x80, value != 0x21, value != 0x3F, value != 0x3A else { return nil }
      index += 1
    }
    return nil
  }

  /// A first line that only names the writers: `本报记者 张三 李四`, `By Jane Doe`. More than that line must follow or nothing.
  private func bylineLineEnd(from start: Int) -> Int? {
    guard start < raw.count else { return nil }
    let end = (start..<raw.count).first { isLineEnd(raw[$0]) } ?? raw.count
    guard raw.count < Self.reach || end < raw.count, isByline(start..<contentEnd(before: end)) else { return nil }
    return contentEnd(before: end)
  }

  private func isByline(_ range: Range<Int>) -> Bool {
    let isWestern = firstWord(of: Self.bylineWords, at: range.lowerBound) != nil
    guard range.count >= 4, range.count <= (isWestern ? 70 : 44),
      isWestern || firstWord(of: Self.reporters, at: range.lowerBound) != nil
    else { return false }
    return !range.contains { Self.sentenceMarks.contains(folded[$0]) }
  }

  /// The last line, where it only says who wrote, edited or drew: its first position.
  private func creditLineStart(before end: Int) -> Int? {
    guard let lineEnd = (max(0, end - 100)..<end).reversed().first(where: { isLineEnd(raw[$0]) }) else { return nil }
    let start = spacesEnd(from: lineEnd + 1)
    guard end - start <= 90 else { return nil }
    if isByline(start..<end) { return start }
    if let label = firstWord(of: Self.creditLabels, at: start), label < end, folded[label] == 0x3A, end - start <= 44 {
      return start
    }
    return firstWord(of: Self.westernCredits, at: start) == nil ? nil : start
  }

  private static func words(_ list: String) -> WordList {
    WordList(list.split(separator: " ").map { word in word.unicodeScalars.map { $0 == "_" ? 0x20 : $0.value } })
  }

  private static func marks(_ list: String) -> [UInt32] { list.unicodeScalars.map(\.value) }

  /// Papers and agencies, as a dateline names them.
  private static let sources = words(
    """
    据本报 据新华社 据中新社 据央视 据人民网 据新华网 本报综合 本报 本刊 本网 本台 本社 本站 新华社 新华网 中新社 中新网 人民网 \
    央视网 央广网 光明网 中国网 路透社 美联社 法新社 共同社 塔斯社 俄新社 韩联社 埃菲社 安莎社 德新社 中央社 国社
    """
  )
  private static let dispatchWords = words("专电 快讯 电讯 专讯 消息 电 讯")
  private static let reporters = words(
    """
    本报记者 本刊记者 本网记者 本台记者 本报通讯员 本报评论员 本报特约 本报驻 新华社记者 中新社记者 人民网记者 特约记者 实习记者 \
    首席记者 记者 通讯员 特约通讯员 ■本报记者 □本报记者 ●本报记者 ◎本报记者 ■记者 □记者 ◎记者 ○记者
    """
  )
  private static let creditOpenings = words(
    """
    本报记者 本刊记者 本网记者 特约记者 实习记者 见习记者 首席记者 记者 通讯员 特约通讯员 作者 编辑 责编 责任编辑 实习生 摄影 图片来源 \
    据新华社 据中新社 据本报 本文作者 来源 reporting_by editing_by
    """
  )
  private static let creditWords = words(
    "记者 通讯员 参与采写 采写 报道) 供稿 供图 整理 作者系 作者为 作者单位 责编 摄影报道 reporting_by editing_by"
  )
  private static let reportWords = words("综合报道 摄影报道 报道 采写 摄影 摄")
  private static let creditLabels = words(
    "责任编辑 责编 编辑 文字整理 版式设计 版面设计 本版制图 制图 本版编辑 数据来源 资料来源 图片来源 统筹 策划 校对 摄影 执笔 编译"
  )
  private static let bylineWords = words("by_")
  private static let westernCredits = words("reporting_by editing_by additional_reporting compiled_by writing_by")
  private static let joints = marks(":;—")
  private static let clauseMarks = marks("。！？；,、:“”「」!?;.()")
  private static let sentenceMarks = marks("。！？；,，!?;")
  private static let chineseDigits = marks("一二三四五六七八九十〇零")
}
