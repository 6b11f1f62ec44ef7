public import LedeCore

/// The options of running: which model, and how its counts are read where that differs from how it was trained.
public struct NaiveBayesOptions: OptionGroup, Hashable {
  /// The path of a trained model; without one, the built-in training set.
  public var model: String?
  /// The least probability with which a label is given.
  public var threshold = 0.0
  /// The event model, where it is to differ from the model's own.
  public var events: NaiveBayesReading.Events?
  /// The smoothing, where it is to differ.
  public var alpha: Smoothing?
  /// The priors, where they are to differ.
  public var priors: Priors?
  /// The least number of training documents with a gram, where it is to differ.
  public var minimum: Int?

  /// The default options.
  public init() {}

  /// The declared options.
  public static let specs: [OptionSpec<Self>] = [
    OptionSpec("model", \Self.model, isFile: true, placeholder: "FILE", help: "A model made by `lede train`."),
    OptionSpec("threshold", \Self.threshold, in: 0...1, help: "Give no label where the best is less probable."),
    OptionSpec("events", \Self.events, help: "The event model, instead of the one the model was trained with."),
    OptionSpec(
      "alpha",
      \Self.alpha,
      constraint: Smoothing.constraint,
      placeholder: "X|auto",
      help: "What is added to every count, instead of the model's own."
    ),
    OptionSpec(
      "priors",
      \Self.priors,
      constraint: Priors.constraint,
      placeholder: "WORD|LIST",
      help: "How likely labels are before a text is seen, instead of the model's own."
    ),
    OptionSpec("minimum", \Self.minimum, in: 1...1_000_000, help: "Pass over grams in fewer training documents."),
  ]

  /// How the counts of a model trained with these options are read.
  func reading(of training: NaiveBayesTraining) -> NaiveBayesReading {
    var reading = training.reading
    reading.events = events ?? reading.events
    reading.alpha = alpha ?? reading.alpha
    reading.priors = priors ?? reading.priors
    reading.minimum = minimum ?? reading.minimum
    return reading
  }
}
