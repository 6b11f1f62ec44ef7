public import LedeCore

/// Which of the promises that every plugin makes one keeps, found out by asking it.
///
/// ```swift
/// let report = try await ConformanceReport { try MyPlugin.plugin.make() }
/// #expect(report.isKept, "\(report)")
/// ```
public struct ConformanceReport: Sendable, CustomStringConvertible {
  /// A promise and what was seen of it.
  public struct Promise: Sendable, Hashable {
    /// What is promised, to follow the plugin's name: `gives the same answer again`.
    public let name: String
    /// Sentences about where it is broken; empty where it is kept.
    public internal(set) var breaches: [String] = []
    /// Whether no breach was seen.
    public var isKept: Bool { breaches.isEmpty }
  }

  /// What the plugin answers with.
  public let kind: Plugin.Kind
  /// The promises that plugins of this kind make.
  public let promises: [Promise]

  /// Whether every promise is kept.
  public var isKept: Bool { promises.allSatisfy(\.isKept) }

  /// The broken promises, one a line; one line where all are kept.
  public var description: String {
    guard !isKept else { return "All promises are kept." }
    return promises.flatMap { promise in promise.breaches.map { "\(promise.name): \($0)" } }.joined(separator: "\n")
  }

  /// Makes a plugin twice and asks it about ordinary, odd, empty and huge documents: one by one, again in another order,
  /// all at once, and from several tasks.
  /// - Parameters:
  ///   - hugeBytes: How long the longest document is; a whole newspaper's month by default.
  ///   - make: Makes the plugin with the options to be checked.
  /// - Throws: What `make` throws.
  public init(hugeBytes: Int = 1 << 20, _ make: @Sendable () throws -> Plugin.Instance) async throws {
    let samples = ConformanceSample.all(hugeBytes: hugeBytes)
    let documents = samples.map(\.document)
    let subject = ConformanceSubject(try make())
    kind = subject.instance.kind
    let labels = subject.labels
    var answers: [ConformanceSubject.Answer] = []
    for document in documents { answers.append(await subject.answer(document)) }

    var bearing = Promise(name: "answers whatever text it is given")
    for (sample, answer) in zip(samples, answers) {
      if case .failure(let reason) = answer, !sample.mayFail { bearing.breaches.append("\(sample): \(reason)") }
    }
    var steadiness = Promise(name: "gives the same answer again, in any order")
    for (sample, answer) in zip(samples, answers).reversed() {
      let again = await subject.answer(sample.document)
      steadiness.compare(answer, again, of: sample, labels: labels, subject.labels)
    }
    var independence = Promise(name: "answers alike to a document of another name")
    for (sample, answer) in zip(samples, answers) where !sample.isHuge {
      let renamed = Document(id: "other", source: "elsewhere", title: sample.document.title, text: sample.document.text)
      independence.compare(answer, await subject.answer(renamed), of: sample)
    }
    var concurrency = Promise(name: "gives the same answers to many at once")
    let together = await subject.answers(documents)
    if together.count != documents.count {
      concurrency.breaches.append("It gave \(together.count) answers to \(documents.count) documents.")
    }
    for (sample, pair) in zip(samples, zip(answers, together)) { concurrency.compare(pair.0, pair.1, of: sample) }
    let atOnce = await subject.answersAtOnce(documents)
    for (sample, pair) in zip(samples, zip(answers, atOnce)) { concurrency.compare(pair.0, pair.1, of: sample) }
    var rebirth = Promise(name: "gives the same answers when it is made anew")
    let other = ConformanceSubject(try make())
    for (sample, answer) in zip(samples, answers) where !sample.isHuge {
      rebirth.compare(answer, await other.answer(sample.document), of: sample, labels: labels, other.labels)
    }

    let own = subject.promises(samples, answers)
    promises = [bearing] + own + [steadiness, independence, concurrency, rebirth]
  }
}

extension ConformanceReport.Promise {
  /// Notes where two answers to a document differ.
  fileprivate mutating func compare(
    _ first: ConformanceSubject.Answer,
    _ second: ConformanceSubject.Answer,
    of sample: ConformanceSample,
    labels: [Label] = [],
    _ otherLabels: [Label] = []
  ) {
    if labels != otherLabels { breaches.append("\(sample): the labels have changed.") }
    // Two failures are the same answer, whatever words they use.
    if case .failure = first, case .failure = second { return }
    if first != second { breaches.append("\(sample): first \(first), then \(second).") }
  }
}
