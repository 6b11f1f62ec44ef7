import LedeText

/// Which words of a story a line leaves out without its sense turning: days, official titles before a name, and asides of place
/// between a subject and its verb.
struct Compression {
  /// Whether each word is left out.
  private(set) var isDropped: [Bool]
  private let wording: StoryWording

  /// The most words of an aside.
  private static let longestPlace = 16
  /// The fewest words of titles that are taken off: `国家主席`.
  private static let shortestTitle = 4
  /// The fewest words behind a title that is taken off.
  private static let leastBehindTitle = 6
  /// The fewest words behind an errand that is taken out.
  private static let leastBehindErrand = 5
  /// The most words of titles before a name.
  private static let longestTitle = 45

  /// Finds what is left out of these clauses.
  init(of story: Clauses, clauses: Range<Int>, evidence: StoryEvidence, wording: StoryWording) {
    self.wording = wording
    isDropped = [Bool](repeating: false, count: story.words.count)
    for (clause, lists) in zip(story.clauses[clauses], wording.lists[clauses]) {
      if lists & (Wording.days.bit | Wording.dayUnits.bit) != 0 { dropDays(in: clause.words, of: story) }
      if clause.words.count >= Self.shortestTitle + Self.leastBehindTitle {
        dropTitles(in: clause.words, of: story, evidence: evidence)
      }
      // 在 is no preposition in 駐在大使が式典に出席した.
      if !story.isJapanese, lists & Wording.placing.bit != 0 { dropPlaces(in: clause.words, of: story) }
      if !story.isJapanese, lists & Wording.particles.bit != 0, lists & Wording.eventVerbs.bit != 0 {
        dropErrand(in: clause.words, of: story)
      }
    }
  }

  /// `3月4日上午`, `29日`, `近日`; not behind a word that makes it the beginning or the end of a time. With its year a date
  /// says that something is past or still to come, and stays.
  private mutating func dropDays(in clause: Range<Int>, of story: Clauses) {
    var index = clause.lowerBound
    while index < clause.upperBound {
      guard story.words[index].kind == .digit || wording.isAny(of: .days, at: index) else {
        index += 1
        continue
      }
      let length = dayLength(at: index..<clause.upperBound, in: story)
      if length == clause.count {
        // A clause of nothing else begins no line.
        for word in clause { isDropped[word] = true }
        return
      }
      if length > 0, canDrop(index..<index + length, from: clause, of: story),
        wording.length(of: .bounds, atEndOf: clause.lowerBound..<index) == 0
      {
        for word in index..<index + length { isDropped[word] = true }
      }
      index += max(1, length)
    }
  }

  private func dayLength(at range: Range<Int>, in story: Clauses) -> Int {
    var position = range.lowerBound
    let named = wording.length(of: .days, atStartOf: range)
    if named > 0 {
      position += named
    } else {
      guard !isNumber(position, before: 0x5E74, in: story, range) else { return 0 }  // 年
      if isNumber(position, before: 0x6708, in: story, range) { position += 2 }  // 月
      if isNumber(position, before: 0x65E5, in: story, range) {
        position += 2
      } else if position < range.upperBound || position == range.lowerBound {
        return 0
      }
    }
    position += wording.length(of: .dayParts, atStartOf: position..<range.upperBound)
    return position - range.lowerBound
  }

  private func isNumber(_ position: Int, before unit: UInt32, in story: Clauses, _ range: Range<Int>) -> Bool {
    position + 1 < range.upperBound && story.words[position].kind == .digit && story.words[position + 1].scalar == unit
      && story.words[position].end == story.words[position + 1].start
  }

  /// Whether what is left on both sides fits: no mark or quotation is crossed, no number meets a number.
  private func canDrop(_ range: Range<Int>, from clause: Range<Int>, of story: Clauses) -> Bool {
    guard range.upperBound < clause.upperBound else { return false }
    let (first, next) = (story.words[range.lowerBound], story.words[range.upperBound])
    guard story.words[range.upperBound - 1].end == next.start, next.quotation == first.quotation,
      next.kind == .han, !wording.isAny(of: .ofTimes, at: range.upperBound)
    else { return false }
    guard range.lowerBound > clause.lowerBound else { return true }
    let previous = story.words[range.lowerBound - 1]
    return previous.end == first.start && previous.quotation == next.quotation && previous.kind == .han
      && previous.scalar != 0x5E74 && previous.scalar != 0x6708  // 年 月
  }

