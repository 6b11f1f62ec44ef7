/// How much a line looks like a headline, by its length and marks alone.
enum HeadlineShape {
  /// How many traits a line has of what headlines look like, less those of crossheads, captions, lists and sentences;
  /// traits that leave little doubt count three times.
  static func score(_ line: ArraySlice<UInt32>, isComplete: Bool) -> Double {
    var size = 0
    var spaces = 0
    var pauses = 0
    var stops = 0
    var commas = 0
    var colons = 0
    for value in line {
      if PageScalar.isSpace(value) { spaces += 1 } else { size += 1 }
      if PageScalar.isPause(value) { pauses += 1 }
      if value == 0x3002 { stops += 1 }
      if value == 0xFF0C { commas += 1 }
      if value == 0xFF1A { colons += 1 }
    }
    guard size > 0, let first = line.first, let last = line.last else { return -3 }
    var traits = 0
    switch size {
    case 0...3: traits -= 3
    case 4...5: traits -= 1
    case 9...36: traits += 1
    case 51...: traits -= 1
    default: break
    }
    if spaces > 0 { traits += 1 }
    if last == 0xFF09 || last == 0x29 { traits += first == 0xFF08 || first == 0x28 ? -3 : 3 }
    if last == 0xFF1A || last == 0x3A { traits -= 3 } else if colons > 0 { traits -= 1 }
    traits -= min(commas, 2)
    if stops > 0 { traits -= 3 }
    if pauses > 2 { traits -= 1 }
    if isComplete, last != 0xFF09, last != 0x2014 { traits -= 1 }
    if isListMark(first) || isNumbered(line) { traits -= 3 }
    if first == 0x201C, last == 0x201D { traits -= 1 }
    return Double(traits)
  }

  /// Whether a line names an office and, behind the last space, a person: `县委书记 林小满`.
  static func isByline(_ line: ArraySlice<UInt32>) -> Bool {
    guard line.count <= 48, let space = line.lastIndex(where: { PageScalar.isSpace($0) }) else { return false }
    let name = line[(space + 1)...]
    let office = line[..<space]
    guard name.count >= 2, name.count <= 3, office.count >= 4 else { return false }
    guard let first = name.first, surnames.contains(first) else { return false }
    return name.allSatisfy { PageScalar.isIdeographic($0) }
      && !office.contains { PageScalar.isSpace($0) || PageScalar.isFinal($0) || $0 == 0xFF0C }
  }

  /// Round, square and triangular marks and numbers with a stop, which begin the items of a list.
  private static func isListMark(_ value: UInt32) -> Bool {
    (0x25A0...0x25CF).contains(value) || (0x2460...0x2473).contains(value) || value == 0x2022 || value == 0xB7
  }

  /// Whether a number opens the line, as one of several chapters or points: `第二章 …`, `三、…`, `（四）…`, `5．…`.
  private static func isNumbered(_ line: ArraySlice<UInt32>) -> Bool {
    guard let first = line.first else { return false }
    let isOpened = first == 0x7B2C || first == 0xFF08 || first == 0x28
    let behind = line.drop { isOpened && $0 == first || isNumeral($0) }
    guard let mark = behind.first, behind.startIndex > line.startIndex + (isOpened ? 1 : 0) else { return false }
    switch mark {
    case 0x7AE0, 0x8282, 0x6761, 0x7F16: return first == 0x7B2C
    case 0x3001, 0xFF0E: return !isOpened
    case 0xFF09, 0x29: return isOpened && first != 0x7B2C
    default: return false
    }
  }

  private static func isNumeral(_ value: UInt32) -> Bool { PageScalar.isDigit(value) || numerals.contains(value) }

  private static let numerals: [UInt32] = "一二三四五六七八九十百零〇".unicodeScalars.map(\.value)

  /// The family names that most Chinese bear.
  private static let surnames = Set(
    """
    王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金\
    邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍\
    覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵\
    邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚全娄甄郎池丛边岑农苟迟保商臧佘卞虞刁冷应匡栗仇练楚揭师官佟封
    """.unicodeScalars.map(\.value)
  )
}
