import LedeNumerics

/// Logarithms of counts, most of which are small, from tables.
struct Logarithm: Sendable {
  /// The tables, made at their first use.
  static let shared = Logarithm()

  private let whole = (0..<256).map { StableMath.log(Double($0)) }
  private let halfMore = (0..<256).map { StableMath.log(Double($0) + 0.5) }
  private let single = (0..<256).map { StableMath.log(0.1 + 1 / Double(1 + $0)) }

  private init() {}

  /// ln n.
  func of(_ number: Int32) -> Double {
    number >= 0 && number < 256 ? whole[Int(number)] : StableMath.log(Double(number))
  }

  /// ln (n + ½).
  func ofHalfMore(_ number: Int32) -> Double {
    number >= 0 && number < 256 ? halfMore[Int(number)] : StableMath.log(Double(number) + 0.5)
  }

  /// ln (0.1 + earliness).
  func ofEarliness(_ evidence: WordEvidence) -> Double {
    evidence.sentences == 1 && evidence.first < 256
      ? single[Int(evidence.first)] : StableMath.log(0.1 + evidence.earliness)
  }
}
