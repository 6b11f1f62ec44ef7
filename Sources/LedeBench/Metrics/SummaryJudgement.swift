import LedeText

/// A summary of one document, measured against the right one.
public struct SummaryJudgement: Sendable, Hashable {
  /// What it shares with the reference.
  public let rouge: RougeScore
  /// Its length in characters (Unicode scalars).
  public let length: Int
  /// Whether there is nothing in it but white space, as when the summarizer failed.
  public let isEmpty: Bool

  /// Measures a summary against its reference.
  public init(_ summary: String, reference: String) {
    rouge = Rouge.score(of: summary, against: reference)
    length = summary.unicodeScalars.count
    isEmpty = summary.unicodeScalars.allSatisfy { $0.scalarClass == .space }
  }

  /// A judgement of which only the score is known.
  init(_ rouge: RougeScore) {
    self.rouge = rouge
    length = 0
    isEmpty = false
  }
}
