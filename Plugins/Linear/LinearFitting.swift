import LedeNumerics

/// Fits the weights of all labels to documents, and the temperature to documents held out.
struct LinearFitting: Sendable {
  /// One of the two kinds of machine whose weights are averaged.
  private enum Kind: Sendable {
    case ratios
    case frequencies
  }

  /// So many documents are held out, in as many folds as it takes.
  private static let enoughHeldOut = 1000

  let training: LinearTraining
  let matrix: TrainingMatrix
  let columns: Int
  let labels: Int
  let jobs: Int

  /// The weights of every column and, last, of the constant, for every group of eight labels a list; and the temperature.
  func fit() async -> (weights: [[SIMD8<Float>]], temperature: Double) {
    let all = Array(0..<matrix.count)
    let whole = await machines(on: all, passes: training.passes, seeds: nil)
    var rows: [(scores: [Double], label: Int)] = []
    let folds = training.calibrate ? 5 : 0
    for fold in 0..<folds where rows.count < Self.enoughHeldOut {
      let held = all.filter { $0 % folds == fold }
      let rest = all.filter { $0 % folds != fold }
      guard !held.isEmpty, !rest.isEmpty else { continue }
      // What the documents count for is nearly known, so that a few passes over the rest do.
      let seeds = whole.map { $0.map { machines in rest.map { machines.duals[$0] } } }
      let weights = average(await machines(on: rest, passes: (training.passes + 1) / 2, seeds: seeds))
      rows += held.map { (scores(of: $0, weights), Int(matrix.labels[$0])) }
    }
    return (average(whole), Temperature.fitted(to: rows))
  }

  private var kinds: [(kind: Kind, share: Float)] {
    [(.ratios, Float(training.mix)), (.frequencies, Float(1 - training.mix))].filter { $0.1 > 0 }
  }

  /// The machines of every kind, for every group of eight labels; as many at once as there are jobs.
  private func machines(
    on documents: [Int],
    passes: Int,
    seeds: [[[SIMD8<Float>]]]?
  ) async -> [[DualCoordinateDescent.Machines]] {
    let groups = (labels + 7) / 8
    let tasks = kinds.indices.flatMap { kind in (0..<groups).map { (kind, $0) } }
    let empty = DualCoordinateDescent.Machines(weights: [], duals: [])
    var result = kinds.map { _ in [DualCoordinateDescent.Machines](repeating: empty, count: groups) }
    await withTaskGroup(of: (Int, Int, DualCoordinateDescent.Machines).self) { group in
      var next = 0
      while next < min(jobs, tasks.count) {
        let (kind, labels) = tasks[next]
        group.addTask { (kind, labels, train(kinds[kind].kind, documents, 8 * labels, passes, seeds?[kind][labels])) }
        next += 1
      }
      for await (kind, labels, machines) in group {
        result[kind][labels] = machines
        guard next < tasks.count else { continue }
        let (kind, labels) = tasks[next]
        group.addTask { (kind, labels, train(kinds[kind].kind, documents, 8 * labels, passes, seeds?[kind][labels])) }
        next += 1
      }
    }
    return result
  }

  private func train(
    _ kind: Kind,
    _ documents: [Int],
    _ firstLabel: Int,
    _ passes: Int,
    _ seed: [SIMD8<Float>]?
  ) -> DualCoordinateDescent.Machines {
    let scales =
      switch kind {
      case .ratios:
        FeatureScales.logCountRatios(
          of: matrix,
          documents: documents,
          columns: columns,
          firstLabel: firstLabel,
          labels: labels,
          alpha: training.alpha,
          power: training.power
        )
      case .frequencies:
        FeatureScales.inverseFrequencies(of: matrix, documents: documents, columns: columns, strength: training.idf)
      }
    let descent = DualCoordinateDescent(
      cost: kind == .ratios ? training.cost : training.cost * training.second,
      tolerance: training.tolerance
    )
    return descent.train(
      on: matrix,
      documents: documents,
      scales: scales,
      firstLabel: firstLabel,
      passes: passes,
      seed: seed
    )
  }

  private func average(_ machines: [[DualCoordinateDescent.Machines]]) -> [[SIMD8<Float>]] {
    (0..<(labels + 7) / 8).map { group in
      (0...columns).map { column in
        kinds.indices.reduce(SIMD8<Float>(repeating: 0)) { sum, kind in
          sum + machines[kind][group].weights[column] * kinds[kind].share
        }
      }
    }
  }

  /// The scores of a document.
  private func scores(of document: Int, _ weights: [[SIMD8<Float>]]) -> [Double] {
    var scores: [Double] = []
    for (group, list) in weights.enumerated() {
      var dot = SIMD8<Float>(repeating: 0)
      for entry in matrix.starts[document]..<matrix.starts[document + 1] {
        dot += list[Int(matrix.columns[entry])] * TrainingMatrix.values[Int(matrix.counts[entry])]
      }
      dot = dot / matrix.norms[document] + list[columns]
      for lane in 0..<min(8, labels - 8 * group) { scores.append(Double(dot[lane])) }
    }
    return scores
  }
}
