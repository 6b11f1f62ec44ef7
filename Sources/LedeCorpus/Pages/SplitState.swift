/// What one reading of a page has come to at some block: the article that is open, and those that wait for a headline.
struct SplitState {
  /// What stood last.
  enum Phase: UInt8 {
    case nothing, body, headlineOfNext, headlineOfWaiting
  }

  /// Where a page's headlines stand.
  enum Order: UInt8, CaseIterable {
    /// Before their bodies.
    case headedFirst
    /// Behind their bodies, or some articles later.
    case headedBehind
    /// Nowhere: the text is an article's body and nothing else.
    case plain
  }

  /// An article's body by its first block and the one behind its last.
  struct Body: Equatable {
    var first: Int32 = -1
    var end: Int32 = -1

    var range: Range<Int> { Int(first)..<Int(end) }
  }

  /// The longest queue of bodies that wait for a headline.
  static let mostWaiting = 4
  /// The most lines of one headline.
  static let mostLines = 4

  var score = 0.0
  /// The last step's place among all steps taken.
  var step: Int32 = -1
  var phase = Phase.nothing
  /// Where headlines stand, all over the page.
  var order = Order.headedFirst
  /// Whether the body read last still waits for its headline; it is the last of `waiting` then.
  var isWaiting = false
  var waitingCount: UInt8 = 0
  /// The number of lines of the headline being read.
  var lineCount: UInt8 = 0
  /// The body that was read last.
  var body = Body()
  /// The bodies that wait for a headline, first come first.
  var waiting: (Body, Body, Body, Body) = (Body(), Body(), Body(), Body())
  /// The body that the headline lines being read belong to.
  var headed = Body()
  /// Whether the headline being read has a line marked as one.
  var isMarked = false

  /// Whether everything that follows is scored the same for both.
  func hasSameFuture(as other: SplitState) -> Bool {
    guard body == other.body, phase == other.phase, waitingCount == other.waitingCount, order == other.order,
      lineCount == other.lineCount, isWaiting == other.isWaiting, isMarked == other.isMarked
    else { return false }
    if phase == .headlineOfWaiting, headed != other.headed { return false }
    return waiting == other.waiting
  }

  /// Reads a block as `step` says; scores are the search's matter.
  mutating func take(_ step: SplitSearch.Step, _ block: Int, isMarked: Bool, isSectionHeading: Bool) {
    switch step {
    case .continues:
      extend(to: block)
    case .starts:
      let isHeaded = phase == .headlineOfNext
      body = Body(first: Int32(block), end: Int32(block + 1))
      isWaiting = false
      self.isMarked = false
      phase = .body
      lineCount = 0
      headed = Body()
      guard !isHeaded else { return }
      if Int(waitingCount) == Self.mostWaiting { _ = dequeue() }
      if order != .plain { enqueue() }
    case .headsNext:
      let isFurther = phase == .headlineOfNext
      if !isFurther { forgetWaiting() }
      self.isMarked = isFurther && self.isMarked || isMarked
      phase = .headlineOfNext
      lineCount = isFurther ? lineCount + 1 : 1
      headed = Body()
    case .headsSame:
      lineCount += 1
    case .headsWaiting:
      headed = dequeue()
      phase = .headlineOfWaiting
      lineCount = 1
    case .isLeftover:
      if isSectionHeading, phase == .body { phase = .nothing }
    }
  }

  private mutating func forgetWaiting() {
    waitingCount = 0
    waiting = (Body(), Body(), Body(), Body())
    isWaiting = false
  }

  /// Puts the body read last at the end of the queue.
  private mutating func enqueue() {
    switch waitingCount {
    case 0: waiting.0 = body
    case 1: waiting.1 = body
    case 2: waiting.2 = body
    default: waiting.3 = body
    }
    waitingCount += 1
    isWaiting = true
  }

  /// Notes a further block of the body read last.
  private mutating func extend(to block: Int) {
    body.end = Int32(block + 1)
    guard isWaiting else { return }
    switch waitingCount {
    case 1: waiting.0 = body
    case 2: waiting.1 = body
    case 3: waiting.2 = body
    default: waiting.3 = body
    }
  }

  /// Takes the first body out of the queue.
  private mutating func dequeue() -> Body {
    let first = waiting.0
    waiting = (waiting.1, waiting.2, waiting.3, Body())
    waitingCount -= 1
    if waitingCount == 0 { isWaiting = false }
    return first
  }
}
