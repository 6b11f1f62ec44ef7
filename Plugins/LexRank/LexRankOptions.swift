public import LedeCore

/// The options of `lexrank`.
public struct LexRankOptions: OptionGroup {
  /// How many sentences to take.
  public var sentences = 1
  /// The cosine from which two sentences are joined; Erkan & Radev's value.
  public var threshold = 0.1
  /// Whether the edges weigh as much as the cosine instead of all the same.
  public var continuous = false
  /// The chance that the walker follows an edge instead of jumping anywhere.
  public var damping = 0.85
  /// How much a sentence loses by being like one already taken, from 0 to 1.
  public var diversity = 0.0

  /// The options with their default values.
  public init() {}

  /// The options as chains and help name them.
  public static let specs = [
    OptionSpec("sentences", \Self.sentences, in: 1...50, help: "How many sentences to take."),
    OptionSpec("threshold", \.threshold, in: 0...1, help: "The cosine from which two sentences are joined."),
    OptionSpec("continuous", \.continuous, help: "Let the edges weigh as much as the cosine."),
    OptionSpec("damping", \.damping, in: 0...0.99, help: "The chance that a step of the walk follows an edge."),
    OptionSpec("diversity", \.diversity, in: 0...1, help: "How much a sentence loses by repeating one already taken."),
  ]
}
