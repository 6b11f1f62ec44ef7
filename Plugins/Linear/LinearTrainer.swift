public import LedeCore
import LedeNumerics
import LedeText

/// Learns a linear model from labelled examples, which it keeps as counts of grams until all have come.
public struct LinearTrainer: Trainer {
  /// A batch as counts of grams.
  public struct Part: Sendable {
    var labels: [String] = []
    var norms: [Float] = []
    /// How many different grams every document has.
    var lengths: [Int] = []
    var codes = PartitionedCodes.Batch()
    var counts: [UInt8] = []
  }

  /// More weights than these would not fit the memory of usual machines.
  private static let mostWeights = 400_000_000

  private let training: LinearTraining
  private var labelNumbers: [String: Int32] = [:]
  private var labels: [String] = []
  /// The grams of all documents, until they are numbered.
  private var codes = PartitionedCodes()
  private var matrix = TrainingMatrix()

  /// Makes a trainer that has seen nothing.
  public init(_ training: LinearTraining) throws {
    if training.letters > 0, training.letters < 3 {
      throw TrainingError("Parts of words have at least 3 ‘letters’, not \(training.letters); or write 0 for none.")
    }
    self.training = training
  }

  /// Counts the grams of a batch; examples without a label are passed over.
  public func digest(_ examples: [Example]) throws -> Part {
    var part = Part()
    var counter = LinearGrams(training)
    var keys: [UInt64] = []
    for example in examples {
      guard let label = example.label else { continue }
      counter.count(example.document.titleAndText)
      part.labels.append(label.name)
      part.norms.append(counter.norm)
      part.lengths.append(counter.keys.count)
      keys += counter.keys
      for key in counter.keys { part.counts.append(UInt8(min(key & 0xFFFF, 255))) }
    }
    part.codes = PartitionedCodes.Batch(codesOf: keys)
    return part
  }

  /// Adds a batch.
  public mutating func absorb(_ part: consuming Part) {
    for (document, name) in part.labels.enumerated() {
      let label = labelNumbers[name] ?? Int32(labels.count)
      if label == labels.count {
        labelNumbers[name] = label
        labels.append(name)
      }
      matrix.labels.append(label)
      matrix.norms.append(part.norms[document])
      matrix.starts.append(matrix.starts[matrix.count - 1] + part.lengths[document])
    }
    codes.append(part.codes)
    matrix.counts += part.counts
  }

  /// The model learned from all batches.
  public mutating func finish(in context: PluginContext) async throws -> ModelFile {
    let ready = try await prepare(in: context)
    return try model(await ready.fitting.fit(jobs: context.jobs, advance: context.advance), of: ready)
  }

  /// What is ready to be fitted.
  private struct Ready {
    let fitting: LinearFitting
    let labels: [String]
    let columns: GramColumns
  }

  private mutating func prepare(in context: PluginContext) async throws -> Ready {
    guard !labels.isEmpty else {
      throw TrainingError("There is no example with a label to learn from; give each record a ‘label’.")
    }
    if labels.count == 1 {
      context.notify("All examples have the label ‘\(labels[0])’, so that it will be the answer to everything.")
    }
    let grams = await codes.numbered(jobs: context.jobs)
    let columns = GramColumns(grams, completing: &matrix, minimum: training.minimum)
    guard columns.codes.count * labels.count <= Self.mostWeights else {
      throw TrainingError(
        "\(labels.count) labels with \(columns.codes.count) grams make too many weights; raise ‘minimum’, or train naive-bayes."
      )
    }
    let order = labels.indices.sorted { Label(labels[$0]) < Label(labels[$1]) }
    var ranks = [Int32](repeating: 0, count: labels.count)
    for (rank, label) in order.enumerated() { ranks[label] = Int32(rank) }
    for document in matrix.labels.indices { matrix.labels[document] = ranks[Int(matrix.labels[document])] }
    let shared = Array(columns.frequencies.prefix(columns.shared))
    let fitting = LinearFitting(training: training, matrix: matrix, frequencies: shared, labels: labels.count)
    return Ready(fitting: fitting, labels: order.map { labels[$0] }, columns: columns)
  }

  private func model(_ fit: LinearFitting.Fit, of ready: Ready) throws -> ModelFile {
    let payload = LinearPayload(
      training: training,
      labels: ready.labels,
      columns: ready.columns,
      weights: fit.weights,
      temperature: fit.temperature
    )
    return ModelFile(plugin: Linear.name, version: LinearModel.version, payload: payload.serialized())
  }
}
