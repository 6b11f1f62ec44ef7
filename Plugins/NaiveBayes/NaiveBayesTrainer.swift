public import LedeCore
import LedeNumerics
import LedeText

/// Counts the grams of labelled examples.
public struct NaiveBayesTrainer: Trainer {
  /// The counts of a batch, by label.
  public struct Part: Sendable {
    var labels: [String: LabelPart] = [:]
    var sample = HeldOutSample()
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

  let training: NaiveBayesTraining
  private var labels: [String: LabelRuns] = [:]
  private var sample = HeldOutSample()
  /// Whether training went on from a model with a temperature, which does not fit the new counts.
  var leavesOutTemperature = false

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
      var counter = GramCounter(training, bytes: bytes)
      for place in places {
        let text = examples[place].document.titleAndText
        counter.count(text)
        if training.calibrate { part.sample.add(label: label, text: text) }
      }
      part.labels[label] = LabelPart(documents: counter.documents, run: counter.finish())
    }
    return part
  }

  /// Adds the counts of a batch.
  public mutating func absorb(_ part: consuming Part) {
    sample.add(part.sample)
    for (label, counts) in part.labels { labels[label, default: LabelRuns()].add(counts) }
  }

  /// The model of all counts.
  public mutating func finish(in context: PluginContext) throws -> ModelFile {
    guard !labels.isEmpty else {
      throw TrainingError("There is no example with a label to learn from; give each record a ‘label’.")
    }
    var payload = CountPayload(training: training, unit: training.unit, labels: [])
    for name in labels.keys.sorted(by: { Label($0) < Label($1) }) {
      let documents = labels[name]?.documents ?? 0
      let run = labels[name]?.finish() ?? CountRun()
      labels[name] = nil
      payload.labels.append(.init(name: name, documents: documents, run: run))
    }
    if training.calibrate {
      payload.calibration = try calibration(of: payload, in: context)
    } else if leavesOutTemperature {
      context.notify("The fitted temperature of the model is left out; calibrate=true fits it to the new counts.")
    }
    return ModelFile(plugin: NaiveBayes.name, version: CountModel.version, payload: try payload.serialized())
  }

  /// The calibration under which sampled documents are most likely to a model that has not seen them.
  private mutating func calibration(of whole: CountPayload, in context: PluginContext) throws -> Calibration? {
    let documents = whole.labels.reduce(0) { $0 + Int($1.documents) }
    sample.trim(to: min(HeldOutSample.most, documents / 5))
    guard !sample.members.isEmpty else {
      context.notify("There are too few documents to fit a temperature; the probabilities stay as they are.")
      return nil
    }
    var rest = whole
    for place in rest.labels.indices {
      let members = sample.members.filter { $0.label == rest.labels[place].name }
      var counter = GramCounter(training, bytes: 0)
      for member in members { counter.count(member.text) }
      rest.labels[place].documents -= counter.documents
      rest.labels[place].run = rest.labels[place].run - counter.finish()
    }
    let file = ModelFile(plugin: NaiveBayes.name, version: CountModel.version, payload: try rest.serialized())
    let scorer = try CountScorer(try CountModel(file.payload), reading: training.reading)
    var places: [String: Int] = [:]
    for (place, label) in whole.labels.enumerated() { places[label.name] = place }
    var lookup = GramLookup(scorer.model)
    let rows = sample.members.map { (scorer.scores(of: $0.text, with: &lookup), places[$0.label] ?? 0) }
    return Calibration.fitted(to: rows)
  }
}
