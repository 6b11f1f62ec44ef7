import Foundation
import Synchronization

/// What the process does when a signal asks it to end: the work is cancelled, so that what was written stays and programs
/// that were started are stopped; then the process ends by that signal, as its caller expects.
///
/// Signals are waited for by a thread of their own and never interrupt other code. Work that does not heed being cancelled
/// is cut off after a few seconds, or by a second signal.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// How long cancelled work has to end.
  private static let patience = 3.0
  /// The signal that has come, or 0.
  private static let received = Mutex<Int32>(0)

  /// Does the work and ends the process.
  ///
  /// Runs on the main thread, the only one at that time whose signal mask lets signals through.
  @MainActor
  static func run(_ work: @escaping @Sendable () async -> ExitStatus) async -> Never {
    var heeded = sigset_t()
    sigemptyset(&heeded)
    for signal in signals where !(signal == SIGHUP && isIgnored(signal)) { sigaddset(&heeded, signal) }
    pthread_sigmask(SIG_BLOCK, &heeded, nil)
    let task = Task.detached { await work() }
    Thread.detachNewThread { [heeded] in wait(for: heeded) { task.cancel() } }
    let status = await task.value
    let signal = received.withLock(\.self)
    if signal != 0 {
      Foundation.signal(signal, SIG_DFL)
      pthread_sigmask(SIG_UNBLOCK, &heeded, nil)
      raise(signal)
    }
    exit(status.rawValue)
  }

  private static func wait(for signals: sigset_t, cancel: () -> Void) {
    var signals = signals
    var signal: Int32 = 0
    guard sigwait(&signals, &signal) == 0 else { return }
    let first = signal
    received.withLock { $0 = first }
    cancel()
    DispatchQueue.global().asyncAfter(deadline: .now() + patience) { exit(128 + first) }
    sigwait(&signals, &signal)
    exit(128 + first)
  }

  /// Whether whoever started the process wants it to outlive the signal, as `nohup` does.
  private static func isIgnored(_ signal: Int32) -> Bool {
    let handler = Foundation.signal(signal, SIG_DFL)
    Foundation.signal(signal, handler)
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
