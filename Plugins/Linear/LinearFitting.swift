import LedeNumerics

/// Fits the weights of all labels to documents, and the temperature to documents held out.
struct LinearFitting: Sendable {
  /// A kind of machine that is trained. A third kind needs no training: the log-count ratios themselves, naive Bayes.
  private enum Kind: CaseIterable, Sendable {
    /// Support vectors over grams scaled by log-count ratios.
    case ratios
    /// Support vectors over grams scaled by inverse document frequency.
    case frequencies
  }

  /// So many documents are held out, in as many folds as it takes.
  private static let enoughHeldOut = 1000
  /// Of so many folds of the documents.
  private static let folds = 5

  let training: LinearTraining
  let matrix: TrainingMatrix
  /// How many documents have the gram of each column.
  let frequencies: [UInt32]
  let labels: Int

  /// What is fitted: the weights of every column, then of every hapax and, last, of the constant, for every group of eight
  /// labels a list; and the temperature.
  struct Fit: Sendable {
    var weights: [[SIMD8<Float>]]
    var temperature: Double
  }

  /// One set of machines to train: a kind, for eight labels.
  private struct Task: Sendable {
    let kind: Kind
    let firstLabel: Int
    let documents: [Int]
    let frequencies: [UInt32]
    let passes: Int
    let seed: [SIMD8<Float>]?
    /// The documents to score; where there are any, only their scores are kept.
    let held: [Int]
  }

  /// What came of a task.
  private struct Trained: Sendable {
    /// The weights of every column and, last, of the constant.
    var weights: [SIMD8<Float>] = []
    /// How much every document counts.
    var duals: [SIMD8<Float>] = []
    /// What the values of every column were multiplied by, where that is a machine of its own.
    var ratios: [SIMD8<Float>] = []
    /// What the values of hapaxes were multiplied by, for every label of a document.
    var hapaxes: [SIMD8<Float>] = []
    /// The scores of the documents held out, from the machines and, where there are some, from the ratios.
    var scores: [[SIMD8<Float>]] = []
  }

  private var columns: Int { frequencies.count }
  private var groups: Int { (labels + 7) / 8 }
  private var all: Range<Int> { 0..<matrix.count }

  /// How many times a document is gone through altogether, at most.
  private var visits: Int {
    let held = heldFolds.reduce(0) { $0 + matrix.count - members(of: $1).count }
    return Kind.allCases.count * groups * (matrix.count * training.passes + held)
  }

  /// Fits with as many machines at once as there are jobs; the result does not depend on their number.
  /// - Parameter advance: Told how many documents were gone through since it was told last, and how many will be.
  func fit(jobs: Int, advance: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) async -> Fit {
    let total = visits
    let visit = { @Sendable (done: Int) in advance(done, total) }
    let whole = await train(wholeTasks, jobs: jobs, visit: visit)
    var rows: [ScoreBlend.Row] = []
    for fold in heldFolds {
      rows += heldOut(fold, await train(tasks(without: fold, after: whole), jobs: jobs, visit: visit))
    }
    return blend(whole, fittedTo: rows)
  }

  private var wholeTasks: [Task] {
    tasks(on: Array(all), frequencies: frequencies, passes: training.passes)
  }

  /// As many folds as it takes to hold enough documents out.
  private var heldFolds: Range<Int> {
    guard training.calibrate, matrix.count >= Self.folds else { return 0..<0 }
    return 0..<min(Self.folds, (Self.enoughHeldOut * Self.folds + matrix.count - 1) / matrix.count)
  }

  private func members(of fold: Int) -> [Int] { all.filter { $0 % Self.folds == fold } }

  /// What is learned from the documents outside a fold. How much they count is nearly known from training on all, so that
  /// going through them once does.
  private func tasks(without fold: Int, after whole: [Trained]) -> [Task] {
    var rest = frequencies
    for document in members(of: fold) {
      for entry in matrix.starts[document]..<matrix.starts[document + 1] { rest[Int(matrix.columns[entry])] -= 1 }
    }
    return tasks(
      on: all.filter { $0 % Self.folds != fold },
      frequencies: rest,
      passes: 1,
      seeds: whole,
      held: members(of: fold)
    )
  }

  private func tasks(
    on documents: [Int],
    frequencies: [UInt32],
    passes: Int,
    seeds: [Trained]? = nil,
    held: [Int] = []
  ) -> [Task] {
    Kind.allCases.indices.flatMap { kind in
      (0..<groups).map { group in
        let duals = seeds?[kind * groups + group].duals
        return Task(
          kind: Kind.allCases[kind],
          firstLabel: 8 * group,
          documents: documents,
          frequencies: frequencies,
          passes: passes,
          seed: duals.map { duals in documents.map { duals[$0] } },
          held: held
        )
      }
    }
  }

  private func train(_ tasks: [Task], jobs: Int, visit: @escaping @Sendable (Int) -> Void) async -> [Trained] {
    await concurrentMap(tasks.count, jobs: jobs) { train(tasks[$0], visit: visit) }
  }

