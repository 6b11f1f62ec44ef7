import LedeText

/// What the words at the beginning and end of a line or block say about its place in an article.
enum PageSigns {
  /// The number of scalars of the dateline or byline that opens a line; 0 for none.
  static func datelineLength(_ page: PageLines, _ line: Int) -> Int {
    let range = page.lines[line].scalars
    guard let first = range.first, mayOpenDateline(page.scalars[first]) else { return 0 }
    let reach = min(range.lowerBound + 120, range.upperBound)
    let length = Datelines.leadingLength(of: Array(page.scalars[range.lowerBound..<reach]))
    guard length > 0 else { return 0 }
    // A line that is all bracket signs off; a column's name in lenticular brackets is no dateline.
    let last = page.scalars[range.lowerBound + length - 1]
    if PageScalar.isOpening(page.scalars[first]), length == range.count, last == 0xFF09 || last == 0x29 { return 0 }
    if last == 0x3011, !page.scalars[range.lowerBound..<range.lowerBound + length].contains(where: { isDispatch($0) }) {
      return 0
    }
    return length
  }

  /// Whether a block is nothing but the dateline of so many scalars that opens it: the story begins with the next block.
  static func isDatelineOnly(_ page: PageLines, _ unit: PageUnit, length: Int) -> Bool {
    guard length > 0, unit.lines.count == 1, unit.size < 60 else { return false }
    return length >= page.lines[unit.lines.lowerBound].scalars.count - 1
  }

  /// Whether a block that is nothing but a dateline has a reporter's name alone, without place or day.
  static func isReporter(_ page: PageLines, _ unit: PageUnit) -> Bool {
    let line = page.scalars[page.lines[unit.lines.lowerBound].scalars]
    return (unit.size <= 8 || line.contains { PageScalar.isSpace($0) }) && !line.contains { isDispatch($0) }
  }

  /// = as in 【東京＝…】, and 电 and 讯.
  private static func isDispatch(_ value: UInt32) -> Bool {
    value == 0xFF1D || value == 0x3D || value == 0x7535 || value == 0x8BAF
  }

  /// Whether a line ends with a sign-off.
  static func isSignOff(_ page: PageLines, _ line: Int) -> Bool {
    let range = page.lines[line].scalars
    guard let last = range.last, page.scalars[last] == 0xFF09 || page.scalars[last] == 0x29 else { return false }
    let reach = max(range.upperBound - 120, range.lowerBound)
    return Datelines.signOffLength(of: Array(page.scalars[reach..<range.upperBound])) > 0
  }

  /// Whether a block ends with a sign-off; up to its last 120 scalars are read, over line ends.
  static func isSignOff(_ page: PageLines, _ unit: PageUnit) -> Bool {
    let lines = unit.lines
    guard let last = page.lines[lines.upperBound - 1].scalars.last,
      page.scalars[last] == 0xFF09 || page.scalars[last] == 0x29
    else { return false }
    var tail: [UInt32] = []
    for line in lines.reversed() {
      tail.insert(contentsOf: page.scalars[page.lines[line].scalars], at: 0)
      if tail.count > 120 { break }
    }
    return Datelines.signOffLength(of: tail) > 0
  }

  /// Most lines open with a scalar that no dateline begins with; this spares them the scan.
  @inline(__always)
  private static func mayOpenDateline(_ value: UInt32) -> Bool {
    switch value {
    case 0x672C, 0x65B0, 0x636E, 0x4E2D, 0x3010, 0xFF08, 0x28, 0x8BB0, 0x901A, 0x7279, 0x5B9E, 0x9996: true
    case 0x8DEF, 0x7F8E, 0x6CD5, 0x5171, 0x5854, 0x4FC4, 0x97E9, 0x57C3, 0x5B89, 0x5FB7, 0x592E, 0x5149: true
    case 0x25A0, 0x25A1, 0x25CF, 0x25CE, 0x25CB, 0x4EBA, 0x56FD: true
    case 0x41...0x5A: true
    default: false
    }
  }
}

