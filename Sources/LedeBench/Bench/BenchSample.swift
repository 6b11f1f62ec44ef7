import LedeCore
public import LedeEngine

/// What chains said of one document, for people to read beside the figures.
public struct BenchSample: Sendable {
  /// The fixture's name.
  public var fixture: String
  /// The document's headline, or the beginning of its text.
  public var title: String
  /// The right label.
  public var label: String?
  /// The right summary.
  public var reference: String?
  /// Every chain's label and summary, in the order in which they were asked.
  public var answers: [(chain: String, label: String?, summary: String?)] = []
}

/// Asks chains about a few documents of a fixture that stand at equal distances.
public struct BenchSampler: Sendable {
  private static let count = 6
  private let examples: [Example]
  /// The samples so far.
  public private(set) var samples: [BenchSample]

  /// Chooses the documents.
  public init(_ fixture: BenchFixture) {
    let all = fixture.examples
    let step = max(1, all.count / Self.count)
    examples = stride(from: 0, to: all.count, by: step).prefix(Self.count).map { all[$0] }
    samples = examples.map { example in
      BenchSample(
        fixture: fixture.name,
        title: example.document.title ?? String(example.document.text.prefix(30)),
        label: example.label?.name,
        reference: example.reference
      )
    }
  }

  /// Adds what a chain says of the documents; a document on which it fails gets no answer.
  public mutating func ask(_ chain: Chain, named name: String) async {
    for (place, example) in examples.enumerated() {
      let outcome = await chain.run(example.document)
      samples[place].answers.append((name, outcome.classification?.label?.name, outcome.summary?.text))
    }
  }
}
