/// The articles of a page as block numbers, put together from what each block is taken for.
struct ArticleDrafts {
  /// One article.
  struct Draft {
    var body: [Int] = []
    var headlines: [Int] = []
  }

  /// The articles in the order of their bodies.
  private(set) var articles: [Draft] = []
  /// The blocks that stand in none, and why.
  private(set) var loose: [(unit: Int, reason: Leftover.Reason)] = []

  /// Follows the steps over all blocks.
  init(_ steps: [SplitSearch.Step], _ units: [PageUnit]) {
    var waiting: [Int] = []
    var nextHeadline: [Int] = []
    var headed = -1
    for (unit, step) in steps.enumerated() {
      switch step {
      case .continues:
        guard !articles.isEmpty else { continue }
        articles[articles.count - 1].body.append(unit)
      case .starts:
        articles.append(Draft(body: [unit], headlines: nextHeadline))
        if nextHeadline.isEmpty {
          if waiting.count == SplitState.mostWaiting { waiting.removeFirst() }
          waiting.append(articles.count - 1)
        }
        nextHeadline = []
      case .headsNext:
        if nextHeadline.isEmpty { waiting = [] }
        nextHeadline.append(unit)
      case .headsWaiting:
        headed = waiting.removeFirst()
        articles[headed].headlines.append(unit)
      case .headsSame:
        articles[headed].headlines.append(unit)
      case .isLeftover:
        loose.append((unit, units[unit].size == 0 ? .ornament : .sectionHeading))
      }
    }
    for unit in nextHeadline { loose.append((unit, .headlineWithoutBody)) }
  }
}
