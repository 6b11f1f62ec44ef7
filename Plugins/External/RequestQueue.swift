import Synchronization

/// A document on its way to a program.
struct Request: Sendable {
  /// The number by which its answer is known.
  let id: Int
  /// The line that hands it over.
  let line: [UInt8]
  /// The documents that it was handed over with, and its place among them.
  let batch: Batch
  let place: Int
  /// How often it has been sent.
  var tries = 0

  func fail(_ error: any Error) { batch.finish(place, .failure(error)) }
}

/// The documents that wait for one of several programs.
final class RequestQueue: Sendable {
  private struct State {
    /// Waiting requests, the next last.
    var waiting: [Request] = []
    var nextID = 1
    var programs: Int
    var isClosed = false
    /// Why the last program was given up.
    var failure: ExternalError?
  }

  private let state: Mutex<State>
  let alarms: [Alarm]

  /// Makes an empty queue for so many programs.
  init(programs: Int) {
    state = Mutex(State(programs: programs))
    alarms = (0..<programs).map { _ in Alarm() }
  }

  /// Reserves ids for so many documents.
  func ids(_ count: Int) -> Range<Int> {
    state.withLock { state in
      defer { state.nextID += count }
      return state.nextID..<state.nextID + count
    }
  }

  /// Adds requests behind those that wait; they fail where no program is left.
  func add(_ requests: [Request]) {
    let failure = state.withLock { state -> ExternalError? in
      if state.programs > 0 { state.waiting.insert(contentsOf: requests.reversed(), at: 0) }
      return state.programs > 0 ? nil : state.failure
    }
    if let failure { for request in requests { request.fail(failure) } }
    for alarm in alarms { alarm.ring() }
  }

  /// Puts back requests that a program could not answer, before all others.
  func putBack(_ requests: [Request]) {
    state.withLock { $0.waiting += requests.reversed() }
    for alarm in alarms { alarm.ring() }
  }

  /// The next requests that somebody still waits for: a program's fair share of them, and no more than it has room for.
  func take(atMost count: Int, bytes: Int) -> [Request] {
    state.withLock { state in
      var left = min(count, (state.waiting.count + state.programs - 1) / max(1, state.programs))
      var room = bytes
      var taken: [Request] = []
      while left > 0, room > 0, let request = state.waiting.popLast() {
        guard !request.batch.isFinished(request.place) else { continue }
        taken.append(request)
        room -= request.line.count
        left -= 1
      }
      return taken
    }
  }

  /// Whether a request waits.
  var isEmpty: Bool { state.withLock(\.waiting.isEmpty) }

  /// Whether nothing more will be asked.
  var isClosed: Bool { state.withLock(\.isClosed) }

  /// Lets the programs stop.
  func close() {
    state.withLock { $0.isClosed = true }
    for alarm in alarms { alarm.ring() }
  }

  /// Notes that a program is not asked any more; with the last one, all that waits fails.
  func giveUp(_ failure: ExternalError) {
    let failed = state.withLock { state -> [Request] in
      state.programs -= 1
      guard state.programs == 0 else { return [] }
      state.failure = failure
      defer { state.waiting = [] }
      return state.waiting.reversed()
    }
    for request in failed { request.fail(failure) }
  }
}
