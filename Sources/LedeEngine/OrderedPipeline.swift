/// Works on a stream of pieces, several at once, and hands on the results in the order of the pieces.
public enum OrderedPipeline {
  /// Takes pieces from `next`, transforms up to `width` of them at once, and gives the results to `deliver` in order.
  ///
  /// At most twice `width` pieces are held at any time, so memory stays bounded however long the stream is. With a width
  /// of 1 nothing runs beside the transformation.
  /// - Parameters:
  ///   - width: How many pieces are worked on at once, at least 1.
  ///   - next: Gives the next piece, or nil at the end of the stream; called from the caller's task.
  ///   - transform: The work on one piece.
  ///   - deliver: Takes a result; called from the caller's task.
  /// - Throws: What `next` or `deliver` throws, or a `CancellationError` where the task is cancelled; work under way is
  ///   then cancelled, and nothing more is delivered.
  public static func run<Piece: Sendable, Product: Sendable>(
    width: Int,
    next: () async throws -> Piece?,
    transform: @escaping @Sendable (Piece) async -> Product,
    deliver: (Product) async throws -> Void
  ) async throws {
    guard width > 1 else {
      while let piece = try await next() {
        try Task.checkCancellation()
        let product = await transform(piece)
        try Task.checkCancellation()
        try await deliver(product)
      }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Product).self) { group in
      var taken = 0
      var delivered = 0
      var isExhausted = false
      var waiting: [Int: Product] = [:]
      var running = 0
      while true {
        // Pieces are taken only while the oldest unfinished one is near, so that one slow piece cannot pile up results.
        while !isExhausted, running < width, taken - delivered < 2 * width {
          guard let piece = try await next() else {
            isExhausted = true
            break
          }
          let index = taken
          group.addTask { (index, await transform(piece)) }
          taken += 1
          running += 1
        }
        guard let (index, product) = try await group.next() else { break }
        try Task.checkCancellation()
        running -= 1
        waiting[index] = product
        while let ready = waiting.removeValue(forKey: delivered) {
          try await deliver(ready)
          delivered += 1
        }
      }
    }
  }
}
