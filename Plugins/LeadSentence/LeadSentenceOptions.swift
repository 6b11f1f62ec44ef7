public import LedeCore

/// The options of `lead`.
public struct LeadSentenceOptions: OptionGroup {
  /// How many sentences to take.
  public var sentences = 1

  /// The options with their default values.
  public init() {}

  /// The options as chains and help name them.
  public static let specs = [
    OptionSpec("sentences", \Self.sentences, in: 1...50, help: "How many sentences to take.")
  ]
}
