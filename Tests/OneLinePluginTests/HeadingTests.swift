import LedeCore
import OneLinePlugin
import Testing

/// A text that bears a heading of its own is summarized by it.
@Suite struct HeadingTests {
  private func line(_ text: String) throws -> String {
    try OneLineSummarizer().summarize(Document(id: "1", text: text)).text
  }

  @Test func `a title before a text that speaks of what it names is its line`() throws {
    let text = "《南湖的渡轮为什么要换电池》老船工杜秋生在南湖开了三十年渡轮，他说旧船太吵。"
    let summary = try OneLineSummarizer().summarize(Document(id: "1", text: text))
    #expect(summary.text == "南湖的渡轮为什么要换电池")
    #expect(summary.excerpts.map(\.text) == [summary.text])
  }

  @Test(arguments: [
    "《临川古城老街保护管理条例》昨日公布，古城老街内不得再建高楼。", "《临川古城老街保护管理条例》一书讲古城六条老街的保护管理经过。",
    "《临川古城老街保护管理条例》灯会上人人都在谈论。",
  ])
  func `the title of a law or a book of which the sentence tells is no line`(text: String) throws {
    #expect(try line(text) != "临川古城老街保护管理条例")
  }

  @Test(arguments: ["《》", "《》南湖", "《南湖渡轮为什么要换成电池船》", "】", "《南湖渡轮为什么要换成电池船", "《（）》】：", "：", "#", "@#@"])
  func `marks with nothing in them or behind them are no headline and no harm`(text: String) throws {
    #expect(try line(text).count <= 30)
  }

  @Test func `a headline that has lost its first bracket is the line`() throws {
    let text = "老船厂的旧船台为什么搭起书架？】昨天，临川老船厂迎来第一批读者。书店由三位退休船工照看。"
    #expect(try line(text) == "老船厂的旧船台为什么搭起书架？")
  }

  @Test func `a heading before the first colon may be the line`() throws {
    let text = "南湖渡轮百年换船大幕拉开：六条航线的二十艘旧船年底前分批退役，新船全部用电池。"
    #expect(try line(text) == "南湖渡轮百年换船大幕拉开")
  }

  @Test(arguments: [
    "渡轮博物馆馆长、老船工杜秋生：六条航线的二十艘旧船年底前分批退役，新船全部用电池。", "老船工杜秋生向南湖渡轮的旅客们透露：六条航线的旧船年底前退役。",
    "台风走了。南湖渡轮百年换船大幕拉开：六条航线的旧船年底前分批退役，换上电池新船。",
  ])
  func `who speaks and what stands before a later colon is no heading`(text: String) throws {
    let result = try line(text)
    #expect(!["杜秋生", "透露", "拉开"].contains { result.hasSuffix($0) })
  }

  @Test func `a list's heading counts what it lists, though it has no verb`() throws {
    let text = "南湖老街的八处百年渡口和码头：第一处在东岸的石灯塔下，第二处在老船厂的船台边，都还停着船。"
    #expect(try line(text) == "南湖老街的八处百年渡口和码头")
  }
}
