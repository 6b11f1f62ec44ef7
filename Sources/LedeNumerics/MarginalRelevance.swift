/// Chooses several things that matter without choosing the same thing twice.
///
/// Maximal marginal relevance (Carbonell & Goldstein 1998, "The use of MMR, diversity-based reranking for reordering
/// documents and producing summaries"): the next choice is the one with the greatest
/// λ · relevance − (1 − λ) · greatest similarity to a choice already made, where λ = 1 − `diversity`.
public enum MarginalRelevance {
  /// The indices of the chosen, in the order of choice.
  /// - Parameters:
  ///   - count: How many to choose; all where there are fewer.
  ///   - relevance: How much each matters; scaled so that the greatest counts as 1, like the greatest similarity.
  ///   - diversity: From 0, relevance alone, to 1, difference alone. The first choice is always the most relevant.
  ///   - similarity: How alike two are, from 0 to 1.
  /// - Complexity: `count` similarities for each thing. Where two are worth the same, the earlier is chosen.
  public static func choose(
    _ count: Int,
    relevance: [Double],
    diversity: Double,
    similarity: (Int, Int) -> Double
  ) -> [Int] {
    let top = relevance.lazy.filter(\.isFinite).max() ?? 0
    let scaled = relevance.map { top > 0 && $0.isFinite ? $0 / top : 0 }
    var nearest = [Double](repeating: 0, count: relevance.count)
    var isChosen = [Bool](repeating: false, count: relevance.count)
    var chosen: [Int] = []
    while chosen.count < min(count, relevance.count) {
      var best: (index: Int, worth: Double)?
      for index in scaled.indices where !isChosen[index] {
        if diversity > 0, let last = chosen.last { nearest[index] = max(nearest[index], similarity(index, last)) }
        let worth = chosen.isEmpty ? scaled[index] : (1 - diversity) * scaled[index] - diversity * nearest[index]
        if best.map({ worth > $0.worth }) ?? true { best = (index, worth) }
      }
      guard let best else { break }
      isChosen[best.index] = true
      chosen.append(best.index)
    }
    return chosen
  }
}