  private func train(_ task: Task, visit: (Int) -> Void) -> Trained {
    switch task.kind {
    case .ratios:
      let ratios = FeatureScales<SIMD8<Float>>.logCountRatios(
        of: matrix,
        documents: task.documents,
        frequencies: task.frequencies,
        firstLabel: task.firstLabel,
        labels: labels,
        alpha: training.alpha
      )
      return train(task, scales: ratios, ratios: ratios.columns, visit: visit)
    case .frequencies:
      let count = task.documents.count
      let scales = FeatureScales<Float>.inverseFrequencies(task.frequencies, documents: count, labels: labels)
      return train(task, scales: scales, ratios: nil, visit: visit)
    }
  }

  /// - Parameter ratios: The scales, where they are a machine of their own.
  private func train<Scale>(
    _ task: Task,
    scales: FeatureScales<Scale>,
    ratios: [SIMD8<Float>]?,
    visit: (Int) -> Void
  ) -> Trained {
    var machines = DualCoordinateDescent(
      matrix,
      documents: task.documents,
      scales: scales,
      firstLabel: task.firstLabel,
      cost: training.cost,
      seed: task.seed
    )
    machines.learn(passes: task.passes, tolerance: training.tolerance, visit: visit)
    guard !task.held.isEmpty else {
      return Trained(weights: machines.weights, duals: machines.duals, ratios: ratios ?? [], hapaxes: scales.hapaxes)
    }
    let lists = [machines.weights] + (ratios.map { [$0] } ?? [])
    return Trained(scores: lists.map { list in task.held.map { score(of: $0, list) } })
  }
}

extension LinearFitting {
  /// The sum of all kinds of machines, each as much as it helps with documents held out.
  private func blend(_ trained: [Trained], fittedTo rows: [ScoreBlend.Row]) -> Fit {
    let shares = (ScoreBlend.weights(fittedTo: rows) ?? [0.5, 0.5, 0]).map { Float($0) }
    let total = max(shares.reduce(0, +), 1e-6)
    let parts = shares.map { $0 / total }
    let weights = (0..<groups).map { sum(trained[$0], trained[groups + $0], parts: parts, group: $0) }
    return Fit(weights: weights, temperature: rows.isEmpty ? 1 : Double(1 / total))
  }

  /// The weights of eight labels: of every column, then of every hapax, then of the constant.
  private func sum(_ ratios: Trained, _ frequencies: Trained, parts: [Float], group: Int) -> [SIMD8<Float>] {
    var sum: [SIMD8<Float>] = []
    sum.reserveCapacity(columns + matrix.hapaxes.count + 1)
    for column in 0..<columns {
      let machines = ratios.weights[column] * parts[0] + frequencies.weights[column] * parts[1]
      sum.append(machines + ratios.ratios[column] * parts[2])
    }
    for document in all {
      let push =
        push(of: document, in: ratios, group) * parts[0] + push(of: document, in: frequencies, group) * parts[1]
      let ratio = ratios.hapaxes[Int(matrix.labels[document])] * parts[2]
      for count in matrix.hapaxes(of: document) { sum.append(push * TrainingMatrix.values[Int(count)] + ratio) }
    }
    sum.append(ratios.weights[columns] * parts[0] + frequencies.weights[columns] * parts[1])
    return sum
  }

  /// The weights of a document's hapaxes for a value of 1.
  private func push(of document: Int, in trained: Trained, _ group: Int) -> SIMD8<Float> {
    let scales = trained.hapaxes[Int(matrix.labels[document])]
    let signs = matrix.signs(of: document, firstLabel: 8 * group)
    return trained.duals[document] * signs * scales * scales / matrix.norms[document]
  }

  /// The scores of the documents of a fold from machines that have not seen them.
  private func heldOut(_ fold: Int, _ trained: [Trained]) -> [ScoreBlend.Row] {
    members(of: fold).enumerated().map { place, document in
      let scores = (0..<labels).map { label in
        let (group, lane) = (label / 8, label % 8)
        let lists = [trained[group].scores[0], trained[groups + group].scores[0], trained[group].scores[1]]
        return lists.map { Double($0[place][lane]) }
      }
      let kinds = (0..<3).map { kind in scores.map { $0[kind] } }
      return ScoreBlend.Row(scores: kinds, label: Int(matrix.labels[document]))
    }
  }

  /// The scores of a document for eight labels.
  private func score(of document: Int, _ weights: [SIMD8<Float>]) -> SIMD8<Float> {
    var dot = SIMD8<Float>(repeating: 0)
    for entry in matrix.starts[document]..<matrix.starts[document + 1] {
      dot += weights[Int(matrix.columns[entry])] * TrainingMatrix.values[Int(matrix.counts[entry])]
    }
    dot /= matrix.norms[document]
    // The log-count ratios have no constant.
    return weights.count > columns ? dot + weights[columns] : dot
  }
}
