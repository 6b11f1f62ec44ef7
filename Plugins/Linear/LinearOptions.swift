public import LedeCore

/// The options of running a linear model.
public struct LinearOptions: OptionGroup, Hashable {
  /// The path of a trained model; without one, the built-in training set.
  public var model: String?
  /// The least probability with which a label is given.
  public var threshold = 0.0

  /// The default options.
  public init() {}

  /// The declared options.
  public static let specs: [OptionSpec<Self>] = [
    OptionSpec("model", \Self.model, isFile: true, placeholder: "FILE", help: "A model made by `lede train`."),
    OptionSpec("threshold", \Self.threshold, in: 0...1, help: "Give no label where the best is less probable."),
  ]
}
