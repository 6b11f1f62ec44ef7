import LedeCore
import LedeEngine

/// Works on examples in batches, several at once, in order.
enum ExampleBatches {
  /// How many examples make a batch: enough to outweigh the handing over, few enough to share between cores.
  private static let size = 64

  /// Transforms batches of `examples`, `jobs` of them at once, and hands the results on in the order of the examples.
  static func run<Product: Sendable>(
    _ examples: [Example],
    jobs: Int,
    transform: @escaping @Sendable ([Example]) async -> Product,
    deliver: (Product) async throws -> Void
  ) async throws {
    var rest = examples[...]
    try await OrderedPipeline.run(width: jobs) { () -> [Example]? in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    } transform: {
      await transform($0)
    } deliver: {
      try await deliver($0)
    }
  }
}
