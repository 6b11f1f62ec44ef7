import LedeCore

/// A document that plugins are tried on.
struct ConformanceSample: Sendable, CustomStringConvertible {
  /// What is special about it.
  let name: String
  let document: Document
  /// Whether a plugin may refuse it with an error.
  var mayFail = false
  /// Whether it is too long to be asked about more often than need be.
  var isHuge = false
  /// Whether it has words from which a summary can be made.
  var hasWords: Bool { ConformanceSubject.hasWords(document.text) }

  var description: String { "the text ‘\(name)’" }

  private init(_ name: String, title: String? = nil, _ text: String, mayFail: Bool = false, isHuge: Bool = false) {
    self.name = name
    document = Document(id: name, source: "conformance", title: title, text: text)
    self.mayFail = mayFail
    self.isHuge = isHuge
  }

  private static let chinese = """
    本报讯（记者 林晓）昨日上午，市图书馆新馆正式开放。新馆位于滨河路与文昌街交会处，建筑面积三万二千平方米，藏书一百二十万册。
    开馆首日，不少市民带着孩子早早排队。“以前借书要坐四站公交，现在走路十分钟就到。”家住文昌社区的陈先生说。
    据馆长介绍，新馆设有盲文阅览区和二十四小时自助借还区，年底前还将开通到五个乡镇的流动书车。
    """

  private static let english = """
    RIVERTON, June 3 - The county council voted on Tuesday to repair the 92-year-old bridge over the Alder instead of \
    replacing it. Engineers had put the cost of a new bridge at $14.5 million, nearly three times that of repairs.
    "We can keep what works," said Dr. Helen Marsh, who chairs the roads committee. Work begins in September.
    """

  /// The documents; every text is Lede's own.
  static func all(hugeBytes: Int) -> [ConformanceSample] {
    [
      ConformanceSample("a Chinese story", title: "市图书馆新馆开放", chinese),
      ConformanceSample("an English story", title: "Council votes to keep old bridge", english),
      ConformanceSample("no title", chinese),
      ConformanceSample("an empty title", title: "", english),
      ConformanceSample("one sentence", "全市今日启用新版公交卡。"),
      ConformanceSample("no full stop", "rain expected in the north by the weekend"),
      ConformanceSample("one character", "雨"),
      ConformanceSample("figures alone", "2023 18.5 1,204 37"),
      ConformanceSample("marks alone", "！？……——《》。。。!!!"),
      ConformanceSample("one sentence many times", String(repeating: "通知：明天停水。", count: 50)),
      ConformanceSample("one word of 20,000 letters", String(repeating: "hydro", count: 4000)),
      ConformanceSample("one character a line", chinese.unicodeScalars.map { "\($0)" }.joined(separator: "\n")),
      ConformanceSample("line ends of every kind", "水位下降。\r\n渡口恢复通航。\r客船加开三班。\u{2028}夜航仍停。\u{0B}\u{0C}"),
      ConformanceSample(
        "quotes and backslashes",
        #"He wrote "C:\temp\new" and {"id":7}, then 'stopped'. \u0041 </script>"#
      ),
      ConformanceSample("control characters", "第一行。\u{0}\u{1}\u{7}\u{1B}[31m第二行。\u{7F}\u{85}第三行。"),
      ConformanceSample("pictures and joiners", "👩‍👩‍👧‍👦 队伍 🏳️‍🌈 出发。🇨🇳🇫🇷 加油！e\u{301}a\u{308}\u{200D}\u{FE0F}"),
      ConformanceSample("marks that combine with nothing", "\u{301}\u{308}\u{20DD}新桥通车。\u{301}"),
      ConformanceSample("rare characters", "𠮷野家在𡈽浦开店。\u{FFFD}\u{FEFF}\u{E000}\u{FFFF}\u{10FFFF}"),
      ConformanceSample("right to left", "אמר ראש העיר כי הגשר ייפתח מחר. وقال المتحدث إن العمل انتهى."),
      ConformanceSample("full width", "ＡＢＣ公司　第３季度　营收１２．５亿元。"),
      ConformanceSample("a title alone", title: "头版要闻", "", mayFail: true),
      ConformanceSample("nothing", "", mayFail: true),
      ConformanceSample("white space", " \n\t\u{3000}\r\n ", mayFail: true),
      ConformanceSample("a huge text", title: "年鉴", huge(hugeBytes), isHuge: true),
    ]
  }

  /// Stories with running numbers, so that no two sentences are the same.
  private static func huge(_ bytes: Int) -> String {
    var text = ""
    text.reserveCapacity(bytes + chinese.utf8.count)
    var number = 0
    while text.utf8.count < bytes {
      number += 1
      text += number % 2 == 0 ? chinese : english
      text += "第\(number)期，共\(number * 7 % 1000)页。\n"
    }
    return text
  }
}
