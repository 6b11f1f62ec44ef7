public import LedeCore

/// The options of training a linear model.
public struct LinearTraining: OptionGroup, Hashable {
  /// How much a document on the wrong side costs against large weights: the C of LIBLINEAR.
  public var cost = 1.0
  /// What is added to counts before log-count ratios are taken.
  public var alpha = 0.1
  /// Grams in fewer training documents are passed over.
  public var minimum = 1
  /// How often at most the documents are gone through.
  public var passes = 3
  /// When to stop: how far a document may be from its place, as a part of the margin.
  public var tolerance = 0.1
  /// The most tokens in a gram.
  public var tokens = 2
  /// The most letters in a part of a word; 0 for no parts.
  public var letters = 5
  /// Whether the shares of the machines and the temperature are fitted on held-out folds.
  public var calibrate = true

  /// The default options.
  public init() {}

  /// The declared options.
  public static let specs: [OptionSpec<Self>] = [
    OptionSpec("cost", \Self.cost, in: 0.0001...10_000, help: "What a document on the wrong side costs."),
    OptionSpec("alpha", \Self.alpha, in: 0.001...100, help: "What is added to counts before ratios are taken."),
    OptionSpec("minimum", \Self.minimum, in: 1...1_000_000, help: "Pass over grams in fewer documents."),
    OptionSpec("passes", \Self.passes, in: 1...1000, help: "How often at most to go through the documents."),
    OptionSpec("tolerance", \Self.tolerance, in: 0.0001...1, help: "When to stop."),
    OptionSpec("tokens", \Self.tokens, in: 1...4, help: "The most tokens in a gram."),
    OptionSpec("letters", \Self.letters, in: 0...8, help: "The most letters in a part of a word; 0 for no parts."),
    OptionSpec("calibrate", \Self.calibrate, help: "Fit shares and temperature on held-out folds."),
  ]
}
