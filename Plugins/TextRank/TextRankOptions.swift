public import LedeCore

/// The options of `textrank`.
public struct TextRankOptions: OptionGroup {
  /// How many sentences to take.
  public var sentences = 1
  /// The chance that the walker follows likeness instead of jumping anywhere; Mihalcea & Tarau's value.
  public var damping = 0.85
  /// How much a sentence loses by being like one already taken, from 0 to 1.
  public var diversity = 0.0

  /// The options with their default values.
  public init() {}

  /// The options as chains and help name them.
  public static let specs = [
    OptionSpec("sentences", \Self.sentences, in: 1...50, help: "How many sentences to take."),
    OptionSpec("damping", \.damping, in: 0...0.99, help: "The chance that a step of the walk follows likeness."),
    OptionSpec("diversity", \.diversity, in: 0...1, help: "How much a sentence loses by repeating one already taken."),
  ]
}
