import LedeNumerics

/// How scores become probabilities: divided by a temperature that grows with the length of the text.
///
/// Naive Bayes takes the grams of a text for independent, so that long texts make it far too sure. One temperature for all
/// lengths (Guo et al. 2017) would make short texts too unsure; a power of the number of grams serves both.
struct Calibration: Sendable, Hashable {
  /// What the scores of a text with one gram are divided by.
  var temperature: Double
  /// The power of the number of grams by which they are divided, too.
  var power: Double

  /// Scores as they are.
  static let none = Calibration(temperature: 1, power: 0)

  /// What the scores of a text are divided by.
  func divisor(grams: Double) -> Double {
    power == 0 ? temperature : temperature * StableMath.exp(power * StableMath.log(max(1, grams)))
  }

  /// The calibration under which the right labels of held-out documents are likeliest; nil where there are none.
  static func fitted(to rows: [(scores: CountScorer.Scores, label: Int)]) -> Calibration? {
    var best: (loss: Double, calibration: Calibration)?
    for power in [0, 0.25, 0.5, 0.75, 1] where !rows.isEmpty {
      let shape = Calibration(temperature: 1, power: power)
      let scaled = rows.map { row in
        let divisor = shape.divisor(grams: row.scores.grams)
        return (scores: row.scores.labels.map { $0 / divisor }, label: row.label)
      }
      let temperature = Temperature.fitted(to: scaled)
      let loss = Temperature.loss(of: scaled, at: temperature)
      if loss < best?.loss ?? .infinity { best = (loss, Calibration(temperature: temperature, power: power)) }
    }
    return best?.calibration
  }
}
