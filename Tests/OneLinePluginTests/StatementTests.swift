import LedeCore
import OneLinePlugin
import Testing

/// Lines say something of what they name.
@Suite struct StatementTests {
  private func line(_ text: String) throws -> String {
    try OneLineSummarizer().summarize(Document(id: "1", text: text)).text
  }

  @Test(arguments: [
    "临川最近十年没有旅客停留的南湖车站，将于下月重新开门。",
    "杜秋生老人一家住过的南湖老街，已经列入保护名单。",
  ])
  func `a line does not stop at a subject whose verb stands in the next clause`(text: String) throws {
    let result = try line(text)
    #expect(result.hasSuffix("重新开门") || result.hasSuffix("保护名单"))
  }

  @Test func `a name without a verb loses to a statement`() throws {
    let text = "南湖大桥与老城之间的三千二百米滨水长廊。南湖大桥的滨水长廊昨天对行人开放。"
    #expect(try line(text).contains("开放"))
  }

  @Test(arguments: [
    "临川南站扩建工程开工，截至去年十月底，车站日均客流已经翻番。", "临川南站扩建工程开工，在南湖西岸一带，新的广场同时动工。",
  ])
  func `no line ends in a mere time or place`(text: String) throws {
    let result = try line(text)
    #expect(!result.hasSuffix("十月底") && !result.hasSuffix("一带"))
  }

  @Test func `a purpose is not the news`() throws {
    let text = "临川启动南湖湿地修复工程。为南湖湿地长久保护提供坚实支撑。"
    #expect(try line(text).hasPrefix("临川启动"))
  }

  @Test func `a line does not stop at what guides something`() throws {
    let text = "南湖湿地修复工程方案以生态优先的原则为指导，提出五年恢复芦苇荡三百亩。"
    #expect(!(try line(text).hasSuffix("为指导")))
  }

  @Test func `no line begins between two names that are joined`() throws {
    let text = "随着南湖老城客流的增长和游客需求的扩大，临川今年将增开三条公交线路。"
    #expect(!(try line(text).hasPrefix("增长和")))
  }

  @Test func `no line begins with a verb whose subject is not there, where another says as much`() throws {
    let text = "临川南湖大桥昨天全线贯通，成为临川第一座双层大桥，可谓南湖两岸交通的里程碑。"
    let result = try line(text)
    #expect(!result.hasPrefix("成为") && !result.hasPrefix("可谓"))
  }

  @Test func `no piece of a pair begins with a verb whose subject stands elsewhere`() throws {
    let text = """
      南湖湿地保护条例昨天通过。条例明确了游船数量，扩大湿地保护范围。代表们在审议时说，南湖湿地十年来面积缩小了三成，扩大湿地保护范围已经刻不容缓。\
      候鸟是湿地的主人，游船应当为候鸟让路。
      """
    #expect(!(try line(text).contains(" 扩大")))
  }

  @Test(arguments: [
    ("一家名为南湖信托的网站宣称，一百块钱就能买到南湖信托产品。监管部门说，南湖信托产品的门槛是一百万元，一百块钱买不到。", "一百块钱就能"),
    ("老街的人都误以为，南湖大桥是全省最老的石桥。南湖大桥其实只有五十年，最老的石桥在海门。", "南湖大桥是全省"),
  ])
  func `no claim stands without who claims it, where another line says as much`(text: String, claim: String) throws {
    #expect(!(try line(text).hasPrefix(claim)))
  }

  @Test func `in a story of many sentences a name before a comma is passed over for a statement`() throws {
    let name = "临川南湖西岸芦苇荡里的百年石灯塔"
    let text = """
      \(name)，位于老码头北面三里。石灯塔去年修好了。灯塔里安了二十台相机。志愿者每天清点候鸟。去年来了两百种。今年多了十种。\
      渔民把船停到了东岸。孩子们在观鸟屋里画画。南湖西岸芦苇荡里的百年石灯塔明年还要开放。村里的小旅馆住满了人。
      """
    #expect(try line(text).contains("石灯塔") && !(try line(text).hasSuffix("石灯塔")))
  }

  @Test func `a day stays that is part of a longer phrase of time`() throws {
    #expect(try line("临川港力争近期内开通六条集装箱航线。") == "临川港力争近期内开通六条集装箱航线")
  }

  @Test(arguments: [
    ("2011年7月12日，临川老码头发生一起沉船事故。事故的真相昨天才水落石出。", "2011年"),
    ("今年临川港将新开六条集装箱航线。", "今年"), ("去年临川港新开了六条集装箱航线。", "去年"),
  ])
  func `a year is no day of the news and stays`(text: String, year: String) throws {
    #expect(try line(text).contains(year))
  }

