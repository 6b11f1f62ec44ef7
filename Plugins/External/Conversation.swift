import Foundation

/// What is said between Lede and one running program, without waiting for either side.
///
/// Both pipes that the program writes to are read whenever it writes, so that neither side ever waits for the other while
/// a pipe is full.
struct Conversation {
  private let process: ChildProcess
  private var outgoing: [UInt8] = []
  /// How many of `outgoing` have been written.
  private var written = 0
  private var incoming = LineBuffer()
  private var errorBytes: [UInt8] = []
  private var isOutputOpen = true
  private var areErrorsOpen = true
  private var isInputBroken = false
  /// Whether the program has ended while something it has started holds its output open.
  private var isOrphaned = false
  /// What the program writes to standard error.
  var relay: StandardErrorRelay

  /// Begins to speak with a program that has been started.
  init(_ process: ChildProcess, relay: StandardErrorRelay) {
    self.process = process
    self.relay = relay
  }

  /// Puts a line behind those that are to be written.
  mutating func say(_ line: [UInt8]) {
    if written == outgoing.count {
      outgoing.removeAll(keepingCapacity: outgoing.capacity < 1 << 20)
      written = 0
    }
    outgoing += line
  }

  /// Whether the program can say no more: it has ended or closed its output.
  var isOver: Bool { !isOutputOpen }

  /// Waits until there is something to read or write or to wake for, at most so long; then reads and writes what can be
  /// without waiting, and hands whole lines to `body`.
  mutating func turn(
    atMost seconds: Double,
    alarm: Alarm?,
    _ body: (ArraySlice<UInt8>) throws(ExternalError) -> Void
  ) throws(ExternalError) {
    // Written at once where the pipe has room: waiting first would cost a second turn for each batch.
    write()
    var readable: [Int32] = []
    if isOutputOpen { readable.append(process.output) }
    if areErrorsOpen { readable.append(process.errors) }
    if let alarm { readable.append(alarm.end) }
    let ready = ChildProcess.wait(
      reading: readable,
      writing: written < outgoing.count && !isInputBroken ? [process.input] : [],
      milliseconds: seconds > 1e6 ? -1 : Int32(max(0, (seconds * 1000).rounded(.up)))
    )
    if let alarm, ready.contains(alarm.end) { alarm.reset() }
    if ready.contains(process.errors) { readErrors() }
    if ready.contains(process.output) {
      readOutput()
      try incoming.cut(body)
    } else if isOutputOpen, ready.isEmpty {
      // Something that the program has started may hold its output open for ever; it is over all the same. What it wrote
      // last may have come since, so there is one more turn.
      if isOrphaned { isOutputOpen = false }
      isOrphaned = process.hasEnded
    }
    write()
  }

  private mutating func readOutput() {
    for _ in 0..<16 {
      let reading = process.take(from: process.output, into: &incoming.bytes)
      if reading == .end { isOutputOpen = false }
      guard reading == .bytes(1 << 16) else { break }
    }
  }

  private mutating func write() {
    while written < outgoing.count, !isInputBroken {
      guard let count = process.give(outgoing[written...]) else {
        // What it has answered already may still be in the pipe.
        isInputBroken = true
        break
      }
      if count == 0 { break }
      written += count
    }
  }

  private mutating func readErrors() {
    guard areErrorsOpen else { return }
    errorBytes.removeAll(keepingCapacity: true)
    for _ in 0..<16 {
      let reading = process.take(from: process.errors, into: &errorBytes)
      if reading == .end { areErrorsOpen = false }
      guard reading == .bytes(1 << 16) else { break }
    }
    relay.take(errorBytes)
  }

  /// Ends the program and all that it has started, and waits for it.
  ///
  /// The end of its input is what asks a program to stop; one that is in the middle of something, or does not heed it, is
  /// terminated, and killed if it does not heed that either.
  /// - Parameter patience: How many seconds it has to stop by itself, and again after being told to terminate.
  mutating func stop(patience: Double, isIdle: Bool) -> ChildProcess.Ending {
    process.closeInput()
    outgoing = []
    written = 0
    for signal in [nil, SIGTERM] where !process.hasEnded {
      if signal == nil, !isIdle { continue }
      if let signal { process.send(signal) }
      let deadline = ContinuousClock.now + .seconds(patience)
      while !process.hasEnded, ContinuousClock.now < deadline { drain() }
    }
    let ending = process.reap()
    // What it wrote last is still in the pipe; what goes on holding the pipe open is dead by now.
    readErrors()
    relay.finish()
    return ending
  }

  /// Reads and drops what a program that is stopping still writes.
  private mutating func drain() {
    let readable = [(isOutputOpen, process.output), (areErrorsOpen, process.errors)].filter(\.0).map(\.1)
    ChildProcess.wait(reading: readable, writing: [], milliseconds: 5)
    readErrors()
    var dropped: [UInt8] = []
    if isOutputOpen, process.take(from: process.output, into: &dropped) == .end { isOutputOpen = false }
  }
}
