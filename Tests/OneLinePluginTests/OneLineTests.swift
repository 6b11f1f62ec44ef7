import Foundation
import LedeCore
import LedeText
import OneLinePlugin
import Testing

@Suite struct OneLineTests {
  private func line(_ text: String, title: String? = nil, length: Int? = nil) throws -> Summary {
    var options = OneLineOptions()
    options.length = length
    return try OneLineSummarizer(options).summarize(Document(id: "1", title: title, text: text))
  }

  private static let bridge = """
    本报临川3月4日电　（记者 林小满）南湖大桥最后一段钢梁3月4日上午正式合龙。据介绍，南湖大桥全长三千二百米，连接老城与新区，是临川第一座双层大桥。\
    项目经理周正表示，大桥合龙后将铺设桥面，预计年底通车。“终于等到这一天！”住在湖边的老人杜秋生说。
    当天，临川还公布了南湖大桥的公交线路方案（共四条）。
    """

  private static let japanese = """
    【沢田＝森川】沢田市の港と島を結ぶ新しい橋が四日、開通した。全長は三千二百メートルで、建設には七年かかった。これまで島の住民は一日六便の船で\
    通院や通学をしており、強い風の日には欠航することも多かった。市は橋の開通に合わせて島と駅を結ぶ路線バスの運行を始め、島の人口減少に歯止めをかけたい考えだ。\
    開通式で市長は「島の暮らしが変わる」と話した。
    """

  private static let english = """
    PORTSMOUTH, March 4 (Reuters) - A bridge to the island of Hale opened on Monday after seven years of work, ending the need for \
    ferries that often stayed in port. The bridge is 3.5 miles long. Buses will cross it from next week, the mayor said.
    """

  @Test func `the line names the news, without dateline, day or full stop`() throws {
    let text = try line(Self.bridge).text
    #expect(text.hasPrefix("南湖大桥最后一段钢梁合龙") || text.hasPrefix("南湖大桥全长"))
    #expect(!text.contains("本报") && !text.contains("记者") && !text.hasSuffix("。"))
  }

  @Test(arguments: [bridge, japanese, english])
  func `every excerpt is a piece of the text at its bytes, in order`(text: String) throws {
    let summary = try line(text)
    let bytes = Array(text.utf8)
    #expect(!summary.excerpts.isEmpty)
    for excerpt in summary.excerpts {
      #expect(excerpt.range.map { String(decoding: bytes[$0], as: UTF8.self) } == excerpt.text)
    }
    let starts = summary.excerpts.compactMap(\.range?.lowerBound)
    #expect(starts == starts.sorted())
  }

  @Test(arguments: [(bridge, 12, 30), (japanese, 26, 60), (english, 24, 160)])
  func `a line is neither shorter nor longer than lines of its script`(text: String, least: Int, most: Int) throws {
    let count = try line(text).text.unicodeScalars.count
    #expect(count >= least && count <= most)
  }

  @Test(arguments: [bridge, japanese, english, "1234567890", "（全文完）", "＊＊＊", "A", "Donaudampfschifffahrt", "“大桥，合龙"])
  func `no line is empty or longer than asked for, whatever the length`(text: String) throws {
    for length in 1...40 {
      let summary = try line(text, length: length)
      #expect(!summary.text.isEmpty)
      #expect(summary.text.unicodeScalars.count <= length)
    }
  }

  @Test(arguments: ["", " \n　"])
  func `a blank text has an empty line`(text: String) throws {
    #expect(try line(text).text.isEmpty)
  }

  @Test func `a line cut to fit breaks no number, word or quotation`() throws {
    let number = "今年一至九月南湖港累计完成货物吞吐量达到二千零一十五万吨即20150000吨创下历史同期最高纪录并且仍在增长"
    for length in 4...44 {
      let text = try line(number, length: length).text
      let digits = text.filter { $0.isASCII }
      #expect(digits.isEmpty || digits == "20150000")
    }
    let quoted = "老城改造指挥部昨天宣布名为“南湖记忆”的展览馆将建在原纺织厂三号仓库旧址并免费向全体市民开放参观"
    for length in 4...44 {
      let text = try line(quoted, length: length).text
      #expect(text.contains("“") == text.contains("”"))
    }
  }

