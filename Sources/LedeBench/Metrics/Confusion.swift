public import LedeCore

/// How often documents of one label were given another, or the same.
///
/// Only pairs that occur are kept, so that ten thousand labels do not need a hundred million numbers.
public struct Confusion: Sendable {
  /// A right label, a given one, and how often they met.
  public struct Cell: Sendable, Hashable, Codable {
    /// The right label's name.
    public let label: String
    /// The given label's name; nil where none was given.
    public let answer: String?
    /// How many documents.
    public let count: Int

    /// Makes a cell from its parts.
    public init(label: String, answer: String?, count: Int) {
      self.label = label
      self.answer = answer
      self.count = count
    }

    /// Writes the cell, with null for no answer: a reader need not ask whether the key is there.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(label, forKey: .label)
      try container.encode(answer, forKey: .answer)
      try container.encode(count, forKey: .count)
    }
  }

  /// The labels that are right or were given somewhere, in order.
  public let labels: [Label]
  private let counts: [Label: [Label?: Int]]

  /// Counts the answers.
  public init(_ judgements: [LabelJudgement]) {
    var counts: [Label: [Label?: Int]] = [:]
    for judgement in judgements { counts[judgement.label, default: [:]][judgement.answer, default: 0] += 1 }
    self.counts = counts
    labels = Set(judgements.map(\.label)).union(judgements.compactMap(\.answer)).sorted()
  }

  /// How many documents of `label` were given `answer`.
  public subscript(label: Label, answer: Label?) -> Int { counts[label]?[answer] ?? 0 }

  /// The pairs that occur, by right label and then by given label, those without an answer last.
  public var cells: [Cell] {
    labels.flatMap { label in
      (counts[label] ?? [:])
        .sorted { left, right in
          guard let leftAnswer = left.key else { return false }
          return right.key.map { leftAnswer < $0 } ?? true
        }
        .map { Cell(label: label.name, answer: $0.key?.name, count: $0.value) }
    }
  }

  /// The wrong pairs, the most frequent first, then in order of labels.
  public var mistakes: [Cell] {
    cells.enumerated().filter { $0.element.label != $0.element.answer }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  /// Precision, recall and F1 of every label, in order.
  public var scores: [LabelScore] {
    var given: [Label: Int] = [:]
    for (_, answers) in counts {
      for (answer, count) in answers { if let answer { given[answer, default: 0] += count } }
    }
    return labels.map { label in
      LabelScore(
        label: label,
        hits: self[label, label],
        given: given[label] ?? 0,
        support: counts[label]?.values.reduce(0, +) ?? 0
      )
    }
  }
}
