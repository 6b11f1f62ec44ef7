import LedeEngine
import LedeNumerics
import Synchronization
import Testing

@Suite struct OrderedPipelineTests {
  /// What is under way, with the highest numbers seen.
  private final class Watch: Sendable {
    struct Counts {
      var taken = 0
      var delivered = 0
      var running = 0
      var mostRunning = 0
      var mostHeld = 0
    }

    let counts = Mutex(Counts())

    func take() {
      counts.withLock {
        $0.taken += 1
        $0.mostHeld = max($0.mostHeld, $0.taken - $0.delivered)
      }
    }

    func begin() {
      counts.withLock {
        $0.running += 1
        $0.mostRunning = max($0.mostRunning, $0.running)
      }
    }

    func end() { counts.withLock { $0.running -= 1 } }
    func deliver() { counts.withLock { $0.delivered += 1 } }
  }

  /// Lets other tasks go first a few times, a number of times that differs from piece to piece.
  private static func work(on number: Int) async {
    var random = SeededRandom(seed: UInt64(number))
    for _ in 0..<random.below(30) { await Task.yield() }
  }

  @Test(arguments: [-1, 0, 1, 2, 3, 8, 64], [0, 1, 7, 200])
  func `order out is order in, whatever the width`(width: Int, count: Int) async throws {
    var numbers = (0..<count).makeIterator()
    var delivered: [Int] = []
    try await OrderedPipeline.run(width: width) {
      numbers.next()
    } transform: { number in
      await Self.work(on: number)
      return number * number
    } deliver: {
      delivered.append($0)
    }
    #expect(delivered == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 5])
  func `no more pieces than the width are worked on at once and twice as many held`(width: Int) async throws {
    let watch = Watch()
    var numbers = (0..<150).makeIterator()
    try await OrderedPipeline.run(width: width) {
      let number = numbers.next()
      if number != nil { watch.take() }
      return number
    } transform: { number in
      watch.begin()
      // The first of every ten pieces is slow, so that the others pile up behind it.
      for _ in 0..<(number % 10 == 0 ? 200 : 1) { await Task.yield() }
      watch.end()
      return number
    } deliver: { (_: Int) in
      watch.deliver()
    }
    let counts = watch.counts.withLock { $0 }
    #expect(counts.delivered == 150)
    #expect(counts.mostRunning <= width)
    #expect(counts.mostHeld <= 2 * width)
  }

  @Test func `several pieces are worked on at once where the width allows it`() async throws {
    // Each piece waits until two have begun, so this ends only if two run at once.
    let watch = Watch()
    var numbers = (0..<2).makeIterator()
    var delivered = 0
    try await OrderedPipeline.run(width: 2) {
      numbers.next()
    } transform: { _ in
      watch.begin()
      while watch.counts.withLock({ $0.mostRunning }) < 2 { await Task.yield() }
    } deliver: {
      delivered += 1
    }
    #expect(delivered == 2)
  }

  @Test(arguments: [1, 4])
  func `an error from the stream ends the run and reaches the caller`(width: Int) async {
    var taken = 0
    var delivered: [Int] = []
    await #expect(throws: ToyFailure(number: 5)) {
      try await OrderedPipeline.run(width: width) {
        taken += 1
        if taken == 6 { throw ToyFailure(number: 5) }
        return taken - 1
      } transform: { (number: Int) in
        await Self.work(on: number)
        return number
      } deliver: {
        delivered.append($0)
      }
    }
    #expect(delivered == Array(0..<delivered.count))
    #expect(delivered.count <= 5)
    #expect(taken == 6)
  }

  @Test(arguments: [1, 4])
  func `an error from the taker ends the run and nothing is handed on after it`(width: Int) async {
    var numbers = (0..<1000).makeIterator()
    var delivered: [Int] = []
    await #expect(throws: ToyFailure(number: 3)) {
      try await OrderedPipeline.run(width: width) {
        numbers.next()
      } transform: { number in
        await Self.work(on: number)
        return number
      } deliver: { number in
        if number == 3 { throw ToyFailure(number: number) }
        delivered.append(number)
      }
    }
    #expect(delivered == [0, 1, 2])
    #expect(numbers.next().map { $0 <= 3 + 2 * width } == true)
  }

  @Test func `work under way is cancelled when the taker fails`() async {
    let wasCancelled = Mutex(false)
    var numbers = (0..<2).makeIterator()
    await #expect(throws: ToyFailure(number: 0)) {
      try await OrderedPipeline.run(width: 2) {
        numbers.next()
      } transform: { number in
        if number == 1 {
          while !Task.isCancelled { await Task.yield() }
          wasCancelled.withLock { $0 = true }
        }
        return number
      } deliver: {
        throw ToyFailure(number: $0)
      }
    }
    #expect(wasCancelled.withLock { $0 })
  }

  @Test(arguments: [1, 3])
  func `the stream is not asked again after its end`(width: Int) async throws {
    var asked = 0
    try await OrderedPipeline.run(width: width) {
      asked += 1
      return asked <= 4 ? asked : nil
    } transform: { (number: Int) in
      number
    } deliver: { (_: Int) in
    }
    #expect(asked == 5)
  }
}

private struct ToyFailure: Error, Equatable {
  let number: Int
}
