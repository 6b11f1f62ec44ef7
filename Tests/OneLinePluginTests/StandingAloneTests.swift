import LedeCore
import OneLinePlugin
import Testing

/// A line can be understood without the sentences around it.
@Suite struct StandingAloneTests {
  private func summary(_ text: String) throws -> Summary {
    try OneLineSummarizer().summarize(Document(id: "1", text: text))
  }

  private func line(_ text: String) throws -> String { try summary(text).text }

  /// A text that says the same twice, first as no line should and then as one may.
  struct Twice: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let first: String
    let second: String

    init(_ description: String, _ first: String, _ second: String) {
      (testDescription, self.first, self.second) = (description, first, second)
    }
  }

  @Test(arguments: [
    Twice("behind a time", "船工们忙了一个冬天又一个春天终于修好了东岸老码头的旧船台和新仓库，南湖六条航线换上电池新船。", "10月15日，南湖六条航线换上电池新船。"),
    Twice("behind a source", "船工们忙了一个冬天又一个春天终于修好了东岸老码头的旧船台和新仓库，南湖六条航线换上电池新船。", "据港务局统计，南湖六条航线换上电池新船。"),
    Twice("no member of a list", "南湖六条渡轮航线换上电池新船；", "南湖六条渡轮航线换上电池新船。"),
    Twice("not before what turns against it", "南湖六条渡轮航线换上电池新船，但住在东岸老码头旁边那座灯塔里的老船工们还是很不习惯坐新船。", "南湖六条渡轮航线换上电池新船。"),
    Twice("no part of a speech", "“旧船开了整整三十年我也舍不得它们就这样被拆成一堆废铁和木头，南湖六条航线换上电池新船。”", "市民们说，南湖六条航线换上电池新船。"),
    Twice("behind no clause that leans", "这让东岸老码头旁边那座灯塔里住了整整三十年的老船工们很不习惯，南湖六条航线换上电池新船。", "市民们说，南湖六条航线换上电池新船。"),
  ])
  func `of two lines that say the same the one is taken that stands better`(text: Twice) throws {
    let place = try #require(try summary(text.first + text.second).excerpts.first?.range?.lowerBound)
    #expect(place >= text.first.utf8.count)
  }

  @Test func `what happens only under a condition does not stand without it`() throws {
    let text = "如果今夜暴雨不停，南湖六条电动渡轮航线全部停航。港务局说，南湖六条电动渡轮航线全部停航还没有定。"
    #expect(!(try line(text).hasSuffix("全部停航")))
  }

  @Test func `no line stops within what somebody says`() throws {
    let text = "杜秋生表示，南湖六条渡轮航线换了新船，旧船全部送进东岸老码头旁边那座一百年的渡轮博物馆，孩子们可以上船参观。"
    #expect(!(try line(text).hasPrefix("杜秋生表示")))
  }

  @Test(arguments: ["意见", "会议", "通报"])
  func `a line does not begin with a document or meeting that another sentence names`(name: String) throws {
    let text = "\(name)要求南湖六条航线年底前换新船。港务局要求南湖六条航线年底前换新船。"
    #expect(try line(text).hasPrefix("港务局"))
  }

  @Test(arguments: ["他", "我"])
  func `in a story of many sentences nobody is called he or I before a name`(person: String) throws {
    let text = """
      护边员杜秋生迅速将\(person)抬进毡房。杜秋生在毡房里生了火。外面下着大雪。杜秋生把羊皮盖在\(person)身上。雪下了一夜。毡房里有热茶。\
      战士醒了过来。杜秋生的毡房救过许多战士。护边员杜秋生在边境线上走了五十年。雪山就在毡房后面。
      """
    let result = try line(text)
    #expect(result.contains("毡房") && !result.contains(person))
  }

  @Test(arguments: ["我国", "自我"])
  func `a word that only holds a person's is none`(word: String) throws {
    let text = "\(word)驾驶渡轮今年在南湖下水六艘。水很凉。船很安静。灯都亮了。渔民来了。风停了。\(word)驾驶渡轮明年还要增加。"
    #expect(try line(text).contains(word))
  }

  @Test(arguments: ["并给", "将给", "拟给"])
  func `a clause that goes on with the subject before it does not stand alone`(opening: String) throws {
    let text = """
      港务局给东岸老码头旁边那座没有人住的第六座灯塔修好了生锈的旧楼梯和门窗，\(opening)南湖六条渡轮航线换上电池新船。\
      南湖六条渡轮航线换上电池新船花了三年。
      """
    #expect(!["给", opening].contains(where: try line(text).hasPrefix))
  }

  @Test func `no line stops where the text leaves out what follows`() throws {
    let text = "南湖六条渡轮航线换上电池新船和……南湖六条渡轮航线换上电池新船。"
    #expect(!(try line(text).hasSuffix("和")))
    #expect(!(try line(text.replacing("……", with: "...")).hasSuffix("和")))
  }

  @Test func `the end of a text that is cut off loses to a line that is not`() throws {
    let text = "南湖两座百年灯塔昨天由老船工重新点亮了。老船工说灯塔是命根子，老船工重新点亮南湖两座百年灯塔"
    #expect(try line(text) == "南湖两座百年灯塔由老船工重新点亮了")
  }

  @Test func `no line ends with 等 even where its sentence does`() throws {
    let text = "南湖渡轮违反规定向没有票的旅客卖站票等。南湖渡轮向没有票的旅客卖站票。"
    #expect(!(try line(text).hasSuffix("等")))
  }

  @Test func `no line begins behind a description within what somebody does with another`() throws {
    let text = "市长杜秋生昨天下午在南湖老码头旁边的渡轮博物馆里同前来出席龙舟赛开幕式的海门市长举行了会谈。龙舟赛有六十条船。"
    #expect(!(try line(text).hasPrefix("海门市长")))
  }

  @Test func `a half month before a day keeps the day`() throws {
    let text = "距3月1日仅有半个月，南湖六条航线的新船还没有下水。"
    #expect(try line(text).hasPrefix("距3月1日"))
  }

  @Test func `the number of a list's member is left out before a foreign name too`() throws {
    #expect(try line("1、NightBus，南湖两岸的夜班公交今天开通") == "NightBus，南湖两岸的夜班公交开通")
  }

  @Test func `a tag and an address in a post are no part of its line`() throws {
    let text = "#南湖元宵灯会#南湖两岸居民昨晚点亮三千盏花灯，@临川日报"
    #expect(try line(text) == "南湖两岸居民点亮三千盏花灯")
  }

  @Test func `a heading is no piece of a pair`() throws {
    let text = "南湖渡轮换船三大好处：噪声小了一半，旅客睡得着。六条航线的票价不涨。老船工杜秋生退休。"
    #expect(!(try line(text).hasPrefix("南湖渡轮换船三大好处 ")))
  }
}
