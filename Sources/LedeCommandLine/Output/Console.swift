import Foundation

/// Standard output gone because its reader went away: nobody is left to tell.
struct ReaderGone: Error {}

/// Results that could not be written.
struct WriteError: Error, CustomStringConvertible {
  let description: String
}

/// The process's standard output and error, and what is known of the terminal behind them.
struct Console: Sendable {
  /// Writes results.
  /// - Throws: ``ReaderGone`` where nobody reads any more, ``WriteError`` for any other reason.
  func write(_ data: Data) throws {
    try Self.write(data, to: .standardOutput, named: "standard output")
  }

  /// Writes text as a result.
  func print(_ text: String) throws { try write(Data(text.utf8)) }

  /// Writes a message for people, one or more lines, on standard error.
  func complain(_ message: String) {
    // A message that nobody can read is no reason to stop the work.
    try? FileHandle.standardError.write(contentsOf: Data("\(message)\n".utf8))
  }

  /// Writes to a handle and sorts out why it fails.
  static func write(_ data: Data, to handle: FileHandle, named name: String) throws {
    do {
      try handle.write(contentsOf: data)
    } catch {
      let error = error as NSError
      let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
      if cause.domain == NSPOSIXErrorDomain, cause.code == Int(EPIPE) { throw ReaderGone() }
      throw WriteError(description: "Writing to \(name) failed: \(cause.localizedDescription)")
    }
  }

  /// Whether standard output is a terminal.
  var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether standard error is a terminal.
  var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  /// Whether text may be set off by colour and weight.
  var usesColor: Bool { isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty }

  /// How many columns a table may take: the terminal's, else what COLUMNS says, else 100.
  var columns: Int {
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 100
    return told > 0 ? told : 100
  }
}
