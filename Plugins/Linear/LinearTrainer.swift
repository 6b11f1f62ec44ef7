public import LedeCore
import LedeNumerics
import LedeText

/// Learns a linear model from labelled examples, which it keeps as counts of grams until all have come.
public struct LinearTrainer: Trainer {
  /// A batch as counts of grams, which are numbered within the batch.
  public struct Part: Sendable {
    var labels: [String] = []
    var starts = [0]
    var columns: [UInt32] = []
    var counts: [UInt8] = []
    var norms: [Float] = []
    var codes: [UInt64] = []
  }

  /// More weights than these would not fit the memory of usual machines.
  private static let mostWeights = 400_000_000

  private let training: LinearTraining
  private var labelNumbers: [String: Int32] = [:]
  private var labels: [String] = []
  private var numbering = CodeNumbering()
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
    let bytes = examples.reduce(0) { $0 + $1.document.text.utf8.count }
    var numbering = CodeNumbering(expected: min(bytes / 8, 1 << 17))
    var counter = LinearGrams(training)
    for example in examples {
      guard let label = example.label else { continue }
      counter.count(example.document.titleAndText)
      part.labels.append(label.name)
      part.norms.append(counter.norm)
      for key in counter.keys {
        part.columns.append(numbering.number(of: key >> 16))
        part.counts.append(UInt8(min(key & 0xFFFF, 255)))
      }
      part.starts.append(part.columns.count)
    }
    part.codes = numbering.codes
    return part
  }

  /// Adds a batch.
  public mutating func absorb(_ part: consuming Part) {
    let numbers = numbering.numbers(of: part.codes)
    for (document, name) in part.labels.enumerated() {
      let label = labelNumbers[name] ?? Int32(labels.count)
      if label == labels.count {
        labelNumbers[name] = label
        labels.append(name)
      }
      matrix.labels.append(label)
      matrix.norms.append(part.norms[document])
      matrix.starts.append(matrix.columns.count + part.starts[document + 1])
    }
    // Reserving by the exact size would copy everything at every batch.
    for column in part.columns { matrix.columns.append(numbers[Int(column)]) }
    matrix.counts += part.counts
  }

  /// The model learned from all batches.
  public mutating func finish(in context: PluginContext) async throws -> ModelFile {
    let ready = try prepare(in: context)
    return try model(await ready.fitting.fit(jobs: context.jobs, advance: context.advance), of: ready)
  }

  /// What is ready to be fitted.
  private struct Ready {
    let fitting: LinearFitting
    let labels: [String]
    let codes: [UInt64]
    let frequencies: [UInt32]
  }

  private mutating func prepare(in context: PluginContext) throws -> Ready {
    guard !labels.isEmpty else {
      throw TrainingError("There is no example with a label to learn from; give each record a ‘label’.")
    }
    if labels.count == 1 {
      context.notify("All examples have the label ‘\(labels[0])’, so that it will be the answer to everything.")
    }
    let (codes, frequencies) = compact()
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

  /// Leaves out rare grams, gives columns to those that several documents have, frequent ones first, and lists the others.
  /// - Returns: The codes of the columns, then of the hapaxes, and how many documents have them.
  private mutating func compact() -> (codes: [UInt64], frequencies: [UInt32]) {
    var frequencies = [UInt32](repeating: 0, count: numbering.codes.count)
    for column in matrix.columns { frequencies[Int(column)] += 1 }
    let codes = numbering.codes
    numbering = CodeNumbering()
    // Frequent ones first, so that what is needed most often lies together: a counting sort by the frequency's bits.
    var places = [Int](repeating: 0, count: 34)
    let least = UInt32(training.minimum)
    for frequency in frequencies where frequency >= least { places[frequency.leadingZeroBitCount + 1] += 1 }
    for width in 1..<places.count { places[width] += places[width - 1] }
    var kept = [Int](repeating: 0, count: places[33])
    for column in codes.indices where frequencies[column] >= least {
      let width = frequencies[column].leadingZeroBitCount
      kept[places[width]] = column
      places[width] += 1
    }
    var numbers = [UInt32](repeating: .max, count: codes.count)
    for (number, column) in kept.enumerated() { numbers[column] = UInt32(number) }
    // The last places are those of grams that one document has, which stand there in the order of the documents.
    let shared = UInt32(places[UInt32(1).leadingZeroBitCount - 1])
    var next = 0
    var start = 0
    for document in 0..<matrix.count {
      for entry in start..<matrix.starts[document + 1] {
        let number = numbers[Int(matrix.columns[entry])]
        guard number < shared else {
          if number != .max { matrix.hapaxes.append(matrix.counts[entry]) }
          continue
        }
        matrix.columns[next] = number
        matrix.counts[next] = matrix.counts[entry]
        next += 1
      }
      start = matrix.starts[document + 1]
      matrix.starts[document + 1] = next
      matrix.hapaxStarts.append(matrix.hapaxes.count)
    }
    matrix.columns.removeLast(matrix.columns.count - next)
    matrix.counts.removeLast(matrix.counts.count - next)
    return (kept.map { codes[$0] }, kept.map { frequencies[$0] })
  }
}