  /// Takes `国务院总理` off `国务院总理李某某` at the beginning of a clause, where the story names the person again.
  private mutating func dropTitles(in clause: Range<Int>, of story: Clauses, evidence: StoryEvidence) {
    var end = clause.lowerBound
    for index in clause.prefix(Self.longestTitle) where index >= end {
      let word = story.words[index]
      // 纪委对省委副书记…: the title is of somebody to whom something is done.
      let isBound = wording.isAny(of: .grammar, type: word.type) || wording.isAny(of: .governors, type: word.type)
      if word.kind != .han || isBound || word.quotation >= 0 { break }
      let length = wording.length(of: .titles, atStartOf: index..<clause.upperBound)
      if length > 0 { end = index + length }
    }
    let isTitle = end >= clause.lowerBound + Self.shortestTitle
    guard isTitle, end + Self.leastBehindTitle <= clause.upperBound else { return }
    let (first, second) = (story.words[end], story.words[end + 1])
    guard first.kind == .han, second.kind == .han, second.pair >= 0, story.words[end - 1].end == first.start,
      first.end == second.start, first.quotation < 0, !wording.isAny(of: .grammar, type: first.type),
      first.pair >= 0, evidence.pairs[Int(second.pair)].count > evidence.pairs[Int(first.pair)].count
    else { return }
    for word in clause.lowerBound..<end { isDropped[word] = true }
  }

  /// Takes out on what errand the guest is whom somebody meets: `同来华出席开幕式的海门市长会谈`.
  private mutating func dropErrand(in clause: Range<Int>, of story: Clauses) {
    // The host is rarer than 的, so it is looked for first.
    guard let host = clause.first(where: { isMeeting(at: $0, of: story) }),
      let particle = clause.last(where: { story.words[$0].scalar == 0x7684 }),  // 的
      host < particle, particle + Self.leastBehindErrand < clause.upperBound
    else { return }
    let errand = host + 1...particle
    let isPlain = errand.allSatisfy { story.words[$0].quotation == story.words[host].quotation }
    guard isPlain, errand.dropFirst().allSatisfy({ story.words[$0 - 1].end == story.words[$0].start }) else { return }
    for word in errand { isDropped[word] = true }
  }

  /// Whether a word is the last of 同, 与 or 会见 before 来, 前来, 应邀 or 正在.
  private func isMeeting(at word: Int, of story: Clauses) -> Bool {
    let scalar = story.words[word].scalar
    // 同 与 见
    guard scalar == 0x540C || scalar == 0x4E0E || scalar == 0x89C1, word + 2 < story.words.count else { return false }
    switch (story.words[word + 1].scalar, story.words[word + 2].scalar) {
    case (0x6765, 0x81EA), (0x6765, 0x5F80), (0x6765, 0x6E90): return false  // 来自, 来往, 来源
    case (0x6765, _), (0x524D, 0x6765), (0x5E94, 0x9080), (0x6B63, 0x5728): return true  // 来, 前来, 应邀, 正在
    default: return false
    }
  }

  /// Takes `在…` out from between a subject and a verb of events.
  private mutating func dropPlaces(in clause: Range<Int>, of story: Clauses) {
    for index in clause.dropFirst(2).dropLast(3) where story.words[index].scalar == 0x5728 {  // 在
      guard !isDropped[index], story.words[index].quotation < 0,
        story.words[index - 1].end == story.words[index].start,
        !wording.isAny(of: .complements, at: index - 1),
        let end = verb(behind: index, in: clause, of: story)
      else { continue }
      for word in index..<end { isDropped[word] = true }
    }
  }

  /// The verb of events behind an aside of at least two words, or a city's short name, without a mark, a number or 的 in it; not
  /// before 的.
  private func verb(behind index: Int, in clause: Range<Int>, of story: Clauses) -> Int? {
    for position in index + 1..<min(index + Self.longestPlace, clause.upperBound) {
      let word = story.words[position]
      // What has a number is a time.
      if word.scalar == 0x7684 || word.kind == .digit || word.quotation >= 0 { return nil }
      if story.words[position - 1].end != word.start { return nil }
      let length = wording.length(of: .eventVerbs, atStartOf: position..<clause.upperBound)
      guard length > 0, position >= index + (wording.isAny(of: .cities, at: index + 1) ? 2 : 3) else { continue }
      let next = position + length
      return next < clause.upperBound && story.words[next].scalar == 0x7684 ? nil : position
    }
    return nil
  }
}
