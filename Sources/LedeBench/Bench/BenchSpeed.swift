public import LedeCore
public import LedeEngine

/// How fast a chain answers, on one core, one document after the other.
public struct BenchSpeed: Sendable, Hashable, Codable {
  /// Documents a second.
  public var documentsPerSecond: Double
  /// Megabytes (10⁶ bytes of UTF-8, headlines included) a second.
  public var megabytesPerSecond: Double
  /// The time that half of the documents take at most, in seconds.
  public var medianLatency: Double
  /// The time that 99 of 100 documents take at most, in seconds.
  public var highLatency: Double
  /// How the times are distributed.
  public var histogram: LatencyHistogram

  enum CodingKeys: String, CodingKey {
    case documentsPerSecond = "documents_per_second"
    case megabytesPerSecond = "megabytes_per_second"
    case medianLatency = "latency_median"
    case highLatency = "latency_p99"
    case histogram = "latency_histogram"
  }

  /// How long passes over the documents go on, and how many there are at most.
  private static let longestPasses = (time: Duration.milliseconds(500), count: 20)

  /// Times a chain over examples; nil where there are none.
  ///
  /// A document's time is the least of several passes over all documents, because whatever else the machine does only
  /// ever adds to it. Passes end after 0.5 s, but there is one at least.
  /// - Parameter check: Is given every answer of the first pass with the place of its example, so that what was timed can
  ///   be compared with what was measured for quality.
  public static func measured(
    _ chain: Chain,
    on examples: [Example],
    check: (_ place: Int, _ outcome: Outcome) -> Void = { _, _ in }
  ) async -> BenchSpeed? {
    guard !examples.isEmpty else { return nil }
    let clock = ContinuousClock()
    let start = clock.now
    var best = [Double](repeating: .infinity, count: examples.count)
    var passes = 0
    repeat {
      for (place, example) in examples.enumerated() {
        let before = clock.now
        let outcome = await chain.run(example.document)
        let time = clock.now - before
        best[place] = min(best[place], time / .seconds(1))
        if passes == 0 { check(place, outcome) }
      }
      passes += 1
    } while passes < longestPasses.count && clock.now - start < longestPasses.time
    let bytes = examples.reduce(0) { $0 + $1.document.titleAndText.utf8.count }
    // A clock that did not tick would make a division by zero.
    let total = max(best.reduce(0, +), 1e-9)
    let sorted = best.sorted()
    return BenchSpeed(
      documentsPerSecond: Double(examples.count) / total,
      megabytesPerSecond: Double(bytes) / 1e6 / total,
      medianLatency: sorted.percentile(0.5),
      highLatency: sorted.percentile(0.99),
      histogram: LatencyHistogram(best)
    )
  }
}
