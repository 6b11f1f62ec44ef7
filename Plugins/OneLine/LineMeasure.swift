import LedeText

/// How long lines are in a script.
struct LineMeasure: Sendable {
  /// How a script writes, as far as lines are cut in other places by it.
  enum Script { case chinese, japanese, alphabetic }

  let script: Script
  /// The number of words (characters of Chinese and Japanese) that headlines usually have.
  let usual: Double
  /// The fewest and the most words of a line.
  let words: ClosedRange<Int>
  /// The fewest characters of a line, where the text has them.
  let minimum: Int
  /// The most characters of a line where no limit is set.
  let maximum: Int

  /// 30 characters of Chinese at most.
  static let chinese = LineMeasure(script: .chinese, usual: 17, words: 4...34, minimum: 12, maximum: 30)
  /// Japanese says the same in twice the characters.
  static let japanese = LineMeasure(script: .japanese, usual: 37, words: 8...68, minimum: 26, maximum: 60)
  /// Scripts that write words apart.
  static let alphabetic = LineMeasure(script: .alphabetic, usual: 22, words: 3...40, minimum: 24, maximum: 160)

  /// The measure for the script of a story.
  static func measure(for story: Clauses) -> LineMeasure {
    if story.isJapanese { return .japanese }
    return 2 * story.letterWordCount > story.words.count ? .alphabetic : .chinese
  }
}
