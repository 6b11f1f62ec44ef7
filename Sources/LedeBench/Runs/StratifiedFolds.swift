public import LedeCore
import LedeNumerics

/// A division of examples into folds of equal size in which every label is as frequent as in the whole.
///
/// The examples of each label, in order of labels, are shuffled by a seed and dealt to the folds in turn, each label going
/// on where the one before left off. So equal examples in equal order give equal folds, in every run and on every machine.
public struct StratifiedFolds: Sendable, Hashable {
  /// How many folds there are.
  public let count: Int
  /// The fold of each example, from 0.
  public let assignment: [Int]

  /// Divides examples; those without a label make up a stratum of their own.
  /// - Parameters:
  ///   - examples: The examples.
  ///   - count: How many folds to make, at least 1.
  ///   - seed: What the division depends on beside the examples.
  public init(_ examples: [Example], count: Int, seed: UInt64 = 1) {
    let count = max(1, count)
    let strata = Dictionary(grouping: examples.indices) { examples[$0].label }
    let labels = strata.keys.compactMap(\.self).sorted()
    let ordered = (strata[nil].map { [$0] } ?? []) + labels.map { strata[$0] ?? [] }
    var random = SeededRandom(seed: seed)
    var assignment = [Int](repeating: 0, count: examples.count)
    var next = 0
    for stratum in ordered {
      var places = stratum
      random.shuffle(&places)
      for place in places {
        assignment[place] = next
        next = (next + 1) % count
      }
    }
    self.count = count
    self.assignment = assignment
  }

  /// The places of the examples of a fold, in order.
  public func members(of fold: Int) -> [Int] { assignment.indices.filter { assignment[$0] == fold } }

  /// The places of the examples of all other folds, in order.
  public func others(than fold: Int) -> [Int] { assignment.indices.filter { assignment[$0] != fold } }
}
