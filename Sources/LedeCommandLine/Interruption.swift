import Foundation
import Synchronization

/// What the process does when a signal asks it to end: the work is cancelled, so that what was written stays and programs
/// that were started are stopped; then the process ends by that signal, as its caller expects.
///
/// Work that does not heed being cancelled is cut off after a few seconds, or by a second signal.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// How long cancelled work has to end.
  private static let patience = 3.0
  /// The signal that has come, or 0.
  private static let received = Mutex<Int32>(0)
  /// Carries each signal from its handler, which may do next to nothing, to a thread that may do anything.
  private static let pipe = Pipe()
  private static let entrance = pipe.fileHandleForWriting.fileDescriptor

  /// Does the work and ends the process.
  static func run(_ work: @escaping @Sendable () async -> ExitStatus) async -> Never {
    let task = Task { await work() }
    heed { task.cancel() }
    let status = await task.value
    let signal = received.withLock(\.self)
    if signal != 0 {
      Foundation.signal(signal, SIG_DFL)
      kill(getpid(), signal)
      // The signal may reach another thread a moment later.
      try? await Task.sleep(for: .seconds(patience))
    }
    exit(status.rawValue)
  }

  /// Lets the signals cancel the work from now on.
  private static func heed(cancel: @escaping @Sendable () -> Void) {
    // Made here, as a handler must not be the first to use it.
    guard entrance >= 0 else { return }
    for end in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    Thread.detachNewThread {
      guard let first = nextSignal() else { return }
      received.withLock { $0 = first }
      cancel()
      DispatchQueue.global().asyncAfter(deadline: .now() + patience) { exit(128 + first) }
      _ = nextSignal()
      exit(128 + first)
    }
    for number in signals {
      let previous = signal(number) { received in
        var byte = UInt8(truncatingIfNeeded: received)
        _ = write(Interruption.entrance, &byte, 1)
      }
      // Whoever started the process wants it to outlive a terminal that goes away, as `nohup` does.
      let wasIgnored = unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      if number == SIGHUP, wasIgnored { signal(number, SIG_IGN) }
    }
  }

  private static func nextSignal() -> Int32? {
    (try? pipe.fileHandleForReading.read(upToCount: 1))?.first.map(Int32.init)
  }
}
