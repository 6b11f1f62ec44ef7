public import Foundation
import LedeCore

/// Everything that a run of the bench found, with all that it depends on: what `--format json` writes and `--baseline`
/// reads.
public struct BenchResult: Sendable, Codable {
  /// What the run was told.
  public struct Settings: Sendable, Hashable, Codable {
    /// In how many folds chains were trained and tested.
    public var folds: Int
    /// How many cores were used for training and for quality; speed is always that of one.
    public var jobs: Int
    /// How intervals were found.
    public var bootstrap: Bootstrap

    /// Makes settings from their parts.
    public init(folds: Int, jobs: Int, bootstrap: Bootstrap = Bootstrap()) {
      self.folds = folds
      self.jobs = jobs
      self.bootstrap = bootstrap
    }
  }

  /// What the chains were measured on.
  public struct Fixture: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String
    /// What changes when any of it does.
    public var digest: String
    /// How many examples it has.
    public var documents: Int
    /// How many bytes of UTF-8 they have, headlines included.
    public var bytes: Int
    /// The labels that occur, in order.
    public var labels: [String]
    /// The place of each example's label among them, −1 for none; in order, with spaces between.
    public var truth: String

    /// Describes a fixture.
    public init(_ fixture: BenchFixture) {
      let names = fixture.labels
      let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
      name = fixture.name
      digest = fixture.digest
      documents = fixture.examples.count
      bytes = fixture.byteCount
      labels = names.map(\.name)
      truth = fixture.examples.map { String($0.label.flatMap { places[$0] } ?? -1) }.joined(separator: " ")
    }
  }

  /// The version of the tool.
  public var version: String
  /// When the run began.
  public var date: Date
  /// What it ran on.
  public var machine: BenchMachine
  /// What it was told.
  public var settings: Settings
  /// What the chains were measured on.
  public var fixtures: [Fixture]
  /// What was measured, fixture by fixture, the baselines after the chains.
  public var entries: [BenchEntry] = []
  /// What has changed since an earlier result, where one was named.
  public var comparison: BenchComparison?

  enum CodingKeys: String, CodingKey {
    case version, date, machine, settings, fixtures, entries, comparison
  }

  /// Begins a result.
  public init(version: String, machine: BenchMachine = .current, settings: Settings, fixtures: [BenchFixture]) {
    self.version = version
    date = Date()
    self.machine = machine
    self.settings = settings
    self.fixtures = fixtures.map(Fixture.init)
  }

  /// Reads a result that ``json()`` has written.
  /// - Throws: A decoding error where the data are no such result.
  public init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    self = try decoder.decode(BenchResult.self, from: json)
  }

  /// The result as JSON, keys in order.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// The entries of a fixture that have a measure, the baselines among them; none where no chain but a baseline has it.
  public func entries(of fixture: String, with measure: String) -> [BenchEntry] {
    let measured = entries.filter { $0.fixture == fixture && $0.quality[measure] != nil }
    return measured.allSatisfy(\.isBaseline) ? [] : measured
  }
}