extension PageSigns {
  /// 1 where a block's first words say on what day something happened, as news begins; -1 where they go on with a story
  /// or say who spoke; 0 otherwise.
  static func opening(_ page: PageLines, _ unit: PageUnit) -> Int {
    let line = page.scalars[page.lines[unit.lines.lowerBound].scalars]
    guard let first = line.first else { return 0 }
    if continuingWords.contains(where: { $0.first == first && line.starts(with: $0) }) { return -1 }
    let end = min(line.startIndex + 24, line.endIndex)
    for index in line.startIndex..<end {
      let next = index + 1 < end ? line[index + 1] : 0
      switch line[index] {
      case 0x65E5:
        if next == 0x524D { return 1 }
        guard index > line.startIndex else { continue }
        if PageScalar.isDigit(line[index - 1]) || nearDay.contains(line[index - 1]) { return 1 }
      case 0xFF0C, 0xFF1A, 0x3002:
        if index > line.startIndex, sayingScalars.contains(line[index - 1]) { return -1 }
      default: continue
      }
    }
    return 0
  }

  /// What stands before 日 for a day not far: 近日, 昨日, 今日, 连日, 即日.
  private static let nearDay: [UInt32] = "近昨今连即".unicodeScalars.map(\.value)

  /// What stands before the comma behind one who speaks: 说, 表示, 指出, 认为, 介绍, 强调.
  private static let sayingScalars: [UInt32] = "说示出为绍调".unicodeScalars.map(\.value)

  /// Words that take up what was said before.
  private static let continuingWords: [[UInt32]] = [
    "他", "她", "它", "该", "此", "其", "同时", "据介绍", "据了解", "与此", "会议", "为此", "因此", "不过", "但", "而", "这", "那", "在此", "对此", "另",
    "随后", "然而", "也", "还", "原来", "当时", "后来", "于是", "同样", "双方", "再", "不仅", "正是",
    "But ", "And ", "He ", "She ", "They ", "It ", "This ", "That ", "However", "Meanwhile",
  ].map { $0.unicodeScalars.map(\.value) }

  /// Whether a block only says who wrote, edited, drew or photographed.
  static func isCredit(_ page: PageLines, _ unit: PageUnit) -> Bool {
    guard unit.size <= 44, unit.lines.count <= 2 else { return false }
    // Read as the last line behind a story: there a credit line is a sign-off.
    var scalars: [UInt32] = [0x3002, 0x0A]
    for line in unit.lines { scalars += page.scalars[page.lines[line].scalars] }
    // A photographer's name before 摄, with an agency in brackets behind it or not.
    if unit.size <= 24, let taken = scalars.lastIndex(of: 0x6444),
      taken == scalars.count - 1 || scalars[taken + 1] == 0xFF08 || scalars[taken + 1] == 0x5F71
    {
      return true
    }
    return Datelines.signOffLength(of: scalars) >= scalars.count - 2
  }

  /// Whether a line is the running head of a printed page: its number, `第3版` or `A12`, and the name of a section.
  static func isPageNumber(_ page: PageLines, _ unit: PageUnit) -> Bool {
    let line = page.scalars[page.lines[unit.lines.lowerBound].scalars]
    guard unit.size <= 20, unit.lines.count == 1, !unit.isComplete, let first = line.first else { return false }
    let hasLetter = (0x41...0x5A).contains(first)
    guard hasLetter || first == 0x7B2C || PageScalar.isDigit(first) else { return false }
    let digits = line.dropFirst(PageScalar.isDigit(first) ? 0 : 1).prefix { PageScalar.isDigit($0) }
    guard (1...3).contains(digits.count) else { return false }
    guard let behind = line[digits.endIndex...].first else { return hasLetter }
    return behind == 0x7248 || hasLetter && digits.count > 1 && PageScalar.isSpace(behind)
  }

  /// Whether a line is the heading of a summary that stands between headline and body.
  static func opensSummary(_ page: PageLines, _ unit: PageUnit) -> Bool {
    let line = page.scalars[page.lines[unit.lines.lowerBound].scalars]
    return summaryWords.contains { word in
      word.first == line.first && line.starts(with: word)
        && (unit.size <= word.count + 1
          || line.count > word.count
            && (line[line.startIndex + word.count] == 0xFF1A || PageScalar.isSpace(line[line.startIndex + word.count])))
    }
  }

  private static let summaryWords: [[UInt32]] = [
    "核心阅读", "核心提示", "核心提要", "内容提要", "阅读提示", "阅读提要", "编者按", "导读", "摘要", "提要", "要点", "新闻背景", "人物小传", "人物简介",
    "引子", "开栏的话",
  ].map { $0.unicodeScalars.map(\.value) }
}
