import LedeCore
import LedeText

/// Cuts a line where no run of clauses is short enough: not inside a number, a word, a bracket or a quotation.
struct LineCutter {
  let document: Document
  let story: Clauses
  let evidence: StoryEvidence
  let wording: StoryWording

  /// The beginning of the story up to a place where words part; empty only where the text is blank.
  func summary(limit: Int) -> Summary {
    var best: (end: Int, cost: Int)?
    for index in story.words.indices {
      let word = story.words[index]
      guard columns(from: start, to: word.end) <= limit else { break }
      guard word.quotation < 0 || story.quotations[Int(word.quotation)].words.upperBound == index + 1 else { continue }
      guard columns(from: start, to: end(of: index)) <= limit else { continue }
      let cost = costOfCutting(after: index)
      // Of places that are as good the last is taken, but a bad one does not win by being a little further on.
      if best.map({ cost <= $0.cost || 2 * columns(from: start, to: $0.end) < limit }) ?? true {
        best = (end(of: index), cost)
      }
    }
    guard let best, columns(from: start, to: best.end) <= limit,
      let excerpt = Excerpt(of: document, at: start..<best.end)
    else { return beginning(limit: limit) }
    return Summary([excerpt])
  }

  /// Where the first word begins, with the mark of the quotation that it opens.
  private var start: Int {
    guard let word = story.words.first else { return 0 }
    var (start, quotation) = (word.start, word.quotation)
    while quotation >= 0 {
      start = story.quotations[Int(quotation)].start
      quotation = story.quotations[Int(quotation)].parent
    }
    return start
  }

  /// Where a word ends, with the marks of the quotations that it closes.
  private func end(of index: Int) -> Int {
    var (end, quotation) = (story.words[index].end, story.words[index].quotation)
    while quotation >= 0, story.quotations[Int(quotation)].words.upperBound == index + 1 {
      end = story.quotations[Int(quotation)].end ?? end
      quotation = story.quotations[Int(quotation)].parent
    }
    return end
  }

  /// How much of a word is cut between two neighbours: nothing at a mark, little at grammar, more the oftener they meet.
  private func costOfCutting(after index: Int) -> Int {
    guard index + 1 < story.words.count else { return 0 }
    let (word, next) = (story.words[index], story.words[index + 1])
    if next.pair < 0 || word.end != next.start { return 0 }
    if word.kind == .digit || next.kind == .digit || word.kind == .letter && next.kind == .letter { return 1000 }
    if wording.isAny(of: .grammar, at: index + 1) { return 1 }
    if wording.isAny(of: .grammar, at: index) { return 3 }
    return 3 * Int(evidence.pairs[Int(next.pair)].count)
  }

  private func columns(from start: Int, to end: Int) -> Int {
    document.text.utf8Slice(start..<max(start, end))?.unicodeScalars.count ?? .max
  }

  /// The first characters of what is no story: marks, a bracket, one word longer than the limit.
  private func beginning(limit: Int) -> Summary {
    let range = Datelines.storyRange(in: document.text)
    guard !range.isEmpty, let story = document.text.utf8Slice(range) else { return Summary([]) }
    let width = story.unicodeScalars.prefix(max(1, limit)).reduce(0) { $0 + $1.utf8Width }
    return Summary([range.lowerBound..<range.lowerBound + width].compactMap { Excerpt(of: document, at: $0) })
  }
}
