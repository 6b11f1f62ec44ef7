import LedeText

extension LineFinder {
  /// Where a run of words begins and ends in the text, so that it has both marks of a quotation or none, with the
  /// question mark that ends it; nil where it would have one mark of two.
  func bounds(of words: Range<Int>, question mark: UInt32) -> Range<Int>? {
    let (first, last) = (story.words[words.lowerBound], story.words[words.upperBound - 1])
    guard first.quotation >= 0 || last.quotation >= 0 else { return first.start..<last.end }
    var ends: [(quotation: Int32, offset: Int)] = [(last.quotation, last.end)]
    while let top = ends.last, top.quotation >= 0 {
      let quotation = story.quotations[Int(top.quotation)]
      guard quotation.words.upperBound == words.upperBound, let end = quotation.end else { break }
      ends.append((quotation.parent, end))
    }
    var (quotation, start) = (first.quotation, first.start)
    var found = ends.first { $0.quotation == quotation }.map { start..<$0.offset }
    while quotation >= 0 {
      let around = story.quotations[Int(quotation)]
      guard around.words.lowerBound == words.lowerBound, around.end != nil else { break }
      (quotation, start) = (around.parent, around.start)
      if let end = ends.first(where: { $0.quotation == quotation }) { found = start..<end.offset }
    }
    return found
  }
}
