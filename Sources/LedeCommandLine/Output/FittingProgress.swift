import Synchronization

/// The progress line of a plugin that fits a model to documents it has read, on several cores.
final class FittingProgress: Sendable {
  private let progress: Mutex<Progress>

  init(console: Console, isQuiet: Bool) {
    progress = Mutex(Progress(console: console, isQuiet: isQuiet, work: "fitting: "))
  }

  /// Counts documents that were gone through, of so many.
  func advance(done: Int, total: Int) {
    progress.withLock { $0.advance(documents: done, of: total) }
  }

  /// Takes the line away.
  func finish() { progress.withLock { $0.finish() } }
}
