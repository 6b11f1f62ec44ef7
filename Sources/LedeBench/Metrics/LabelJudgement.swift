public import LedeCore

/// A classifier's answer for one document, beside the right one.
public struct LabelJudgement: Sendable, Hashable {
  /// The right label.
  public let label: Label
  /// The label that was given; nil where the classifier rejected the document or failed, which counts as wrong.
  public let answer: Label?
  /// How probable the classifier held its best label to be, from 0 to 1; nil where it did not say.
  public let probability: Double?

  /// Makes a judgement from its parts.
  public init(label: Label, answer: Label?, probability: Double? = nil) {
    self.label = label
    self.answer = answer
    self.probability = probability
  }

  /// Whether the answer is the right label.
  public var isRight: Bool { answer == label }
}