  @Test(arguments: [
    ("公司昨天恢复生产第三号万吨船台。船厂昨天恢复生产第三号万吨船台。", "船厂"), ("工人们昨天修好了这座百年石拱桥。工人们昨天修好了南湖百年石拱桥。", "南湖"),
    ("渔民们昨天为它换上了新的木门窗。渔民们昨天为庙换上了新的木门窗。", "为庙"),
  ])
  func `of two lines that say the same the one is taken that names what the other refers to`(text: String, name: String)
    throws
  {
    #expect(try line(text).contains(name))
  }

  @Test func `应该 is no reference though 该 is`() throws {
    let text = "渔民们应该保护南湖湿地的候鸟群。渔民们那样保护南湖湿地的候鸟群。"
    #expect(try line(text) == "渔民们应该保护南湖湿地的候鸟群")
  }

  @Test func `a line does not stop at what a preposition behind another clause governs`() throws {
    let text = """
      临川港务局昨天通报：针对南湖渡轮航线倒卖船票行为，临川警方联合港口、铁路、海事等部门的一百二十名工作人员，\
      在春运期间开展了为期四十天的专项打击行动。
      """
    #expect(!(try line(text).hasSuffix("倒卖船票行为")))
  }

  @Test(arguments: [("会员", "船厂"), ("能源", "船厂"), ("最高法", "市法院"), ("将士", "船厂")])
  func `a name that begins like an auxiliary is none`(name: String, other: String) throws {
    let text = "\(name)公布南湖航线三年规划。\(other)公布南湖航线三年规划。"
    #expect(try line(text).hasPrefix(name))
  }

  @Test func `a second piece goes on with the subject of a first that begins its sentence`() throws {
    let text = """
      临川港昨天召开航线发布会，邀请了四十家船公司的代表和南湖两岸的货主，宣布新开六条集装箱航线。有人问，为什么宣布新开六条集装箱航线？
      """
    #expect(try line(text) == "临川港召开航线发布会 宣布新开六条集装箱航线")
  }

  @Test(arguments: ["并购与重组让临川港口集团三年扭亏为盈", "而立之年的渔民杜秋生当选临川港工会主席", "因特网让临川港的船期表传遍南湖两岸"])
  func `a longer word that begins with a joining word is none`(text: String) throws {
    #expect(try line(text + "。") == text)
  }

  @Test func `no line begins with what follows from something that is not there`() throws {
    let text = """
      昨晚的雷暴来得又急又猛，直到今天清晨五点钟前后才慢慢停了下来，致使南湖四十班渡轮全部停航。南湖渡轮停航到中午。\
      南湖四十班渡轮下午开航。
      """
    #expect(!(try line(text).hasPrefix("致使")))
  }

  @Test(arguments: [
    ("回顾南湖大桥一百年的修建历史，石匠的名字大多没有留下。", "历史"), ("走进临川南湖老街的百年茶馆，六位老茶客正在下棋。", "茶馆"),
  ])
  func `no line stops at where or whence one looks`(text: String, end: String) throws {
    #expect(!(try line(text).hasSuffix(end)))
  }

  @Test(arguments: [
    ("临川与海门的渡轮航线昨天恢复，极大方便了两岸渡轮旅客往来。两岸渡轮旅客往来今年增加两成。", "极大"),
    ("临川港口集团重组方案昨天通过，扩大了临川港口的经营范围。临川港口的经营范围过去只有煤炭。", "扩大了"),
  ])
  func `what a clause says more of the subject before it does not stand alone`(text: String, opening: String) throws {
    #expect(!(try line(text).hasPrefix(opening)))
  }

  @Test(arguments: [
    ("雨越下越大，南湖大桥昨晚临时封闭。南湖大桥封闭到今天早上六点。", "雨越下越大"),
    ("南湖车站，昨天迎来第一百万名旅客。", "南湖车站"),
    ("南湖老街连办二十六年的元宵花灯，如今成了临川人最爱去的地方。", "元宵花灯"),
    ("南湖老街的居民李大爷通过微信公众号，早早约好了上门师傅。", "微信公众号"),
    ("没有那场大火，就没有后来的临川消防博物馆。", "大火"),
    ("富人有离开临川的权利，要想留住富人，临川就要先把南湖的水治好。", "富人"),
    ("高考期间南湖两岸接受考验的除了高考考生和家长，还有六百名护考交警。", "家长"),
    ("外出工作三十年了，无论多忙，在海门打拼的渡船工杜秋生，每年都会赶在除夕这天回到南湖老家和父母团圆，给老街的邻居们带去海门的腊肠和年糕。", "杜秋生"),
    ("南湖大桥的维修方案既要保护石雕，也要让大桥承受更重的车辆。", "石雕"),
  ])
  func `no line stops where its second half or its verb follows`(text: String, half: String) throws {
    #expect(!(try line(text).hasSuffix(half)))
  }

