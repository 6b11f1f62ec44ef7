import LedeCorpus
import Testing

/// What a page does the same way all over, and what its lines are besides headlines.
@Suite struct PageConventionTests {
  private func titles(_ page: String) -> [String?] { PageSplitter().split(page).articles.map(\.title) }

  @Test func `blank lines set articles apart where they stand nowhere else`() {
    let page = """
      南湖大桥通车
      南湖大桥通车，两岸居民盼了十年的心愿成真。大桥全长三公里，桥面双向六车道，行人可以沿着桥边的步道走到对岸。
      桥头的早市
      大桥通车的第一个早晨，桥头摆起了早市，菜农把新鲜的蔬菜从对岸运来，半个小时就卖完了一车。
      通车以后，两岸的学校、医院和市场连成一片，菜农和学生都不必再等渡船。

      山村学校来了新老师
      开学的铃声响了，山村学校的操场上站着三位新老师。孩子们把画好的画送给老师，老师教孩子们唱歌。
      课堂里的琴声
      学校里有了第一架钢琴，琴声从课堂里传出来，孩子们围在窗边听，下课也不肯走。
      新老师说，等到春天，要带孩子们去山上写生。
      """
    #expect(titles(page) == ["南湖大桥通车", "山村学校来了新老师"])
  }

  @Test func `a blank line below the only headline sets no articles apart`() {
    let page = """
      南湖大桥通车

      南湖大桥通车，两岸居民盼了十年的心愿成真。大桥全长三公里，桥面双向六车道。
      大桥通车的第一个早晨，桥头摆起了早市，菜农把新鲜的蔬菜从对岸运来。
      通车以后，两岸的学校、医院和市场连成一片，菜农和学生都不必再等渡船。
      """
    #expect(titles(page) == ["南湖大桥通车"])
  }

  @Test func `numbered chapters are no headlines`() {
    let page = """
      南湖新区发展规划公布

      南湖新区发展规划昨日公布，规划期至二〇三五年。规划提出，把新区建成湖城共生的宜居之地。

      第一章 湖区保护

      湖区保护放在首位，沿湖一公里内不再新建住宅，退出的鱼塘恢复为湿地，湖水水质保持优良。

      第二章 城市建设

      城市建设依山就势，主干道绕开湿地，居住区与工业区之间留出绿带，学校和医院步行可达。
      """
    #expect(titles(page) == ["南湖新区发展规划公布"])
  }

  @Test func `a reporter's name below a crosshead begins no article`() {
    let page = """
      春天里的南湖人家

      春天来了，南湖边的人家各有各的忙碌，记者走进两户人家，听他们说说湖边的新生活。

      林大山家修船

      本报记者 杜 若

      林大山家的院子里停着一条旧船，南湖禁渔以后，他把渔船改成了游船，春天一到就载着游人看湖。

      周小兰家种藕

      本报记者 杜 若

      周小兰家在南湖边种了二十亩藕，春天挖藕，夏天看荷，湖边的人家都学她的样子。
      """
    #expect(titles(page) == ["春天里的南湖人家"])
  }

  @Test func `headings of a page and a section above each other head no articles`() {
    let page = """
      # 周末

      ## 生活

      ### 旧衣柜里的秘密

      搬家的时候，我在旧衣柜里找到一叠信，是外婆年轻时写给外公的，信纸已经发黄，字迹还很清楚。

      外婆说，那时候一封信要走半个月，等信的日子比什么都长。

      ### 老巷子的修表匠

      巷口的修表匠在这里坐了三十年，玻璃柜里摆着各式旧表，有人来修表，也有人只是来听他讲从前的事。
      """
    let split = PageSplitter().split(page)
    #expect(split.articles.map(\.title) == ["旧衣柜里的秘密", "老巷子的修表匠"])
    #expect(split.leftovers.filter { $0.reason == .sectionHeading }.map(\.text) == ["# 周末", "## 生活"])
  }

  @Test(arguments: ["第3版 民生·服务", "A12 文娱体育"])
  func `the number of a printed page is a leftover, not a headline`(head: String) {
    let page = """
      \(head)

      南湖大桥通车

      南湖大桥昨日通车，两岸居民盼了十年的心愿成真。大桥全长三公里，桥面双向六车道。
      """
    let split = PageSplitter().split(page)
    #expect(split.articles.map(\.title) == ["南湖大桥通车"])
    #expect(split.leftovers.map(\.text) == [head])
  }
}
