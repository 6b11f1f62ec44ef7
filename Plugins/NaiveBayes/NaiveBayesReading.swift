/// How counts become scores; applied when a model is opened, never stored in its counts.
public struct NaiveBayesReading: Sendable, Hashable {
  /// What a document is taken for.
  public enum Events: String, CaseIterable, Sendable {
    /// Its grams speak against the labels in whose complement they are frequent (Rennie et al. 2003).
    case complement
    /// A draw of grams, each with the label's probabilities.
    case multinomial
    /// For every gram of the vocabulary a toss: in the document or not.
    case bernoulli
  }

  /// The event model.
  public var events = Events.complement
  /// What is added to every count.
  public var alpha = Smoothing.automatic
  /// How likely labels are before a text is seen.
  public var priors = Priors.automatic
  /// Grams in fewer training documents are passed over.
  public var minimum = 1
  /// Whether grams are weighed by their inverse document frequency.
  public var idf = false

  /// The default reading.
  public init() {}
}

/// Lidstone's smoothing: a number added to every count.
public enum Smoothing: Sendable, Hashable, LosslessStringConvertible {
  /// As the event model and the data want it.
  case automatic
  /// This number.
  case fixed(Double)

  static let constraint = "a number from 0.000001 to 1000, or auto"

  /// The smoothing of that text, or nil.
  public init?(_ text: String) {
    if text == "auto" {
      self = .automatic
    } else {
      guard let number = Double(text), (0.000001...1000).contains(number) else { return nil }
      self = .fixed(number)
    }
  }

  /// `auto` or the number.
  public var description: String {
    switch self {
    case .automatic: "auto"
    case .fixed(let number): String(number)
    }
  }
}

/// How likely labels are before a text is seen.
public enum Priors: Sendable, Hashable, LosslessStringConvertible {
  /// Uniform for complement, empirical for the others, as is customary.
  case automatic
  /// All the same.
  case uniform
  /// As frequent as in the training data.
  case empirical
  /// These weights, by label; a label that is not named has the least of them.
  case given([String: Double])

  static let constraint = "auto, uniform, empirical, or weights as in ‘sport=2,politics=1’"

  /// The priors of that text, or nil.
  public init?(_ text: String) {
    switch text {
    case "auto": self = .automatic
    case "uniform": self = .uniform
    case "empirical": self = .empirical
    default:
      var weights: [String: Double] = [:]
      for part in text.split(separator: ",") {
        guard !part.contains("\n"), let sign = part.lastIndex(of: "="),
          let weight = Double(part[part.index(after: sign)...]),
          weight > 0, weight.isFinite
        else { return nil }
        let name = part[..<sign].trimming { $0 == " " }
        guard !name.isEmpty, weights.updateValue(weight, forKey: String(name)) == nil else { return nil }
      }
      guard !weights.isEmpty else { return nil }
      self = .given(weights)
    }
  }

  /// The text that stands for them, labels in the order of their bytes.
  public var description: String {
    switch self {
    case .automatic: "auto"
    case .uniform: "uniform"
    case .empirical: "empirical"
    case .given(let weights):
      weights.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { "\($0)=\($1)" }
        .joined(separator: ",")
    }
  }
}

extension Substring {
  fileprivate func trimming(_ isBlank: (Character) -> Bool) -> Substring {
    let head = drop(while: isBlank)
    guard let last = head.lastIndex(where: { !isBlank($0) }) else { return head.prefix(0) }
    return head[...last]
  }
}