  @Test(arguments: ["“南湖大桥要修了，”老船工杜秋生说。南湖大桥要修三个月才能再走车。", "南湖大桥要修了。老船工杜秋生这样回忆说。"])
  func `no line ends with who speaks`(text: String) throws {
    let result = try line(text)
    #expect(!result.hasSuffix("说") && result.contains("南湖大桥要修"))
  }

  @Test(arguments: [
    ("3、南湖大桥每晚十点以后不再开放行人通道", "南湖大桥"), ("二是南湖大桥每晚十点以后不再开放行人通道。", "南湖大桥"),
    ("第一届南湖龙舟赛下个月开赛。", "第一届南湖"),
  ])
  func `the number of a list's member is left out, that of an event is not`(text: String, opening: String) throws {
    #expect(try line(text).hasPrefix(opening))
  }
  @Test(arguments: [
    "第二段，有内容。", "第二季度，临川港吞吐量增长百分之八。", "第一、第二季度临川港吞吐量增长百分之八。", "第一书记，三年来带领村民种茶。",
    "第三方机构评估显示南湖水质明显好转。", "第二“南湖”号渡轮下个月开航。", "四“新”工程在临川全面开工建设。", "最后期限过后临川港不再接收旧船。",
    "最后一班渡船今晚离开临川码头。",
  ])
  func `an ordinal that counts a thing stays`(text: String) throws {
    #expect(try line(text).prefix(2) == text.prefix(2))
  }

  @Test(arguments: [
    "第二，南湖大桥每晚十点以后不再开放。", "第二是南湖大桥每晚十点以后不再开放。", "第二、南湖大桥每晚十点以后不再开放。", "最后，南湖大桥每晚十点以后不再开放。",
  ])
  func `an ordinal that numbers a point is left out`(text: String) throws {
    #expect(try line(text).hasPrefix("南湖大桥"))
  }

  @Test(arguments: [
    "每当电话铃响，老船工杜秋生就开始收拾修船工具。老船工杜秋生修船六十年。", "电话铃一响，老船工杜秋生便会背起修船工具出门。老船工杜秋生修船六十年。",
  ])
  func `what follows from a condition does not stand without it`(text: String) throws {
    let result = try line(text)
    #expect(!result.hasPrefix("老船工杜秋生就") && !result.hasPrefix("老船工杜秋生便"))
  }

  @Test func `no line stops at the number of the first of a list`() throws {
    let text = "老船工杜秋生讲修船的十二个步骤：1.把船底晒干。2.把缝里的旧灰剔净。3.修船用的桐油要熬两遍。"
    #expect(try line(text).last?.isNumber == false)
  }

  @Test func `a colon between two numbers is a score and ends no clause`() throws {
    #expect(try line("临川女排以2：1的比分力克江北女排。") == "临川女排以2：1的比分力克江北女排")
  }

  @Test func `no line stops before the other half of an alternative`() throws {
    let result = try line("南湖大桥不知是近路，还是险滩，老船工争了三十年，南湖大桥的近路没有定论。")
    #expect(!result.contains("是近路 ") && !result.hasSuffix("是近路"))
  }

  @Test func `no line stops at a list whose verb follows`() throws {
    let text = "临川市纪委下发通知，通知要求各级机关、街道、国有企业等，年内一律不得以培训中心、接待中心、会议中心等名义新建办公楼。"
    #expect(!(try line(text).hasSuffix("企业等")))
  }

  @Test func `behind another clause a line begins with what the story names again rather than with what it says once`()
    throws
  {
    // Both sentences say as much; only the second begins with what the story is about.
    let text = """
      持续了一天一夜的第十二号台风从东岸三个渔港同时登陆过境，大风夜里吹断南湖大堤护栏。\
      连日不停的大雨让上游的三座水库昨天傍晚同时开闸，南湖大堤护栏夜里被风吹断。南湖大堤去年加固。
      """
    #expect(try line(text).hasPrefix("南湖大堤"))
  }

  @Test func `no line begins with a verb of saying`() throws {
    let text = "老船工杜秋生六十年没离开南湖，认为南湖湿地缩小与游船有关。南湖湿地缩小与游船有关？市里正在调查。"
    #expect(!(try line(text).hasPrefix("认为")))
  }

  @Test func `of two lines that say the same the one is taken that is not the third clause of its sentence`() throws {
    let text = "昨夜台风过境。渔船全部回港，岸线封闭，南湖大堤东段护栏吹断两处。南湖大堤东段护栏吹断两处，抢修持续到今晨。台风没有伤人。"
    let summary = try OneLineSummarizer().summarize(Document(id: "1", text: text))
    let before = "昨夜台风过境。渔船全部回港，岸线封闭，南湖大堤东段护栏吹断两处。"
    #expect(summary.text.hasPrefix("南湖大堤东段护栏吹断两处"))
    #expect(summary.excerpts.first?.range?.lowerBound == before.utf8.count)
  }
}
