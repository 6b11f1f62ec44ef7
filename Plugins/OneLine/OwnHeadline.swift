import LedeText

/// The headline that Chinese web news bears in `【】` before its first sentence: `【老船厂改作书店】昨天，…`.
enum OwnHeadline {
  /// The UTF-8 range of the headline that stands in a text, without its marks; nil where there is none, or none that can be
  /// printed as a line.
  ///
  /// The name of a column or of an office may stand there too; a headline is as long as lines are and has a verb before its last
  /// character.
  static func range(in text: String, limit: Int) -> Range<Int>? {
    guard let range = Datelines.tagRange(in: text), let tag = text.utf8Slice(range) else { return nil }
    let columns = tag.unicodeScalars.count
    guard columns <= limit, columns >= LineMeasure.chinese.minimum else { return nil }
    let words = Clauses(of: String(tag))
    let verbs = StoryWording(words).verbCounts(ofFirst: max(0, words.words.count - 1)).last ?? 0
    return verbs > 0 ? range : nil
  }
}
