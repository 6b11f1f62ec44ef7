/// Counts what failed and keeps the first few reasons, to be told at the end.
struct FailureTally: Sendable {
  /// How many reasons are told.
  private static let shown = 3
  private(set) var count = 0
  private var reasons: [String] = []

  /// Counts failures, with the reason of each.
  mutating func add(_ failures: [String]) {
    count += failures.count
    reasons += failures.prefix(max(0, Self.shown - reasons.count))
  }

  /// Tells on standard error how many failed and why the first did, and gives the status that the work ends with.
  /// - Parameter summary: The beginning of the sentence: `3 of 20 documents failed`.
  func status(_ console: Console, summary: (Int) -> String) -> ExitStatus {
    guard count > 0 else { return .success }
    let more = count > reasons.count ? "\n  …" : ""
    console.complain("lede: \(summary(count)):\n  \(reasons.joined(separator: "\n  "))\(more)")
    return .failure
  }
}
