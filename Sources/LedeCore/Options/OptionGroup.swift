/// A structure whose properties are options: the initial values are the defaults, the specs say the rest.
///
/// ```swift
/// struct Options: OptionGroup {
///   var sentences = 1
///   static let specs = [OptionSpec("sentences", \Self.sentences, in: 1...50, help: "How many sentences to take.")]
/// }
/// ```
public protocol OptionGroup: Sendable {
  /// The options with their default values.
  init()
  /// The options in the order in which help lists them.
  static var specs: [OptionSpec<Self>] { get }
}

extension OptionGroup {
  /// The options after `values` are set in order, each at most once unless it may be repeated.
  /// - Throws: An error that points at the first value that is unknown, repeated or out of bounds.
  /// - Parameters:
  ///   - base: The options before any is set; the defaults, unless a model brings its own.
  ///   - specs: The options that there are, where only the run knows them.
  public static func parse(
    _ values: [OptionValue],
    onto base: Self = Self(),
    specs: [OptionSpec<Self>] = Self.specs
  ) throws(OptionError) -> Self {
    var result = base
    var seen: Set<String> = []
    for (index, value) in values.enumerated() {
      guard let spec = specs.first(where: { $0.description.name == value.name }) else {
        let advice = NearestName.advice(for: value.name, in: specs.map(\.description.name), kind: "options")
        throw OptionError(index: index, part: .name, description: "There is no option ‘\(value.name)’. \(advice)")
      }
      guard spec.description.isRepeatable || seen.insert(value.name).inserted else {
        throw OptionError(
          index: index,
          part: .name,
          description: "The option ‘\(value.name)’ is given twice; write it once."
        )
      }
      guard spec.set(&result, value.text) else {
        throw OptionError(
          index: index,
          part: .value,
          description: "‘\(value.text)’ is no value for ‘\(value.name)’, which takes \(spec.description.constraint)."
        )
      }
    }
    return result
  }

  /// What each option is, for help, documentation and completions.
  public static var descriptions: [OptionDescription] { specs.map(\.description) }
}

/// The options of something that has none.
public struct NoOptions: OptionGroup {
  /// No options.
  public init() {}
  /// An empty list.
  public static let specs: [OptionSpec<NoOptions>] = []
}
