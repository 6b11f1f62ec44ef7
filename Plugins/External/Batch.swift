import Synchronization

/// Documents that were handed over together, and the answers to them.
final class Batch: Sendable {
  typealias Answer = Result<WireAnswer, any Error>

  private struct State {
    var answers: [Answer?]
    var open: Int
    var waiting: CheckedContinuation<Void, Never>?
  }

  private let state: Mutex<State>

  init(count: Int) { state = Mutex(State(answers: Array(repeating: nil, count: count), open: count)) }

  /// Notes the answer to the document at a place; only the first counts.
  func finish(_ place: Int, _ answer: Answer) {
    let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.answers[place] == nil else { return nil }
      state.answers[place] = answer
      state.open -= 1
      guard state.open == 0 else { return nil }
      defer { state.waiting = nil }
      return state.waiting
    }
    waiting?.resume()
  }

  /// Whether nobody waits for the document at a place any more.
  func isFinished(_ place: Int) -> Bool { state.withLock { $0.answers[place] != nil } }

  /// The answers in the order of the documents, once all are there; where the task is cancelled, at once.
  func answers() async -> [Answer] {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDone = state.withLock { state in
          if state.open > 0 { state.waiting = continuation }
          return state.open == 0
        }
        if isDone { continuation.resume() }
      }
    } onCancel: {
      for place in state.withLock({ $0.answers.indices }) { finish(place, .failure(CancellationError())) }
    }
    return state.withLock { $0.answers.compactMap(\.self) }
  }
}
