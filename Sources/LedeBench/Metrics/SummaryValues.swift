/// The measures of summaries over some documents.
public struct SummaryValues: Sendable, Hashable, Codable {
  /// The mean ROUGE-1 F1.
  public var rouge1: Double
  /// The mean ROUGE-2 F1.
  public var rouge2: Double
  /// The mean ROUGE-L F1.
  public var rougeL: Double
  /// The mean length in characters.
  public var meanLength: Double

  enum CodingKeys: String, CodingKey {
    case rouge1 = "rouge_1"
    case rouge2 = "rouge_2"
    case rougeL = "rouge_l"
    case meanLength = "mean_length"
  }
}

/// Summaries as numbers, so that thousands of samples of them can be measured quickly.
struct SummarySample: Sendable {
  private let judgements: [SummaryJudgement]

  init(_ judgements: [SummaryJudgement]) { self.judgements = judgements }

  var count: Int { judgements.count }

  /// The measures over the documents at `indices`, each as often as it is named.
  func values(at indices: [Int]) -> SummaryValues {
    var sums = RougeScore()
    var lengths = 0
    for index in indices {
      sums.unigrams += judgements[index].rouge.unigrams
      sums.bigrams += judgements[index].rouge.bigrams
      sums.longestSequence += judgements[index].rouge.longestSequence
      lengths += judgements[index].length
    }
    let count = Double(max(1, indices.count))
    return SummaryValues(
      rouge1: sums.unigrams / count,
      rouge2: sums.bigrams / count,
      rougeL: sums.longestSequence / count,
      meanLength: Double(lengths) / count
    )
  }
}
