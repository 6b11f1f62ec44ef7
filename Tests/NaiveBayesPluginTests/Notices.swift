import Synchronization

/// Collects what a plugin tells the user.
final class Notices: Sendable {
  private let sentences = Mutex<[String]>([])

  @Sendable func add(_ sentence: String) { sentences.withLock { $0.append(sentence) } }

  var all: [String] { sentences.withLock { $0 } }
}
