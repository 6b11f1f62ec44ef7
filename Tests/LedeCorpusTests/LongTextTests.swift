import LedeCorpus
import Testing

/// Texts of many pages, which are read in pieces.
@Suite struct LongTextTests {
  private let towns = ["南湖", "青石", "白塔", "柳溪", "沙洲", "竹山", "枫桥", "梅岭", "松江湾", "麦田镇"]
  private let works = ["大桥", "医院", "水库", "图书馆", "码头", "公路", "学校", "公园"]
  private let deeds = ["开工", "完工", "扩建", "重修", "通水", "迎客"]

  private func headline(_ number: Int) -> String {
    "\(towns[number % 10])第\(number)\(works[number % 8])\(deeds[number % 6])"
  }

  private func body(_ number: Int) -> [String] {
    let (town, work) = (towns[number % 10], works[number % 8])
    return [
      "本报讯（记者 林小满）3月4日，\(town)第\(number)\(work)\(deeds[number % 6])，当地居民到场观看。",
      "据介绍，\(town)第\(number)\(work)由市里出资，居民们盼了多年，今后出门办事都要方便一些。",
      "他还说，\(work)四周要种上树，\(town)的老人和孩子往后多一个去处，明年春天再添一批长椅。",
    ]
  }

  /// A text of several hundred kilobytes: every article is a headline and a body of three paragraphs.
  private func text(_ count: Int) -> String {
    (0..<count).map { ([headline($0)] + body($0)).joined(separator: "\n\n") }.joined(separator: "\n\n\n")
  }

  @Test func `no article and no headline is torn where a piece ends`() {
    let count = 1200
    let articles = PageSplitter().split(text(count)).articles
    #expect(articles.count == count)
    for (number, article) in articles.enumerated() {
      #expect(article.title == headline(number))
      #expect(article.text == body(number).joined(separator: "\n"))
    }
  }

  @Test func `ranges and decisions go on from piece to piece`() throws {
    let text = text(600)
    let bytes = Array(text.utf8)
    let articles = PageSplitter().split(text).articles
    let last = try #require(articles.last)
    let held = last.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined()
    #expect(held.contains(headline(599)))
    let decisions = PageSplitter().explain(text)
    #expect(decisions.count { $0.role == .start } == articles.count)
    #expect(decisions.last?.article == articles.count - 1)
    #expect(decisions.last?.range.upperBound == bytes.count)
    #expect(zip(decisions, decisions.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }

  @Test func `an article longer than a piece is given piece by piece, and nothing of it is lost`() {
    let text = String(repeating: "湖水清了，鱼才回来，护湖队每天清晨出湖，记下水草和鱼群的变化。\n", count: 6000)
    let articles = PageSplitter().split(text).articles
    #expect(articles.count > 1)
    #expect(articles.map(\.text).joined().filter { $0 != "\n" } == text.filter { $0 != "\n" })
  }
}
