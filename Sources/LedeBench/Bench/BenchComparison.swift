import LedeCore

/// What has changed in quality and speed since an earlier result on the same fixtures.
public struct BenchComparison: Sendable, Codable {
  /// What has changed for one chain on one fixture.
  public struct Row: Sendable, Codable {
    /// The fixture's name.
    public var fixture: String
    /// The chain in canonical form.
    public var chain: String
    /// By how much each measure is better now, with its significance over the same documents.
    public var differences: [Difference]
    /// How many times as many documents a second as before; nil where either was not timed.
    public var speedRatio: Double?

    enum CodingKeys: String, CodingKey {
      case fixture, chain, differences
      case speedRatio = "speed_ratio"
    }

    /// The measures that fell by more than chance.
    public var fallen: [Difference] { differences.filter { $0.isSignificant && $0.difference.value < 0 } }
  }

  /// Why two results cannot be compared.
  public struct Mismatch: Error, Sendable, CustomStringConvertible {
    /// A sentence that says what differs.
    public let description: String
  }

  /// The chains that both results have.
  public let rows: [Row]
  /// The chains that only the earlier result has, as `chain on fixture`.
  public let missing: [String]

  /// Compares a result with an earlier one.
  /// - Throws: A ``Mismatch`` where fixtures or folds differ, so that a difference would say nothing about the chains.
  public init(_ result: BenchResult, with earlier: BenchResult) throws(Mismatch) {
    guard result.settings.folds == earlier.settings.folds else {
      throw Mismatch(
        description: "it was measured with \(earlier.settings.folds) folds, this run has \(result.settings.folds)"
      )
    }
    for fixture in result.fixtures {
      guard let other = earlier.fixtures.first(where: { $0.name == fixture.name }) else {
        throw Mismatch(description: "it was not measured on ‘\(fixture.name)’")
      }
      guard other.digest == fixture.digest, other.documents == fixture.documents else {
        throw Mismatch(
          description: "its ‘\(fixture.name)’ had other texts (digest \(other.digest), now \(fixture.digest))"
        )
      }
    }
    var rows: [Row] = []
    for entry in result.entries where !entry.isBaseline {
      let same = earlier.entries.first { $0.fixture == entry.fixture && $0.chain == entry.chain }
      guard let same, let fixture = result.fixtures.first(where: { $0.name == entry.fixture }) else { continue }
      let ratio = entry.speed.flatMap { now in
        same.speed.map { now.documentsPerSecond / max($0.documentsPerSecond, 1e-9) }
      }
      let differences = Self.differences(entry, same, fixture: fixture, bootstrap: result.settings.bootstrap)
      rows.append(Row(fixture: entry.fixture, chain: entry.chain, differences: differences, speedRatio: ratio))
    }
    let known = Set(rows.map { [$0.fixture, $0.chain] })
    self.rows = rows
    missing = earlier.entries
      .filter { !$0.isBaseline && !known.contains([$0.fixture, $0.chain]) }
      .map { "\($0.chain) on \($0.fixture)" }
  }

  /// Whether the quality of any chain fell by more than chance.
  public var hasFallen: Bool { rows.contains { !$0.fallen.isEmpty } }

  private static func differences(
    _ new: BenchEntry,
    _ old: BenchEntry,
    fixture: BenchResult.Fixture,
    bootstrap: Bootstrap
  ) -> [Difference] {
    var differences: [Difference] = []
    let labels = [new, old].map { LabelMeasures(judgements($0, fixture: fixture), bootstrap: bootstrap) }
    if let first = labels[0], let second = labels[1], first.count == second.count {
      differences += first.differences(from: second, bootstrap: bootstrap)
    }
    let summaries = [new, old].map { SummaryMeasures(judgements($0), bootstrap: bootstrap) }
    if let first = summaries[0], let second = summaries[1], first.count == second.count {
      differences += first.differences(from: second, bootstrap: bootstrap)
    }
    return differences
  }

  /// The answers of an entry as judgements; places that the fixture's labels do not have count as no answer.
  private static func judgements(_ entry: BenchEntry, fixture: BenchResult.Fixture) -> [LabelJudgement] {
    func label(_ place: Substring) -> Label? {
      Int(place).flatMap { fixture.labels.indices.contains($0) ? Label(fixture.labels[$0]) : nil }
    }
    guard let answers = entry.answers else { return [] }
    return zip(fixture.truth.split(separator: " "), answers.split(separator: " ")).compactMap { truth, answer in
      label(truth).map { LabelJudgement(label: $0, answer: label(answer)) }
    }
  }

  private static func judgements(_ entry: BenchEntry) -> [SummaryJudgement] {
    let parts = (entry.rouge ?? []).map { $0.split(separator: " ").map { (Double($0) ?? 0) / 10_000 } }
    guard parts.count == 3 else { return [] }
    return zip(parts[0], zip(parts[1], parts[2])).map { first, others in
      SummaryJudgement(RougeScore(unigrams: first, bigrams: others.0, longestSequence: others.1))
    }
  }
}
