import Foundation
import Synchronization

/// Wakes a thread that waits for its program, as that waits for nothing but pipes.
final class Alarm: Sendable {
  private let pipe = Pipe()
  private let isRung = Mutex(false)

  init() {
    for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      let end = handle.fileDescriptor
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  /// What can be read when the alarm has been rung.
  var end: Int32 { pipe.fileHandleForReading.fileDescriptor }

  /// Wakes the thread, now or when it next waits.
  func ring() {
    isRung.withLock { isRung in
      guard !isRung else { return }
      isRung = true
      try? pipe.fileHandleForWriting.write(contentsOf: Data([0]))
    }
  }

  /// Makes ready for the next ring.
  func reset() {
    isRung.withLock { isRung in
      guard isRung else { return }
      isRung = false
      _ = try? pipe.fileHandleForReading.read(upToCount: 1)
    }
  }
}
