import Foundation
import LedeCorpus
import Testing

@Suite struct PageSplitterTests {
  private let splitter = PageSplitter()

  private func seed(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "seeds").appending(path: name), encoding: .utf8)
  }

  @Test func `a page with headlines behind their articles and broken columns gives every article its own`() throws {
    let split = splitter.split(try seed("000_b428781fc4bd9943.txt"))
    #expect(
      split.articles.map(\.title) == [
        "市政府召开党组（扩大）会议",
        "石建平调研东川工业园区时强调 提振信心 抢抓机遇 奋力实现工业经济一季度“开门红”",
        "一批绿化工程为城市颜值气质加分",
        "加快推进农业农村现代化，今年我省这样做",
        "省委常委班子召开2022年度民主生活会 陈刚主持并讲话",
      ]
    )
    #expect(split.articles.allSatisfy { $0.text.hasPrefix("本报讯（") })
    #expect(split.articles.map { $0.text.suffix(4) } == ["点工作。", "量发展。", "双增强。", "理氛围。", "新局面。"])
    #expect(split.articles[0].text.contains("在现代化新青海建设上走在前作表率"))
    #expect(split.leftovers.isEmpty)
  }

  @Test func `a Markdown page keeps bylines, heals columns and drops only the doubled character`() throws {
    let split = splitter.split(try seed("002_a47cdf389148f261.txt"))
    #expect(
      split.articles.map(\.title) == [
        "聚焦聚力乘势而上 推动高质量发展", "走出北区特色的高质量发展之路", "推动湟源高质量发展再上新台阶", "加快建设中央活力区",
        "在推动全省高质量发展中展现新作为", "全速推动“三宜”新湟中建设迈出新步伐", "答好新赶考路上的时代答卷",
      ]
    )
    #expect(split.articles.allSatisfy { $0.text.hasPrefix("省人大代表、") && $0.text.hasSuffix(")") })
    #expect(split.articles[5].text.contains("党的二十大精神,全面落实"))
    #expect(split.articles[6].text.contains("持之以恒恒抓项目"))
    #expect(split.articles[6].text.contains("答好群众获益的民生答卷"))
    #expect(split.leftovers.contains { $0.reason == .sectionHeading && $0.text.contains("县区委书记谈政府工作报告") })
    #expect(split.leftovers.filter { $0.reason == .doubledCharacter }.map(\.text) == ["神"])
  }

  @Test func `an English page is split by headlines and datelines, with words whole`() {
    let page = """
      Harbour bridge opens to traffic after ten years

      PORTSMOUTH, March 4 (Reuters) - The harbour bridge opened to its first traffic on Monday, ten years after the
      council approved it. Engineers said the bridge was the longest of its kind in the county and would carry thirty
      thousand cars a day between the harbour and the old town.

      The council said that tolls would pay for the bridge within twenty years.

      Rain spoils the strawberry harvest in the valley

      MILLBROOK, March 4 (Reuters) - Weeks of rain have spoiled half of the strawberry harvest, growers in the valley
      said on Monday. Strawberries rot in wet soil, and the growers expect prices to rise before the summer.

      "We have lost the early strawberries," said one of the growers.
      """
    let articles = splitter.split(page).articles
    #expect(
      articles.map(\.title) == [
        "Harbour bridge opens to traffic after ten years", "Rain spoils the strawberry harvest in the valley",
      ]
    )
    #expect(articles.first?.text.contains("after the council approved") == true)
    #expect(articles.last?.text.hasSuffix("one of the growers.") == true)
  }

  @Test func `a Japanese page is split by the same signals`() {
    let page = """
      港に新しい橋が開通

      【港町＝山田太郎】港町で四日、新しい橋が開通した。橋の長さは三百メートルで、港と旧市街を結ぶ。市は橋の通行料で建設費を二十年かけて返済する計画だ。

      開通式で市長は「橋は港町の夢だった」と述べた。橋には歩道も設けられ、港を眺める展望台が人気を集めている。

      谷のいちご、雨で不作

      【谷村＝鈴木花子】長雨のため、谷村のいちごが不作となっている。農家によると、いちごの収穫量は例年の半分にとどまる見通しだ。

      農協は「いちごの価格は夏まで上がる」とみている。農家は来年の苗の準備を早めるという。
      """
    let articles = splitter.split(page).articles
    #expect(articles.map(\.title) == ["港に新しい橋が開通", "谷のいちご、雨で不作"])
    #expect(articles.first?.text.hasSuffix("人気を集めている。") == true)
  }

  @Test func `words cut by a hyphen at a line end are joined and the hyphen is reported`() {
    let page = """
      The committee of the river board met again on Tuesday to discuss the embank-
      ment works along the northern shore, and it decided that the works should be-
      gin in April, weather permitting, as was planned when the board last met here.
      """
    let split = splitter.split(page)
    #expect(split.articles.first?.text.contains("embankment works") == true)
    #expect(split.leftovers.contains { $0.reason == .joiningHyphen && $0.text == "-" })
  }

  @Test func `a real double at a column break stays`() {
    let page = """
      湖边的路灯亮了，游人三三两两走在堤上，孩子们追着风筝跑，老人们坐在长椅上说起从前的渡口，那时候过一次湖要等上半天，天色渐

      渐暗了，湖面上只剩下几点渔火。守桥的人收起工具，沿着堤岸往家走。天色渐暗的时候，湖边就安静下来，渐渐听得见水声。
      """
    let split = splitter.split(page)
    #expect(split.articles.first?.text.contains("天色渐渐暗了，湖面") == true)
    #expect(split.leftovers.isEmpty)
  }

  @Test(arguments: ["", " ", "\n\n\n", "\u{3000}\n \n"])
  func `a blank page has no articles and no leftovers`(page: String) {
    #expect(splitter.split(page) == PageSplit(articles: [], leftovers: []))
  }

  @Test func `one article stays one article, also without a headline`() {
    let text = """
      清晨六点，南湖码头的灯一盏盏亮起来。渔民林大山把船解开，准备出湖收网。他在湖上打了三十年鱼，熟悉每一处水湾。

      这几年，湖里的鱼多了。禁渔期延长以后，渔民们学会了养护湖水，林大山也成了护湖队的队员。

      “鱼多了，湖才是活的。”林大山说。太阳出来的时候，他的船已经到了湖心。
      """
    let split = splitter.split(text)
    #expect(split.articles.count == 1)
    #expect(split.articles.first?.text == text.replacing("\n\n", with: "\n"))
  }

  /// A story of three lines without a blank line.
  private let story = """
    清晨六点，南湖码头的灯一盏盏亮起来。渔民林大山把船解开，准备出湖收网。他在湖上打了三十年鱼，熟悉每一处水湾。
    这几年，湖里的鱼多了。禁渔期延长以后，渔民们学会了养护湖水，林大山也成了护湖队的队员。
    太阳出来的时候，他的船已经到了湖心。
    """

  @Test(arguments: ["把湖水当作家里的水来养，鱼才会年年回来", "护湖队的清晨"])
  func `a short line that opens an only article stays in its text`(opening: String) {
    let articles = splitter.split(opening + "\n" + story).articles
    #expect(articles.map(\.title) == [nil])
    #expect(articles.first?.text == opening + "\n" + story)
  }

  @Test func `layout or a dateline sets the headline of an only article off`() {
    for page in ["南湖护湖队清晨出湖巡查\n\n" + story, "南湖护湖队清晨出湖巡查\n本报讯（记者 林小满）" + story] {
      let articles = splitter.split(page).articles
      #expect(articles.map(\.title) == ["南湖护湖队清晨出湖巡查"])
      #expect(articles.first?.text.hasSuffix(story.suffix(20)) == true)
    }
  }

  @Test func `a quotation set apart inside an article does not split it`() {
    let page = """
      南湖护湖队清晨出湖巡查

      本报讯（记者 林小满）3月4日清晨，南湖护湖队出湖巡查，队员林大山把船开到湖心，查看水草和鱼群的情况。

      “湖水清了鱼才回来”

      林大山说，湖水清了，鱼才回来。护湖队每天清晨出湖，记下水草和鱼群的变化，队员们把记录交给湖区的研究站。
      """
    let articles = splitter.split(page).articles
    #expect(articles.map(\.title) == ["南湖护湖队清晨出湖巡查"])
    #expect(articles.first?.text.contains("\n“湖水清了鱼才回来”\n") == true)
  }

  @Test func `a short text is an article, not a headline without a body`() {
    #expect(splitter.split("南湖大桥昨天合龙").articles.map(\.text) == ["南湖大桥昨天合龙"])
  }

  @Test func `a hundred thousand blank lines and a line of a megabyte take no time`() {
    let clock = ContinuousClock()
    let blank = clock.measure { _ = splitter.split(String(repeating: "\n", count: 100_000)) }
    let long = clock.measure { _ = splitter.split(String(repeating: "湖水清澈，鱼群游过。", count: 34_000)) }
    #expect(blank < .seconds(5))
    #expect(long < .seconds(60))
  }

  @Test func `the explanation covers every block and names its signals`() {
    let page = "南湖大桥合龙\n\n本报讯（记者 林小满）3月4日，南湖大桥合龙。大桥全长三公里。\n"
    let decisions = splitter.explain(page)
    #expect(decisions.map(\.role) == [.headline, .start])
    #expect(decisions.last?.signals.contains { $0.name == "dateline" && $0.weight > 0 } == true)
  }
}
