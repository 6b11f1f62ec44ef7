import Foundation
import LedeCore

/// How a program is started and what it is told first.
struct Launch: Sendable {
  /// The program.
  let executable: Executable
  /// Its name as it was written, and its arguments.
  let words: [String]
  /// The options that it is told.
  let options: [String: String]
  /// How many seconds it has for the handshake and for each document.
  let timeout: Double
  /// What stands before its lines of standard error; nil for the name that it gives itself.
  let name: String?
  /// Tells the user what it writes to standard error.
  let notify: @Sendable (String) -> Void

  /// The timeout for sentences.
  var timeoutText: String { timeout == timeout.rounded() ? "\(Int(timeout)) s" : "\(timeout) s" }

  /// Starts the program and asks what it is.
  /// - Parameter isAbandoned: Says that nobody waits for it any more.
  /// - Throws: A sentence that says why it cannot be used; nothing of it is left then.
  func open(isAbandoned: () -> Bool) throws(ExternalError) -> (Conversation, WireHello) {
    let process = try executable.start(words)
    let shown = name ?? executable.path.split(separator: "/").last.map(String.init) ?? executable.path
    var conversation = Conversation(process, relay: StandardErrorRelay(name: shown, notify: notify))
    conversation.say(WireMessages.hello(options: options))
    let deadline = ContinuousClock.now + .seconds(timeout)
    var hello: WireHello?
    do throws(ExternalError) {
      while hello == nil {
        let left = (deadline - ContinuousClock.now) / .seconds(1)
        guard left > 0 else { throw ExternalError("It did not answer the handshake within \(timeoutText).") }
        guard !isAbandoned() else { throw ExternalError("It was stopped before it answered the handshake.") }
        try conversation.turn(atMost: min(left, 0.1), alarm: nil) { (line) throws(ExternalError) in
          guard hello == nil else {
            throw ExternalError("It answered before it was asked anything: ‘\(String(quoting: line))’.")
          }
          hello = try WireHello.read(line)
        }
        if conversation.isOver, hello == nil { break }
      }
    } catch {
      _ = conversation.stop(patience: 0.5, isIdle: false)
      throw error
    }
    guard let hello else {
      let ending = conversation.stop(patience: 1, isIdle: true)
      throw ExternalError("It \(ending.sentence) before it answered the handshake.\(conversation.lastWords)")
    }
    if name == nil, let given = hello.name, !given.isEmpty { conversation.relay.name = String(quoting: given.utf8) }
    return (conversation, hello)
  }
}

extension ChildProcess.Ending {
  /// What became of a program, to follow its name.
  var sentence: String {
    switch self {
    case .exited(let status): "ended with status \(status)"
    case .signalled(let signal): "was ended by signal \(signal) (\(String(cString: strsignal(signal))))"
    }
  }
}

extension Conversation {
  /// The last line that the program wrote to standard error, as a sentence to follow another.
  var lastWords: String { relay.lastWords.isEmpty ? "" : " Its last words: ‘\(relay.lastWords)’." }
}