  @Test(arguments: [
    "因为连日暴雨，临川南站停运。", "如果雨势不减，临川南站停运。", "周正表示，临川南站停运。", "据了解，临川南站停运。", "受台风影响时，临川南站停运。",
  ])
  func `no line stops after a cause, a condition or a verb of saying`(text: String) throws {
    let result = try line(text).text
    #expect(result.hasSuffix("临川南站停运"))
  }

  @Test func `a comma inside a number ends no clause`() throws {
    let text = try line("临川港去年吞吐集装箱10,000,000只，创下开港以来的最高纪录。").text
    #expect(text.contains("10,000,000只"))
  }

  @Test func `the beginning of a clause stays where it is no title`() throws {
    let text = """
      临江县集中力量整治城郊闲置土地两千三百亩。去年，县里把三个乡的土地交给合作社耕种，土地租金一年一付。村民周大福说，土地有人种，心里踏实。
      """
    #expect(try line(text).text == "临江县集中力量整治城郊闲置土地两千三百亩")
  }

  @Test func `a time is no place that could be left out`() throws {
    let text = "“蓝湾”平板电脑选在20日晚正式发布。发布前一周，“蓝湾”平板电脑已有一万多人预约。"
    #expect(try line(text).text.contains("选在20日晚发布"))
  }

  @Test func `a bracket is left out, and the line stands in two pieces`() throws {
    let summary = try line("临川跨海大桥（主桥部分）提前两个月全线贯通。")
    #expect(summary.text == "临川跨海大桥提前两个月全线贯通")
    #expect(summary.excerpts.map(\.text) == ["临川跨海大桥", "提前两个月全线贯通"])
  }

  @Test func `a question keeps its mark`() throws {
    #expect(try line("临川老城的夜市还能开多久？").text.contains("夜市还能开多久"))
  }

  @Test func `the headline that a text bears in its first brackets is its line`() throws {
    let text = "【老船厂改作书店，船台上搭起书架】昨天，临川老船厂的旧船台迎来第一批读者。书店由三位退休船工照看，夜里十点关门。"
    let summary = try line(text)
    #expect(summary.text == "老船厂改作书店，船台上搭起书架")
    #expect(summary.excerpts.map(\.text) == [summary.text])
  }

  @Test(arguments: ["【南湖夜话】", "【临川港老干部书画摄影协会】", "【老船厂改作书店，船台上搭起书架，三位退休船工轮流照看，夜里十点才关门】"])
  func `a column's name, an office or too long a headline in brackets is no line`(tag: String) throws {
    let result = try line("\(tag)临川老船厂的旧船台昨天迎来第一批读者。").text
    #expect(result == "临川老船厂的旧船台迎来第一批读者")
  }

  @Test func `the document's own title draws the line to what it names`() throws {
    let text = "临川博物馆举办青铜器特展，共展出文物三百件。临川图书馆延长夜间开放时间，读者可以停留到零点。"
    #expect(try line(text, title: "图书馆开放到零点").text.contains("图书馆"))
    #expect(try line(text, title: "青铜器特展开幕").text.contains("青铜器"))
  }

  @Test func `what many sentences speak of wins over what one speaks of`() throws {
    let text = """
      上午的会议开了三个小时。南湖水库除险加固工程通过竣工验收。水库始建于六十年前。除险加固工程包括大坝防渗和溢洪道改建。\
      专家组认为工程质量合格，水库可以恢复蓄水。
      """
    #expect(try line(text).text.contains("加固工程"))
  }

  @Test func `a long text is read in bounded time and gives the same line twice`() throws {
    let text = (0..<10_000).map { "第\($0 % 997)号桥墩浇筑完成，工人检查第\($0 % 31)段钢筋。" }.joined()
    let summary = try line(text)
    #expect(!summary.text.isEmpty)
    #expect(try line(text) == summary)
  }
}
