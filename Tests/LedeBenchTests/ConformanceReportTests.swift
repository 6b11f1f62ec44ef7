import LedeBench
import LedeCore
import Synchronization
import Testing

@Suite("A check of a plugin finds the promises that it breaks")
struct ConformanceReportTests {
  private struct Toy: Classifier {
    var labels: [Label] = ["a", "b"]
    let rule: @Sendable (Document) throws -> [Classification.Candidate]
    func classify(_ document: Document) throws -> Classification { Classification(try rule(document)) }
  }

  private struct Teller: Summarizer {
    let rule: @Sendable (Document) throws -> Summary
    func summarize(_ document: Document) throws -> Summary { try rule(document) }
  }

  private struct Refusal: Error, CustomStringConvertible {
    let description = "Not this one."
  }

  private static let even: [Classification.Candidate] = [
    .init(label: "a", probability: 0.5), .init(label: "b", probability: 0.5),
  ]

  /// The names of the promises that are broken.
  private func broken(_ make: @Sendable () throws -> Plugin.Instance) async throws -> [String] {
    let report = try await ConformanceReport(hugeBytes: 10_000, make)
    #expect(report.isKept == report.promises.allSatisfy(\.isKept))
    return report.promises.filter { !$0.isKept }.map(\.name)
  }

  @Test func `one that keeps all has none broken`() async throws {
    #expect(try await broken { .classifier(Toy { _ in Self.even }) } == [])
    #expect(
      try await broken {
        .summarizer(Teller { Summary([Excerpt(of: $0, at: 0..<$0.text.utf8.count)].compactMap(\.self)) })
      } == []
    )
  }

  @Test func `what answers hold is looked at`() async throws {
    let adding = "gives probabilities from 0 to 1 that add to 1"
    let whole = "ranks every label of its own once, and no other"
    #expect(try await broken { .classifier(Toy { _ in [.init(label: "a", probability: 0.9)] }) } == [whole, adding])
    #expect(
      try await broken {
        .classifier(Toy { _ in [.init(label: "a", probability: .nan), .init(label: "b", probability: 1)] })
      }.contains(adding)
    )
    #expect(
      try await broken { .classifier(Toy(labels: ["a", "a", ""]) { _ in Self.even }) }
        == ["names its labels, each once", whole]
    )
    #expect(try await broken { .summarizer(Teller { _ in Summary([]) }) } == ["says something where the text does"])
    #expect(
      try await broken { .summarizer(Teller { _ in Summary([Excerpt(text: "桥通了。", range: 1..<13)]) }) }
        == ["places excerpts where their text stands"]
    )
  }

  @Test func `a refusal is a breach where the text has something, and none where it has nothing`() async throws {
    #expect(
      try await broken {
        .classifier(
          Toy { document in
            if document.text.isEmpty { throw Refusal() }
            return Self.even
          }
        )
      } == []
    )
    #expect(
      try await broken {
        .classifier(
          Toy { document in
            if document.text.contains("\u{0}") { throw Refusal() }
            return Self.even
          }
        )
      } == ["answers whatever text it is given"]
    )
  }

  @Test func `answers that depend on what came before, or on a name, are found`() async throws {
    let count = Atomic(0)
    let wavering = try await broken {
      .classifier(
        Toy { _ in
          let share = 1 / Double(count.add(1, ordering: .relaxed).newValue + 1)
          return [.init(label: "a", probability: share), .init(label: "b", probability: 1 - share)]
        }
      )
    }
    #expect(wavering.contains("gives the same answer again, in any order"))
    #expect(wavering.contains("gives the same answers when it is made anew"))
    #expect(
      try await broken { .summarizer(Teller { Summary([Excerpt(text: $0.id + "桥")]) }) }
        == ["answers alike to a document of another name"]
    )
  }
}
