import LedeCore
import OneLinePlugin
import Testing

/// Lines leave out what headlines leave out, and no more.
@Suite struct CompressionTests {
  private func line(_ text: String) throws -> String {
    try OneLineSummarizer().summarize(Document(id: "1", text: text)).text
  }

  @Test(arguments: [
    "临川省人民政府副省长、省防汛抗旱指挥部总指挥杜若川冒雨察看南湖大堤抢险工地。", "临川市长杜若川冒雨察看南湖大堤抢险工地。",
  ])
  func `an official title is left out where the story names the person without it`(text: String) throws {
    let result = try line(text + "杜若川强调，南湖大堤必须二十四小时有人值守。")
    #expect(result.hasPrefix("杜若川冒雨察看南湖大堤抢险工地"))
  }

  @Test func `an official title stays where the story names the person only with it`() throws {
    #expect(try line("临川市长杜若川冒雨察看南湖大堤抢险工地。").hasPrefix("临川市长杜若川"))
  }

  @Test func `what is done to the holder of a title is not left out with the title`() throws {
    let text = "临川省纪律检查委员会对原副省长杜若川立案审查。杜若川去年退休。杜若川被控收受船厂贿赂。"
    let result = try line(text)
    #expect(!result.contains("立案审查") || result.contains("对"))
  }

  @Test(arguments: [
    ("第六届南湖国际龙舟邀请赛在临川体育中心举行。", "第六届南湖国际龙舟邀请赛举行"), ("南湖湿地保护与修复成果展在京开幕。", "南湖湿地保护与修复成果展开幕"),
  ])
  func `the place between an event and its verb is left out`(text: String, expected: String) throws {
    #expect(try line(text) == expected)
  }

  @Test(arguments: [
    ("市长杜秋生同来临川出席龙舟赛开幕式的海门市长林远帆会谈。", "市长杜秋生同海门市长林远帆会谈"), ("市长杜秋生会见应邀访问临川的海门老船工代表团。", "市长杜秋生会见海门老船工代表团"),
    ("市长杜秋生会见来自海门的老船工。", "市长杜秋生会见来自海门的老船工"), ("船工们与来往南湖的渡轮打了三十年交道。", "船工们与来往南湖的渡轮打三十年交道"),
  ])
  func `on what errand a guest comes is left out, not where somebody is from`(text: String, expected: String) throws {
    #expect(try line(text) == expected)
  }

  @Test func `an adverb behind 了 keeps it`() throws {
    #expect(try line("南湖两岸的老船工听了想必都会点头。") == "南湖两岸的老船工听了想必都会点头")
  }

  @Test(arguments: [
    ("临川港三号码头已经恢复夜间装卸作业。", "临川港三号码头恢复夜间装卸作业"), ("临川港去年新开了七条近海航线。", "临川港去年新开七条近海航线"),
    ("临川纺织机械厂也推出夜班交通补贴。", "临川纺织机械厂推出夜班交通补贴"), ("临川渔民对休渔期延长十分支持拥护。", "临川渔民对休渔期延长支持拥护"),
    ("临川市出台一系列措施帮扶老城商铺。", "临川市出台措施帮扶老城商铺"),
  ])
  func `adverbs and particles are left out without which the line says the same`(text: String, expected: String) throws
  {
    #expect(try line(text) == expected)
  }

  @Test(arguments: [
    "临川渔民为了休渔期延长多备了三个月口粮", "临川老城居民不了解夜间停车收费标准", "临川渔民了解休渔期延长的补贴标准", "截至目前临川港三号码头装卸集装箱九千只",
    "临川南湖大桥全线合龙时机已至", "临川湿地很多候鸟提前两周飞临南湖", "这是临川人一直的愿望",
  ])
  func `what is part of another word or carries the sense stays`(text: String) throws {
    let result = try line(text + "。")
    for phrase in ["为了", "不了解", "了解", "截至目前", "已至", "很多", "一直的"] where text.contains(phrase) {
      #expect(result.contains(phrase))
    }
  }

  @Test func `no number meets another where what stood between them is left out`() throws {
    let result = try line("临川女排以3比1已2次战胜江北女排。")
    #expect(result.contains("3比1已2次"))
  }

  @Test(arguments: [
    ("沢田市は四日、港と島を結ぶ新しい橋の主塔二基の建設工事が予定より三か月早く完了したと発表した。", "完了した"),
    ("沢田市の港と島を結ぶ新しい橋の開通式に、工事を支援した国の駐在大使が夫人とともに出席して祝辞を述べた。", "駐在大使が夫人とともに出席"),
  ])
  func `a Japanese word keeps the character that is a particle or preposition in Chinese`(
    text: String,
    words: String
  ) throws {
    #expect(try line(text).contains(words))
  }

  @Test func `what is quoted keeps its words`() throws {
    #expect(try line("“南湖已经属于候鸟了”展览移师临川博物馆。").contains("“南湖已经属于候鸟了”"))
  }
}
