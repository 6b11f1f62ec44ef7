import Foundation
import LedeCore
import Synchronization

/// An external program, running in one or several processes until the last reference goes.
final class Program: Sendable {
  /// What it answers with.
  let kind: Plugin.Kind
  /// The labels that it may give; none for a summarizer.
  let labels: [Label]

  private let queue: RequestQueue
  /// The threads that speak with the processes.
  private let threads: DispatchGroup

  /// Starts the program in so many processes and asks each what it is.
  /// - Throws: A sentence that says why it cannot be used; no process is left then.
  init(_ launch: Launch, workers: Int) throws(ExternalError) {
    queue = RequestQueue(programs: workers)
    threads = DispatchGroup()
    let hellos = Hellos()
    for alarm in queue.alarms {
      threads.enter()
      hellos.waiting.enter()
      Thread.detachNewThread { [queue, threads] in
        Self.serve(Worker(launch: launch, queue: queue, alarm: alarm), hellos)
        threads.leave()
      }
    }
    do throws(ExternalError) {
      let hello = try hellos.agreed()
      kind = hello.checkedKind
      labels = (hello.labels ?? []).map(Label.init(_:))
    } catch {
      queue.close()
      threads.wait()
      throw error
    }
  }

  deinit {
    queue.close()
    threads.wait()
  }

  /// The answers to documents, in their order.
  func ask(_ documents: [Document]) async -> [Batch.Answer] {
    guard !documents.isEmpty else { return [] }
    let batch = Batch(count: documents.count)
    let writer = WireMessages.Writer(asking: kind)
    let requests = zip(queue.ids(documents.count), documents.enumerated()).map { id, document in
      Request(id: id, line: writer.request(document.element, id: id), batch: batch, place: document.offset)
    }
    queue.add(requests)
    return await batch.answers()
  }

  private static func serve(_ worker: consuming Worker, _ hellos: Hellos) {
    // A program that reads no more must end in a failed write, not in a signal; the mask is this thread's alone.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    do throws(ExternalError) {
      hellos.add(.success(try worker.start()))
      worker.run()
    } catch {
      hellos.add(.failure(error))
    }
  }
}

/// What the processes of a program answered to the handshake.
private final class Hellos: Sendable {
  let waiting = DispatchGroup()
  private let answers = Mutex<[Result<WireHello, ExternalError>]>([])

  func add(_ answer: Result<WireHello, ExternalError>) {
    answers.withLock { $0.append(answer) }
    waiting.leave()
  }

  /// Waits for all processes; they must agree.
  func agreed() throws(ExternalError) -> WireHello {
    // In steps, as a task that is cancelled waits no longer.
    while waiting.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
      if Task.isCancelled { throw ExternalError("It was stopped before it answered the handshake.") }
    }
    var first: WireHello?
    for answer in answers.withLock(\.self) {
      let hello = try answer.get()
      guard hello.kind == first?.kind ?? hello.kind, hello.labels == first?.labels ?? hello.labels else {
        throw ExternalError("Its processes say different things of themselves: kind or labels.")
      }
      first = hello
    }
    guard let first else { throw ExternalError("It was not started.") }
    return first
  }
}
