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
    var codes = PartitionedCodes()
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
    for example in examples {
      guard let label = example.label else { continue }
      counter.count(example.document.titleAndText)
      part.labels.append(label.name)
      part.norms.append(counter.norm)
      part.lengths.append(counter.keys.count)
      part.codes.append(codesOf: counter.keys)
      for key in counter.keys { part.counts.append(UInt8(min(key & 0xFFFF, 255))) }
    }
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
    let codes: [UInt64]
    let frequencies: [UInt32]
  }

  private mutating func prepare(in context: PluginContext) async throws -> Ready {
    guard !labels.isEmpty else {
      throw TrainingError("There is no example with a label to learn from; give each record a ‘label’.")
    }
    if labels.count == 1 {
      context.notify("All examples have the label ‘\(labels[0])’, so that it will be the answer to everything.")
    }
    let (codes, frequencies) = arrange(await self.codes.numbered(jobs: context.jobs))
    guard codes.count * labels.count <= Self.mostWeights else {
      throw TrainingError(
        "\(labels.count) labels with \(codes.count) grams make too many weights; raise ‘minimum’, or train naive-bayes."
      )
    }
    let order = labels.indices.sorted { Label(labels[$0]) < Label(labels[$1]) }
    var ranks = [Int32](repeating: 0, count: labels.count)
    for (rank, label) in order.enumerated() { ranks[label] = Int32(rank) }
    for document in matrix.labels.indices { matrix.labels[document] = ranks[Int(matrix.labels[document])] }
    let shared = Array(frequencies.prefix(frequencies.count - matrix.hapaxes.count))
    let fitting = LinearFitting(training: training, matrix: matrix, frequencies: shared, labels: labels.count)
    return Ready(fitting: fitting, labels: order.map { labels[$0] }, codes: codes, frequencies: frequencies)
  }

  private func model(_ fit: LinearFitting.Fit, of ready: Ready) throws -> ModelFile {
    let payload = LinearPayload(
      training: training,
      labels: ready.labels,
      codes: ready.codes,
      frequencies: ready.frequencies,
      weights: fit.weights,
      temperature: fit.temperature
    )
    return ModelFile(plugin: Linear.name, version: LinearModel.version, payload: payload.serialized())
  }

  /// Gives columns to the grams that several documents have, frequent ones first, so that what is needed most often lies
  /// together; lists the counts of the others; and leaves out what is too rare.
  /// - Returns: The codes of the columns, then of the hapaxes, and how many documents have them.
  private mutating func arrange(_ grams: consuming NumberedCodes) -> (codes: [UInt64], frequencies: [UInt32]) {
    let least = UInt32(training.minimum)
    // A counting sort by the bits of the frequency: where the next column of that many leading zeros goes.
    var next = [UInt32](repeating: 0, count: 34)
    for frequency in grams.frequencies where frequency >= least { next[frequency.leadingZeroBitCount + 1] += 1 }
    for width in 1..<next.count { next[width] += next[width - 1] }
    let shared = next[UInt32(1).leadingZeroBitCount]
    var codes = [UInt64](repeating: 0, count: Int(next[33]))
    var frequencies = [UInt32](repeating: 0, count: codes.count)
    var columns = [UInt32](repeating: .max, count: grams.codes.count)
    var numbers: [UInt32] = []
    var kept = 0
    var start = 0
    for document in 0..<matrix.count {
      grams.read(matrix.starts[document + 1] - start, into: &numbers)
      for (entry, number) in numbers.enumerated() {
        var column = columns[Int(number)]
        if column == .max {
          let frequency = grams.frequencies[Int(number)]
          guard frequency >= least else { continue }
          column = next[frequency.leadingZeroBitCount]
          next[frequency.leadingZeroBitCount] += 1
          columns[Int(number)] = column
          codes[Int(column)] = grams.codes[Int(number)]
          frequencies[Int(column)] = frequency
        }
        let count = matrix.counts[start + entry]
        if column < shared {
          matrix.columns.append(column)
          matrix.counts[kept] = count
          kept += 1
        } else {
          matrix.hapaxes.append(count)
        }
      }
      start = matrix.starts[document + 1]
      matrix.starts[document + 1] = kept
      matrix.hapaxStarts.append(matrix.hapaxes.count)
    }
    matrix.counts.removeLast(matrix.counts.count - kept)
    return (codes, frequencies)
  }
}
