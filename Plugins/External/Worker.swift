import Foundation
import LedeCore

/// Keeps one program running and asks it what waits in a queue, on a thread of its own.
///
/// Several documents are with the program at a time; answers come in any order. A program does one thing after the other,
/// so the clock runs for the document that has been with it longest, from when it became that. What the program does
/// wrong ends it: it is started once more and asked again what it had not answered, then it is given up.
struct Worker {
  /// How many documents may be with a program at once, and how many bytes of them.
  private static let flightLimit = (documents: 64, bytes: 1 << 18)
  /// How many seconds a program has to stop, and again when it is told to terminate.
  private static let patience = 1.0

  private let launch: Launch
  private let queue: RequestQueue
  private let alarm: Alarm
  private let decoder = JSONDecoder()
  private var hello: WireHello?
  private var conversation: Conversation?
  private var wasRestarted = false
  private var isGivenUp = false

  /// The documents that are with the program.
  private var flights: [Int: Request] = [:]
  private var bytesInFlight = 0
  /// Their ids in the order in which they were sent, among those of documents that have been answered.
  private var order: [Int] = []
  /// The documents whose time was over, whose answers may still come.
  private var late: Set<Int> = []
  private var oldestSince = ContinuousClock.now
  /// Whether the program has said anything since a document's time was over; one that has not will not.
  private var hasAnswered = false

  init(launch: Launch, queue: RequestQueue, alarm: Alarm) {
    self.launch = launch
    self.queue = queue
    self.alarm = alarm
  }

  /// Starts the program for the first time.
  /// - Returns: What it says it is.
  mutating func start() throws(ExternalError) -> WireHello {
    let (conversation, hello) = try launch.open { [queue] in queue.isClosed }
    self.conversation = conversation
    self.hello = hello
    return hello
  }

  /// Asks and answers until the queue is closed or the program is given up, and stops the program.
  mutating func run() {
    while !queue.isClosed, !isGivenUp {
      if conversation == nil {
        if queue.isEmpty {
          ChildProcess.wait(reading: [alarm.end], writing: [], milliseconds: -1)
          alarm.reset()
          continue
        }
        restart()
      }
      send()
      converse()
    }
    _ = conversation?.stop(patience: Self.patience, isIdle: flights.isEmpty)
    for request in flights.values { request.fail(CancellationError()) }
  }

  private mutating func restart() {
    do throws(ExternalError) {
      let (conversation, hello) = try launch.open { [queue] in queue.isClosed }
      self.conversation = conversation
      guard hello.kind == self.hello?.kind, hello.labels == self.hello?.labels else {
        throw ExternalError("Started again, it answered the handshake otherwise than the first time.")
      }
    } catch {
      _ = conversation?.stop(patience: Self.patience, isIdle: true)
      conversation = nil
      giveUp(error)
    }
  }

  private mutating func send() {
    guard conversation != nil, flights.count < Self.flightLimit.documents, bytesInFlight < Self.flightLimit.bytes
    else { return }
    let room = Self.flightLimit.documents - flights.count
    for var request in queue.take(atMost: room, bytes: Self.flightLimit.bytes - bytesInFlight) {
      request.tries += 1
      if flights.isEmpty { oldestSince = .now }
      flights[request.id] = request
      order.append(request.id)
      bytesInFlight += request.line.count
      conversation?.say(request.line)
    }
  }

  private mutating func converse() {
    guard var current = conversation else { return }
    let wait = flights.isEmpty ? .infinity : min(0.1, max(0, launch.timeout - oldestAge))
    do throws(ExternalError) {
      try current.turn(atMost: wait, alarm: alarm) { (line) throws(ExternalError) in try take(line) }
      conversation = current
      if current.isOver { end(nil) }
    } catch {
      conversation = current
      end(error)
    }
    watchTheClock()
  }

  private mutating func take(_ line: ArraySlice<UInt8>) throws(ExternalError) {
    let answer = try WireAnswer.read(line, decoder)
    hasAnswered = true
    guard let request = land(answer.id) else {
      guard late.remove(answer.id) == nil else { return }
      throw ExternalError("It answered id \(answer.id), which it was not asked or had answered.")
    }
    request.batch.finish(request.place, .success(answer))
  }

  /// Takes a document off the list of those that are with the program.
  private mutating func land(_ id: Int) -> Request? {
    guard let request = flights.removeValue(forKey: id) else { return nil }
    bytesInFlight -= request.line.count
    if order.first == id {
      order.removeSubrange(..<(order.firstIndex { flights[$0] != nil } ?? order.count))
      oldestSince = .now
    }
    return request
  }

  private var oldestAge: Double { (ContinuousClock.now - oldestSince) / .seconds(1) }

  private mutating func watchTheClock() {
    guard let oldest = order.first, oldestAge >= launch.timeout, let request = land(oldest) else { return }
    late.insert(oldest)
    request.fail(ExternalError("It gave no answer within \(launch.timeoutText)."))
    if !hasAnswered { end(ExternalError("It gave no answer within \(launch.timeoutText) and was stopped.")) }
    hasAnswered = false
  }

  /// Ends the program, or what is left of it, and puts back what it was asked, or gives it up if that was the second time.
  /// - Parameter breach: What it did wrong; nil where it ended by itself.
  private mutating func end(_ breach: ExternalError?) {
    guard var ended = conversation else { return }
    conversation = nil
    let ending = ended.stop(patience: Self.patience, isIdle: breach == nil)
    let failure =
      breach ?? ExternalError("It \(ending.sentence) before it answered.\(ended.lastWords)")
    let open = order.compactMap { flights[$0] }
    flights = [:]
    bytesInFlight = 0
    order = []
    late = []
    hasAnswered = false
    // A program that ends with nothing left to do is not missed; should more come, it is started again.
    if !open.isEmpty, !wasRestarted { launch.notify("\(ended.relay.name): \(failure) It is started again.") }
    for request in open where wasRestarted || request.tries > 1 { request.fail(failure) }
    guard !wasRestarted else { return giveUp(failure) }
    queue.putBack(open.filter { $0.tries == 1 })
    wasRestarted = true
  }

  private mutating func giveUp(_ failure: ExternalError) {
    isGivenUp = true
    queue.giveUp(ExternalError("\(failure) It had been started again once, and is not asked any more."))
  }
}
