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

  let training: LinearTraining
  let matrix: TrainingMatrix
  let columns: Int
  let labels: Int

  /// What is fitted: the weights of every column and, last, of the constant, for every group of eight labels a list; and
  /// the temperature.
  struct Fit: Sendable {
    var weights: [[SIMD8<Float>]]
    var temperature: Double
  }

  /// One set of machines to train: a kind, for eight labels.
  private struct Task: Sendable {
    let kind: Kind
    let firstLabel: Int
    let documents: [Int]
    let passes: Int
    let seed: [SIMD8<Float>]?
  }

  /// Documents held out, and what is known about the others from training on all.
  private struct Fold {
    let held: [Int]
    let tasks: [Task]
  }

  /// Fits with as many machines at once as there are jobs; the result does not depend on their number.
  func fit(jobs: Int) async -> Fit {
    let whole = await train(tasks(on: Array(0..<matrix.count), passes: training.passes), jobs: jobs)
    var rows: [ScoreBlend.Row] = []
    for fold in folds(after: whole) { rows += heldOut(fold, await train(fold.tasks, jobs: jobs)) }
    return blend(whole, fittedTo: rows)
  }

  /// The scores of the documents of a fold from machines that have not seen them.
  private func heldOut(_ fold: Fold, _ machines: [DualCoordinateDescent.Machines]) -> [ScoreBlend.Row] {
    let kinds = kinds(of: machines)
    return fold.held.map { document in
      ScoreBlend.Row(scores: kinds.map { scores(of: document, $0) }, label: Int(matrix.labels[document]))
    }
  }

  /// The sum of all kinds of machines, each as much as it helps with documents held out.
  private func blend(_ machines: [DualCoordinateDescent.Machines], fittedTo rows: [ScoreBlend.Row]) -> Fit {
    let shares = (ScoreBlend.weights(fittedTo: rows) ?? [0.5, 0.5, 0]).map { Float($0) }
    let total = max(shares.reduce(0, +), 1e-6)
    let kinds = kinds(of: machines)
    let weights = (0..<groups).map { group in
      (0...columns).map { column in
        kinds.indices.reduce(SIMD8<Float>(repeating: 0)) { sum, kind in
          sum + kinds[kind][group][column] * (shares[kind] / total)
        }
      }
    }
    return Fit(weights: weights, temperature: rows.isEmpty ? 1 : Double(1 / total))
  }

  /// The weights of all three kinds, for every group of eight labels.
  private func kinds(of machines: [DualCoordinateDescent.Machines]) -> [[[SIMD8<Float>]]] {
    let trained = Kind.allCases.indices.map { kind in
      (0..<groups).map { machines[kind * groups + $0].weights }
    }
    return trained + [(0..<groups).map { machines[$0].scales + [SIMD8(repeating: 0)] }]
  }

  private var groups: Int { (labels + 7) / 8 }

  private func tasks(
    on documents: [Int],
    passes: Int,
    seeds: [DualCoordinateDescent.Machines]? = nil
  ) -> [Task] {
    Kind.allCases.indices.flatMap { kind in
      (0..<groups).map { group in
        let duals = seeds?[kind * groups + group].duals
        return Task(
          kind: Kind.allCases[kind],
          firstLabel: 8 * group,
          documents: documents,
          passes: passes,
          seed: duals.map { duals in documents.map { duals[$0] } }
        )
      }
    }
  }

  /// As many folds as it takes to hold enough documents out.
  private func folds(after whole: [DualCoordinateDescent.Machines]) -> [Fold] {
    let all = 0..<matrix.count
    let number = 5
    guard training.calibrate, matrix.count >= number else { return [] }
    let needed = min(number, (Self.enoughHeldOut * number + matrix.count - 1) / matrix.count)
    return (0..<needed).map { fold in
      let rest = all.filter { $0 % number != fold }
      // What the documents count for is nearly known, so that half the passes over the rest do.
      let tasks = tasks(on: rest, passes: (training.passes + 1) / 2, seeds: whole)
      return Fold(held: all.filter { $0 % number == fold }, tasks: tasks)
    }
  }

  private func train(_ tasks: [Task], jobs: Int) async -> [DualCoordinateDescent.Machines] {
    await withTaskGroup(of: (Int, DualCoordinateDescent.Machines).self) { group in
      var result = [DualCoordinateDescent.Machines?](repeating: nil, count: tasks.count)
      var next = 0
      while next < min(max(1, jobs), tasks.count) {
        group.addTask { [next] in (next, train(tasks[next])) }
        next += 1
      }
      for await (place, machines) in group {
        result[place] = machines
        guard next < tasks.count else { continue }
        group.addTask { [next] in (next, train(tasks[next])) }
        next += 1
      }
      return result.compactMap(\.self)
    }
  }

  private func train(_ task: Task) -> DualCoordinateDescent.Machines {
    let scales =
      switch task.kind {
      case .ratios:
        FeatureScales.logCountRatios(
          of: matrix,
          documents: task.documents,
          columns: columns,
          firstLabel: task.firstLabel,
          labels: labels,
          alpha: training.alpha
        )
      case .frequencies:
        FeatureScales.inverseFrequencies(of: matrix, documents: task.documents, columns: columns)
      }
    return DualCoordinateDescent(cost: training.cost, tolerance: training.tolerance).train(
      on: matrix,
      documents: task.documents,
      scales: scales,
      firstLabel: task.firstLabel,
      passes: task.passes,
      seed: task.seed
    )
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
