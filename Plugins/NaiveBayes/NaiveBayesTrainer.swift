public import LedeCore
import LedeNumerics
import LedeText

/// Counts the grams of labelled examples.
public struct NaiveBayesTrainer: Trainer {
  /// The counts of a batch, by label.
  public struct Part: Sendable {
    var labels: [String: LabelPart] = [:]
  }

  /// The counts of one label.
  struct LabelPart: Sendable {
    var documents: UInt64
    var run: CountRun
  }

  /// The counts of one label so far: runs of falling size, so that every count is added a few times only.
  private struct LabelRuns: Sendable {
    var documents: UInt64 = 0
    var runs: [CountRun] = []

    mutating func add(_ part: LabelPart) {
      documents += part.documents
      runs.append(part.run)
      while runs.count > 1, runs[runs.count - 2].count < 2 * runs[runs.count - 1].count { mergeLast() }
    }

    mutating func finish() -> CountRun {
      while runs.count > 1 { mergeLast() }
      return runs.first ?? CountRun()
    }

    private mutating func mergeLast() {
      let last = runs.removeLast()
      runs[runs.count - 1] = runs[runs.count - 1] + last
    }
  }

  private let training: NaiveBayesTraining
  private var labels: [String: LabelRuns] = [:]

  /// Makes a trainer that has seen nothing.
  public init(_ training: NaiveBayesTraining) throws {
    guard training.shortest <= training.longest else {
      throw TrainingError(
        "‘shortest’ is \(training.shortest), more than ‘longest’, \(training.longest); exchange them."
      )
    }
    self.training = training
  }

  /// Counts a batch; examples without a label are passed over.
  /// - Complexity: Linear in the length of the texts.
  public func digest(_ examples: [Example]) throws -> Part {
    var byLabel: [String: [Int]] = [:]
    for (place, example) in examples.enumerated() {
      if let label = example.label { byLabel[label.name, default: []].append(place) }
    }
    var part = Part()
    for (label, places) in byLabel {
      let bytes = places.reduce(0) { $0 + examples[$1].document.text.utf8.count }
      var table = CountTable(expected: min(bytes / 12, 1 << 17))
      var block = GramBlock()
      for place in places {
        table.beginDocument()
        var scanner = GramScanner(examples[place].document.titleAndText, training: training)
        while scanner.read(into: &block) { table.add(block.codes, first: block.count) }
      }
      part.labels[label] = LabelPart(documents: UInt64(places.count), run: table.sorted())
    }
    return part
  }

  /// Adds the counts of a batch.
  public mutating func absorb(_ part: consuming Part) {
    for (label, counts) in part.labels { labels[label, default: LabelRuns()].add(counts) }
  }

  /// The model of all counts.
  public mutating func finish(in context: PluginContext) throws -> ModelFile {
    guard !labels.isEmpty else {
      throw TrainingError("There is no example with a label to learn from; give each record a ‘label’.")
    }
    var payload = CountPayload(training: training, unit: 1, labels: [])
    for name in labels.keys.sorted(by: { Label($0) < Label($1) }) {
      let documents = labels[name]?.documents ?? 0
      let run = labels[name]?.finish() ?? CountRun()
      labels[name] = nil
      payload.labels.append(.init(name: name, documents: documents, run: run))
    }
    return ModelFile(plugin: NaiveBayes.name, version: CountModel.version, payload: try payload.serialized())
  }
}
