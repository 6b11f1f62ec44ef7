import LedeCore
import LedeText

/// A plugin under examination.
struct ConformanceSubject: Sendable {
  /// What it said of a document.
  enum Answer: Sendable, Hashable, CustomStringConvertible {
    case classification(Classification)
    case summary(Summary)
    case failure(String)

    var description: String {
      switch self {
      case .classification(let answer): answer.best.map { "‘\($0.label)’ with \($0.probability)" } ?? "no label"
      case .summary(let summary): "‘\(String(summary.text.unicodeScalars.prefix(40)))’"
      case .failure(let reason): "the error ‘\(reason)’"
      }
    }
  }

  /// How far probabilities may be from adding to 1.
  private static let tolerance = 1e-6

  let instance: Plugin.Instance

  init(_ instance: Plugin.Instance) { self.instance = instance }

  /// The labels of a classifier.
  var labels: [Label] {
    if case .classifier(let classifier) = instance { classifier.labels } else { [] }
  }

  func answer(_ document: Document) async -> Answer {
    do {
      switch instance {
      case .classifier(let classifier): return .classification(try await classifier.classify(document))
      case .summarizer(let summarizer): return .summary(try await summarizer.summarize(document))
      }
    } catch {
      return .failure("\(error)")
    }
  }

  /// The answers to documents that are handed over together.
  func answers(_ documents: [Document]) async -> [Answer] {
    switch instance {
    case .classifier(let classifier):
      await classifier.classify(documents).map { Self.answer($0, Answer.classification) }
    case .summarizer(let summarizer):
      await summarizer.summarize(documents).map { Self.answer($0, Answer.summary) }
    }
  }

  /// The answers to documents that are asked about from a task each.
  func answersAtOnce(_ documents: [Document]) async -> [Answer] {
    await withTaskGroup(of: (Int, Answer).self) { group in
      for (place, document) in documents.enumerated() { group.addTask { (place, await answer(document)) } }
      var answers = [Answer](repeating: .failure("It did not answer."), count: documents.count)
      for await (place, answer) in group { answers[place] = answer }
      return answers
    }
  }

  private static func answer<Success>(
    _ result: Result<Success, any Error>,
    _ wrap: (Success) -> Answer
  ) -> Answer {
    switch result {
    case .success(let answer): wrap(answer)
    case .failure(let error): .failure("\(error)")
    }
  }

  /// The promises about what answers hold.
  func promises(_ samples: [ConformanceSample], _ answers: [Answer]) -> [ConformanceReport.Promise] {
    switch instance {
    case .classifier: classifierPromises(samples, answers)
    case .summarizer: summarizerPromises(samples, answers)
    }
  }

  private func classifierPromises(
    _ samples: [ConformanceSample],
    _ answers: [Answer]
  ) -> [ConformanceReport.Promise] {
    var naming = ConformanceReport.Promise(name: "names its labels, each once")
    var completeness = ConformanceReport.Promise(name: "ranks every label of its own once, and no other")
    var probability = ConformanceReport.Promise(name: "gives probabilities from 0 to 1 that add to 1")
    var order = ConformanceReport.Promise(name: "ranks by falling probability and, where equal, by name")
    let known = labels
    if known.isEmpty { naming.breaches.append("It names none.") }
    if Set(known).count != known.count { naming.breaches.append("It names one twice.") }
    if known.contains("") { naming.breaches.append("One has no name.") }
    for (sample, answer) in zip(samples, answers) {
      guard case .classification(let classification) = answer else { continue }
      let ranking = classification.ranking
      if ranking.map(\.label).sorted() != known.sorted() {
        completeness.breaches.append("\(sample): it ranks \(ranking.count) labels and has \(known.count).")
      }
      if let wrong = ranking.first(where: { !(0...1).contains($0.probability) }) {
        probability.breaches.append("\(sample): ‘\(wrong.label)’ has \(wrong.probability).")
      }
      let sum = ranking.reduce(0) { $0 + $1.probability }
      if !(abs(sum - 1) <= Self.tolerance) { probability.breaches.append("\(sample): they add to \(sum).") }
      for (left, right) in zip(ranking, ranking.dropFirst()) {
        let isSorted =
          left.probability > right.probability || left.probability == right.probability && left.label < right.label
        if !isSorted { order.breaches.append("\(sample): ‘\(left.label)’ stands before ‘\(right.label)’.") }
      }
    }
    return [naming, completeness, probability, order]
  }

  private func summarizerPromises(
    _ samples: [ConformanceSample],
    _ answers: [Answer]
  ) -> [ConformanceReport.Promise] {
    var speech = ConformanceReport.Promise(name: "says something where the text does")
    var places = ConformanceReport.Promise(name: "places excerpts where their text stands")
    for (sample, answer) in zip(samples, answers) {
      guard case .summary(let summary) = answer else { continue }
      if sample.hasWords, !Self.hasWords(summary.text) { speech.breaches.append("\(sample): its summary is empty.") }
      for excerpt in summary.excerpts {
        guard let range = excerpt.range else { continue }
        guard let text = sample.document.text.utf8Slice(range) else {
          places.breaches.append("\(sample): \(range) leaves the text or cuts a character.")
          continue
        }
        if !text.utf8.elementsEqual(excerpt.text.utf8) {
          places.breaches.append("\(sample): at \(range) stands something else than ‘\(excerpt.text.prefix(40))’.")
        }
      }
    }
    return [speech, places]
  }

  static func hasWords(_ text: String) -> Bool {
    text.unicodeScalars.contains { [.letter, .digit, .han, .kana].contains($0.scalarClass) }
  }
}
