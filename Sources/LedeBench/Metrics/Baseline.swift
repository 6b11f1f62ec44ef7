public import LedeCore
import LedeNumerics
import LedeText

/// What costs no thought: the measures that a plugin must beat to be worth anything.
public enum Baseline {
  /// The label that most of these have, the first in order where several are equally frequent; nil for none.
  public static func majorityLabel(of labels: [Label]) -> Label? {
    let counts = labels.reduce(into: [Label: Int]()) { $0[$1, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  /// The first sentence of the story that holds a letter, without dateline and byline: the lead.
  public static func leadSentence(of document: Document) -> String { sentences(of: document).first ?? "" }

  /// A sentence of the story, drawn at random but the same in every run.
  /// - Parameters:
  ///   - document: The document.
  ///   - place: The document's place among those that are measured; another place is another draw.
  public static func randomSentence(of document: Document, at place: Int) -> String {
    let sentences = sentences(of: document)
    guard !sentences.isEmpty else { return "" }
    var random = SeededRandom(seed: 0x1EDE &+ UInt64(truncatingIfNeeded: place))
    return sentences[random.below(sentences.count)]
  }

  private static func sentences(of document: Document) -> [String] {
    let all = Sentences.storyRanges(in: document.text).compactMap { document.text.utf8Slice($0).map(String.init) }
    let spoken = all.filter { $0.unicodeScalars.contains { $0.scalarClass != .punctuation } }
    return spoken.isEmpty ? all : spoken
  }
}
