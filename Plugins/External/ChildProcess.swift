import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// A running program with a pipe to each of its standard streams: the one place that speaks to the system about it.
///
/// Made by `posix_spawn` rather than Foundation's `Process`: the program gets a clear signal mask whatever thread starts
/// it, the reason why it cannot be started is a number and not an exception, and it heads a process group of its own, so
/// that a terminal's Ctrl-C reaches it only through Lede and what it has started ends with it. The ends of the pipes that
/// are kept here do not block and are closed in every other program, so that a program sees the end of its input when
/// Lede ends in whatever way.
///
/// Pointers are used only here, to hand names and buffers to the system; each is valid for the one call it is made for.
final class ChildProcess {
  /// How a program ended.
  enum Ending: Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// What a read found.
  enum Reading: Hashable {
    case bytes(Int)
    case nothingYet
    case end
  }

  /// The programs that have not been waited for, which must not outlive this process.
  private static let living = Mutex<Set<pid_t>>([])
  /// Registers the last resort: a process that exits while programs run kills them.
  private static let killAllAtExit: Void = {
    _ = atexit { ChildProcess.living.withLock { for pid in $0 { kill(-pid, SIGKILL) } } }
  }()

  let pid: pid_t
  /// Where the program's standard input is written; -1 once closed.
  private(set) var input: Int32
  /// Where its standard output is read.
  let output: Int32
  /// Where its standard error is read.
  let errors: Int32
  private var ending: Ending?
  /// What a read fills.
  private var block = [UInt8](repeating: 0, count: 1 << 16)

  /// Starts the program at `path`.
  /// - Parameter arguments: The arguments, the program's own name first.
  /// - Throws: The system's reason.
  init(path: String, arguments: [String]) throws(SystemError) {
    _ = Self.killAllAtExit
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }.sorted()
    // The lock also keeps one start from inheriting the pipes of another that is half made.
    let started = Self.living.withLock { (living: inout Set<pid_t>) -> Result<(pid_t, Pipes), SystemError> in
      do throws(SystemError) {
        let pipes = try Pipes()
        do throws(SystemError) {
          let pid = try Self.spawn(path, arguments, environment, pipes)
          living.insert(pid)
          return .success((pid, pipes))
        } catch {
          pipes.closeAll()
          throw error
        }
      } catch {
        return .failure(error)
      }
    }
    let (pid, pipes) = try started.get()
    self.pid = pid
    for end in pipes.theirs { close(end) }
    input = pipes.input.write
    output = pipes.output.read
    errors = pipes.errors.read
    for end in [input, output, errors] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
  }

  deinit {
    closeInput()
    close(output)
    close(errors)
    if ending == nil { _ = reap() }
  }

  /// Lets the program see the end of its input.
  func closeInput() {
    guard input >= 0 else { return }
    close(input)
    input = -1
  }

  /// Adds to `buffer` what can be read at one of the ends without waiting, at most 64 KB.
  func take(from end: Int32, into buffer: inout [UInt8]) -> Reading {
    let count = block.withUnsafeMutableBytes { read(end, $0.baseAddress, $0.count) }
    guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) ? .nothingYet : .end }
    buffer += block[..<count]
    return .bytes(count)
  }

  /// Writes what the pipe takes of `bytes` without waiting.
  /// - Returns: How many bytes it took; nil where the program reads no more.
  func give(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard input >= 0 else { return nil }
    let count = bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { write(input, $0, bytes.count) } ?? 0
    }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : nil
  }

  /// Whether the program has ended; it stays a zombie, and its process group its own, until it is reaped.
  var hasEnded: Bool {
    guard ending == nil else { return true }
    var info = siginfo_t()
    return waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT | WNOHANG) != 0 || info.si_signo == SIGCHLD
  }

  /// Sends a signal to the program and all that it has started.
  func send(_ signal: Int32) {
    if ending == nil { kill(-pid, signal) }
  }

  /// Ends what is left of the program and its group, and waits for it.
  func reap() -> Ending {
    if let ending { return ending }
    send(SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    _ = Self.living.withLock { $0.remove(pid) }
    let signal = status & 0x7F
    let found: Ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    ending = found
    return found
  }

  /// Waits until one of `reading` can be read or one of `writing` be written, or the time is over.
  /// - Returns: Which of `reading` can be read, or have ended.
  @discardableResult
  static func wait(reading: [Int32], writing: [Int32], milliseconds: Int32) -> [Int32] {
    var ends = reading.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    ends += writing.map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
    poll(&ends, nfds_t(ends.count), milliseconds)
    return ends.prefix(reading.count).filter { $0.revents != 0 }.map(\.fd)
  }

  private static func spawn(
    _ path: String,
    _ arguments: [String],
    _ environment: [String],
    _ pipes: Pipes
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, end) in pipes.theirs.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(stream))
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    )
    posix_spawnattr_setpgroup(&attributes, 0)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var pid: pid_t = 0
    let failure = posix_spawn(&pid, path, &actions, &attributes, &argv, &envp)
    guard failure == 0 else { throw SystemError(code: failure) }
    return pid
  }
}

/// Why the system refused something.
struct SystemError: Error {
  let code: Int32
  /// The system's words.
  var reason: String { String(cString: strerror(code)) }
}

/// The pipes to a program's standard streams.
private struct Pipes {
  typealias Ends = (read: Int32, write: Int32)
  let input: Ends
  let output: Ends
  let errors: Ends

  init() throws(SystemError) {
    let input = try Self.made()
    let output: Ends
    do throws(SystemError) {
      output = try Self.made()
    } catch {
      Self.shut(input)
      throw error
    }
    do throws(SystemError) {
      errors = try Self.made()
    } catch {
      Self.shut(input)
      Self.shut(output)
      throw error
    }
    self.input = input
    self.output = output
  }

  /// The ends that become the program's standard input, output and error.
  var theirs: [Int32] { [input.read, output.write, errors.write] }

  func closeAll() { for ends in [input, output, errors] { Self.shut(ends) } }

  private static func shut(_ ends: Ends) {
    close(ends.read)
    close(ends.write)
  }

  /// A pipe whose ends are closed in programs, and are none of the standard streams even where those are closed here.
  private static func made() throws(SystemError) -> Ends {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError(code: errno) }
    let moved = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
    let failure = errno
    for end in ends { close(end) }
    guard !moved.contains(-1) else {
      for end in moved where end >= 0 { close(end) }
      throw SystemError(code: failure)
    }
    return (moved[0], moved[1])
  }
}
