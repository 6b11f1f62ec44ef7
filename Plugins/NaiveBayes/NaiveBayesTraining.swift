public import LedeCore

/// The options of training: which grams are counted and how, and how the counts are read unless a run says otherwise.
public struct NaiveBayesTraining: OptionGroup, Hashable {
  /// What a gram is made of.
  public enum Grams: String, CaseIterable, Sendable {
    /// Characters.
    case characters
    /// Tokens: words, or single characters where words are not written apart.
    case tokens
  }

  /// How often a gram counts that occurs several times in a document.
  public enum Frequency: String, CaseIterable, Sendable {
    /// As often as it occurs.
    case count
    /// 1 + the logarithm of its occurrences.
    case log
  }

  /// What grams are made of.
  public var grams = Grams.characters
  /// The least number of characters or tokens in a gram.
  public var shortest = 2
  /// The greatest number of characters or tokens in a gram.
  public var longest = 2
  /// How repeated grams of a document count.
  public var frequency = Frequency.count
  /// Whether every document counts the same, however long: the squares of its amounts add to 1.
  public var normalize = false
  /// Whether a temperature for the probabilities is fitted.
  public var calibrate = false
  /// How the counts are read.
  public var reading = NaiveBayesReading()

  /// The default options.
  public init() {}

  /// The declared options.
  public static let specs: [OptionSpec<Self>] = [
    OptionSpec("grams", \Self.grams, help: "What a gram is made of."),
    OptionSpec("shortest", \Self.shortest, in: 1...8, help: "The fewest characters or tokens in a gram."),
    OptionSpec("longest", \Self.longest, in: 1...8, help: "The most characters or tokens in a gram."),
    OptionSpec("frequency", \Self.frequency, help: "How a gram counts that a document repeats."),
    OptionSpec("normalize", \Self.normalize, help: "Let every document count the same, however long."),
    OptionSpec("calibrate", \Self.calibrate, help: "Fit a temperature, so that probabilities mean what they say."),
    OptionSpec("events", \Self.reading.events, help: "The event model."),
    OptionSpec(
      "alpha",
      \Self.reading.alpha,
      constraint: Smoothing.constraint,
      placeholder: "X|auto",
      help: "What is added to every count, so that no gram is impossible."
    ),
    OptionSpec(
      "priors",
      \Self.reading.priors,
      constraint: Priors.constraint,
      placeholder: "WORD|LIST",
      help: "How likely the labels are before a text is seen."
    ),
    OptionSpec("minimum", \Self.reading.minimum, in: 1...1_000_000, help: "Pass over grams in fewer documents."),
    OptionSpec("idf", \Self.reading.idf, help: "Let grams of few documents weigh more."),
  ]

  /// The options as text that `init(lines:)` reads, for the head of a model: one `name=value` a line.
  var lines: String {
    let pairs = [
      ("grams", grams.rawValue), ("shortest", String(shortest)), ("longest", String(longest)),
      ("frequency", frequency.rawValue), ("normalize", String(normalize)), ("events", reading.events.rawValue),
      ("alpha", reading.alpha.description), ("priors", reading.priors.description),
      ("minimum", String(reading.minimum)), ("idf", String(reading.idf)),
    ]
    return pairs.map { "\($0)=\($1)\n" }.joined()
  }

  /// Whether models trained with these and with the other options count the same things.
  func countsLike(_ other: Self) -> Bool {
    grams == other.grams && shortest == other.shortest && longest == other.longest && frequency == other.frequency
      && normalize == other.normalize
  }
}
