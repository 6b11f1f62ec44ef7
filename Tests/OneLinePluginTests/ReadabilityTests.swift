import LedeCore
import LedeFixtures
import LedeText
import OneLinePlugin
import Testing

/// What a sub-editor asks of every line, whatever the text: that it can be printed as it stands.
@Suite struct ReadabilityTests {
  /// A text with its line.
  private struct Reading {
    let document: Document
    let line: PrintedLine
  }

  /// The documents of the built-in fixtures and ``ownTexts``, each with its line; read once for all tests.
  private static let readings = Result { try read() }

  private static func read() throws -> [Reading] {
    let fixtures = try Fixtures.chineseTopics() + Fixtures.englishTopics()
    let own = ownTexts.enumerated().map { Document(id: "own-\($0.offset)", text: $0.element) }
    let summarizer = try OneLineSummarizer()
    return try (fixtures.map(\.document) + own).map { document in
      let summary = summarizer.summarize(document)
      return Reading(document: document, line: try #require(PrintedLine(summary, of: document), "\(document.id)"))
    }
  }

  /// The lines at fault, for a failing test to show.
  private static func faults(where isFaulty: (Reading) -> Bool) throws -> [String] {
    try readings.get().filter(isFaulty).map { "\($0.document.id): \($0.line.text)" }
  }

  @Test func `no line of a text is empty, and each stands in the text at its offsets`() throws {
    let faults = try Self.faults { $0.line.text.isEmpty }
    #expect(faults == [])
  }

  @Test func `every line ends where a clause ends`() throws {
    let faults = try Self.faults { !$0.line.endsAtClauseEnds }
    #expect(faults == [])
  }

  @Test func `no line breaks a number or a word`() throws {
    let faults = try Self.faults { $0.line.breaksWord }
    #expect(faults == [])
  }

  @Test func `no line has one mark of a quotation or bracket without the other`() throws {
    let faults = try Self.faults { $0.line.breaksPair }
    #expect(faults == [])
  }

  @Test func `no line stops after a cause or a condition`() throws {
    let faults = try Self.faults { $0.line.stopsAfterCause }
    #expect(faults == [])
  }

  @Test func `every line has as many characters as a headline needs, where its text has them`() throws {
    let faults = try Self.faults { reading in
      let count = { (text: String) in text.unicodeScalars.count { $0.scalarClass != .space } }
      let isJapanese = reading.document.text.unicodeScalars.count { $0.scalarClass == .kana } > 10
      return count(reading.line.text) < min(isJapanese ? 26 : 12, count(reading.document.text))
    }
    #expect(faults == [])
  }

  /// Texts with what lines stumble over: paired conjunctions, numbers, nested quotations, initials, colons, lists, speech.
  private static let ownTexts = [
    "雨越下越大，临川南站的积水越来越深，站前广场的公交车全部改道。市防汛办下午两点启动二级响应。",
    "临川图书馆从下月一日起，每周二到周四延长开放到晚上十点。馆长林小满说，去年有12,600人次在晚上借书。",
    "“我们等了七年，”老渔民杜秋生说，“这座桥（主桥3.2公里）总算通了。”南湖大桥昨天通车，渡船同时停航。",
    "应秋浦市长邀请，临川代表团于10月11日至13日访问秋浦，双方签署了三份合作文件，涉及港口、铁路和旅游。",
    "除太湖路外，临川老城的九条街道已全部改成单行线。交警支队说，高峰车速比去年同期提高了两成。",
    "没有那场大火，就没有后来的消防博物馆。临川消防博物馆上周迎来第一百万名观众，她得到一顶老式头盔。",
    "1、出门前关好煤气；2、不在楼道里给电动车充电；3、记住119。临川消防队把这三句话印在了菜篮子上。",
    "《南湖，南湖！》昨晚首演。编剧周正把“三号仓库‘夜班’”的故事搬上舞台，演出两小时四十分，谢幕七次。",
    "由于上游来水减少，而且水库检修推迟到秋天，临川今年夏天可能停止供应景观用水。居民用水不受影响。",
    "沿着南湖西岸新修的十二公里步道，今年春天种下的三千棵樱花已经开了一半，周末每天有两万人来看。",
    """
    沢田市は四日、港と島を結ぶ連絡船「しらさぎ」の運航を九月末で終えると発表した。橋が開通してから利用者が一日三十人まで減ったためで、船は隣の町が引き取り、\
    観光船として使うという。最後の便には島の小学校の児童十二人が乗る予定だ。
    """,
    """
    森川町の酒蔵で、百二十年前の仕込みの記録が見つかった。記録には、米が足りない年に麦を混ぜたことや、井戸の水が濁った日のことが書かれている。蔵の主人は\
    「同じ造りを来年の冬に試したい」と話しており、町の博物館が記録を写真に収める。
    """,
    """
    The U.S. Army will hand the old depot at Hale Point to the county next spring, after eleven years of talks about who pays for the \
    clean-up. Mrs. J. T. Lane, who chairs the county board, said the first 3.5 acres would become a park.
    """,
    """
    Because the ferry is being repaired, islanders must cross by night. "We'll manage, we always do," said Tom Reed, 61, whose shop \
    sells 1,200 loaves a week. The council expects the boat back on March 4.
    """,
    "No. 7 Mill Lane, a cottage that stood empty for 20 years, has been sold for $1.2 million. The buyers haven't given their names.",
  ]
}
