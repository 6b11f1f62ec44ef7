public import LedeCore

/// The options of `one-line`.
public struct OneLineOptions: OptionGroup {
  /// The most characters; where unset, 30 of Chinese, 60 of Japanese, 160 of a script that writes words apart.
  public var length: Int?
  /// The path of a model with other weights.
  public var model: String?

  /// The options with their default values.
  public init() {}

  /// The options as chains and help name them.
  public static let specs = [
    OptionSpec(
      "length",
      \Self.length,
      in: 1...1000,
      help: "At most so many characters; where unset 30, Japanese 60, alphabetic scripts 160."
    ),
    OptionSpec("model", \.model, isFile: true, placeholder: "FILE", help: "Weights that `lede train` fitted."),
  ]
}
