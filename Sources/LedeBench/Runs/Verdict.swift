public import LedeCore
public import LedeEngine

/// What a chain said of an example, measured against what is right.
public struct Verdict: Sendable {
  /// The label given beside the right one; nil where the example has none or the chain gives none.
  public let label: LabelJudgement?
  /// The summary written measured against the right one; nil where the example has none or the chain writes none.
  public let summary: SummaryJudgement?
  /// Why the chain failed on the example, or nil.
  public let failure: String?

  /// Measures an outcome. Where the chain failed, label and summary both count as wrong, whatever was won before.
  public init(_ outcome: Outcome, of example: Example, chain: Chain) {
    let isWhole = outcome.failure == nil
    let classification = isWhole ? outcome.classification : nil
    let text = isWhole ? outcome.summary?.text ?? "" : ""
    label = example.label.flatMap { label in
      chain.classifies
        ? LabelJudgement(label: label, answer: classification?.label, probability: classification?.best?.probability)
        : nil
    }
    summary = example.reference.flatMap { chain.summarizes ? SummaryJudgement(text, reference: $0) : nil }
    let document = example.document
    let place = document.source.isEmpty ? "" : "\(document.source), "
    failure = outcome.failure.map { "\(place)record ‘\(document.id)’: \($0)" }
  }

  /// A verdict of given parts.
  init(label: LabelJudgement? = nil, summary: SummaryJudgement? = nil) {
    self.label = label
    self.summary = summary
    failure = nil
  }

  /// The verdict over an example whose text could not be read: what a chain of these kinds should have answered counts as
  /// wrong.
  public init(unreadable reason: String, of example: Example, kinds: Set<Plugin.Kind>) {
    label = example.label.flatMap { kinds.contains(.classifier) ? LabelJudgement(label: $0, answer: nil) : nil }
    summary = example.reference.flatMap { kinds.contains(.summarizer) ? SummaryJudgement("", reference: $0) : nil }
    failure = reason
  }
}
