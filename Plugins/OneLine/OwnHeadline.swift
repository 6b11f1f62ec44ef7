import LedeText

/// The headline that a Chinese text bears itself before its first sentence: in `【】` as web news does,
/// `【老船厂改作书店】昨天，…`, or in `《》` as posts that share an article do.
enum OwnHeadline {
  /// The UTF-8 range of the headline that stands in a text, without its marks; nil where there is none, or none that can be
  /// printed as a line.
  static func range(in text: String, of finder: LineFinder) -> Range<Int>? {
    tag(in: text, limit: finder.limit) ?? torn(in: text, limit: finder.limit) ?? title(in: text, of: finder)
  }

  /// What stands in `【】`. The name of a column or of an office may stand there too; a headline is as long as lines are and has a
  /// verb before its last character.
  private static func tag(in text: String, limit: Int) -> Range<Int>? {
    guard let range = Datelines.tagRange(in: text), let tag = text.utf8Slice(range),
      isAsLongAsALine(tag, limit: limit)
    else { return nil }
    let words = Clauses(of: String(tag))
    let verbs = StoryWording(words).verbCounts(ofFirst: max(0, words.words.count - 1)).last ?? 0
    return verbs > 0 ? range : nil
  }

  /// What stands at the beginning before a lone `】`, where extraction has lost the first mark: no column's name is torn so.
  private static func torn(in text: String, limit: Int) -> Range<Int>? {
    var end = 0
    for scalar in text.unicodeScalars.prefix(limit + 1) {
      if scalar == "】" {
        return isAsLongAsALine(text.utf8Slice(0..<end) ?? "", limit: limit) ? 0..<end : nil
      }
      if scalar == "【" || scalar.scalarClass == .space { return nil }
      end += scalar.utf8Width
    }
    return nil
  }

  /// What stands in `《》`. The book or law of which the sentence tells may stand there too, `《古城保护条例》昨日公布`; behind a headline
  /// the sentence begins anew, not with what a subject stands before, and speaks of what the headline names.
  private static func title(in text: String, of finder: LineFinder) -> Range<Int>? {
    let (story, wording) = (finder.story, finder.wording)
    guard let quotation = story.quotations.first, quotation.words.lowerBound == 0, !quotation.words.isEmpty,
      let end = quotation.end, text.utf8Slice(quotation.start..<quotation.start + 3) == "《",
      story.words[0].start == quotation.start + 3
    else { return nil }
    let rest = quotation.words.upperBound..<story.words(ofSentence: 0).upperBound
    let range = quotation.start + 3..<end - 3
    guard !rest.isEmpty, story.words[rest.lowerBound].start == end, let title = text.utf8Slice(range),
      isAsLongAsALine(title, limit: finder.limit)
    else { return nil }
    let goesOn: [Wording] = [
      .titledWorks, .headless, .verbs, .adverbs, .predicates, .prepositions, .subjectless, .days, .particles,
    ]
    guard goesOn.allSatisfy({ wording.length(of: $0, atStartOf: rest) == 0 }) else { return nil }
    let (pairs, names) = (pairsOfMatter(in: quotation.words, of: finder), foreignNames(in: quotation.words, of: story))
    let isNamed = !pairs.isDisjoint(with: pairsOfMatter(in: rest, of: finder))
    return isNamed || !names.isDisjoint(with: foreignNames(in: rest, of: story)) ? range : nil
  }

  /// The types of the pairs that are more than grammar.
  private static func pairsOfMatter(in words: Range<Int>, of finder: LineFinder) -> Set<Int32> {
    Set(
      words.dropFirst().lazy.map { finder.story.words[$0].pair }.filter { pair in
        pair >= 0 && !finder.evidence.pairs[Int(pair)].marks.contains(.grammar)
      }
    )
  }

  private static func foreignNames(in words: Range<Int>, of story: Clauses) -> Set<Int32> {
    Set(words.lazy.filter { story.words[$0].kind == .letter }.map { story.words[$0].type })
  }

  private static func isAsLongAsALine(_ text: Substring, limit: Int) -> Bool {
    (LineMeasure.chinese.minimum...max(limit, LineMeasure.chinese.minimum)).contains(text.unicodeScalars.count)
  }
}
