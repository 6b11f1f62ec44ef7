import LedeCore
import LedeText

/// Where the pieces of a stage's text stand in the text that entered the chain.
///
/// After a summarizer the text is a few pieces put together; each piece that was taken word for word keeps its place.
struct OffsetMap {
  /// A run of bytes that stands in both texts.
  private struct Run {
    let range: Range<Int>
    let origin: Int
  }

  /// The text that the pieces make up.
  private let text: String
  /// The pieces in the order of the text, mapped to the text that entered the chain; nil where it is that text.
  private let mapped: [Excerpt]?

  private init(text: String, mapped: [Excerpt]?) {
    self.text = text
    self.mapped = mapped
  }

  /// The map of a text that no summarizer has changed.
  init(identityOf text: String) { self.init(text: text, mapped: nil) }

  /// The map after a summarizer has answered with `summary`, whose ranges are offsets into the text before.
  func following(_ summary: Summary) -> OffsetMap {
    let runs = runs
    let mapped = summary.excerpts.map { excerpt in
      Excerpt(text: excerpt.text, range: excerpt.range.flatMap { Self.origin(of: $0, in: runs) }, score: excerpt.score)
    }
    return OffsetMap(text: summary.text, mapped: mapped)
  }

  /// The runs in the order of their places in the text; only looked for when another summarizer needs them.
  private var runs: [Run] {
    guard let mapped else { return [Run(range: 0..<text.utf8.count, origin: 0)] }
    var runs: [Run] = []
    var cursor = text.startIndex
    for excerpt in mapped where !excerpt.text.isEmpty {
      guard let place = text[cursor...].firstRange(of: excerpt.text) else { continue }
      if let range = excerpt.range {
        let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
        runs.append(Run(range: start..<start + range.count, origin: range.lowerBound))
      }
      cursor = place.upperBound
    }
    return runs
  }

  /// The excerpts of the last summary, with the ranges dropped that do not hold their text in `original`.
  func excerpts(in original: String) -> [Excerpt] {
    (mapped ?? []).map { excerpt in
      guard let range = excerpt.range, original.utf8Slice(range).map({ $0 == excerpt.text }) != true else {
        return excerpt
      }
      return Excerpt(text: excerpt.text, score: excerpt.score)
    }
  }

  /// The place in the original of a range of the text that the runs are of, or nil where it is not one run there.
  private static func origin(of range: Range<Int>, in runs: [Run]) -> Range<Int>? {
    guard let first = runs.first(where: { $0.range.contains(range.lowerBound) || $0.range == range }) else {
      return nil
    }
    let shift = first.origin - first.range.lowerBound
    let start = range.lowerBound + shift
    // The range may go on into following runs as long as those stand as far apart in the original; whether the same
    // stands between them there (a space, say) is seen when the texts are compared.
    var end = first.range.upperBound
    for run in runs where run.range.lowerBound >= first.range.upperBound {
      guard end < range.upperBound else { break }
      guard run.origin - run.range.lowerBound == shift else { return nil }
      end = run.range.upperBound
    }
    return end >= range.upperBound ? start..<start + range.count : nil
  }
}
