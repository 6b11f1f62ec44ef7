/// Describes a classifier or summarizer and makes it: the value by which a plugin is registered.
///
/// ```swift
/// extension Plugin {
///   static let shout = Plugin.summarizer("shout", "The headline in capitals.") { _, _ in Shout() }
/// }
/// ```
public struct Plugin: Sendable, Identifiable {
  /// What a plugin answers with.
  public enum Kind: String, Sendable, Hashable {
    /// A label for a document.
    case classifier
    /// A summary of a document.
    case summarizer
  }

  /// A plugin made with its options, ready to be asked.
  public enum Instance: Sendable {
    /// One that labels.
    case classifier(any Classifier)
    /// One that summarizes.
    case summarizer(any Summarizer)
  }

  /// The name by which chains call the plugin: lower-case words joined by hyphens.
  public let name: String
  /// What the plugin answers with.
  public let kind: Kind
  /// What the plugin does, in one sentence.
  public let abstract: String
  /// The options that a chain may set.
  public let options: [OptionDescription]
  /// How the plugin learns from examples, or nil where it has nothing to learn.
  public let training: TrainingMethod?
  /// How models of the plugin are merged, or nil where they cannot be.
  public let merging: MergingMethod?
  private let instantiate: @Sendable ([OptionValue], PluginContext) throws -> Instance

  /// The plugin's name.
  public var id: String { name }

  /// The plugin made with these options.
  /// - Throws: An ``OptionError`` where an option is wrong, else whatever keeps the plugin from being made (a model that
  ///   is missing or damaged).
  public func make(_ values: [OptionValue] = [], in context: PluginContext = PluginContext()) throws -> Instance {
    try instantiate(values, context)
  }

  /// A plugin that labels documents.
  /// - Parameters:
  ///   - name: Lower-case words joined by hyphens.
  ///   - abstract: What it does, in one sentence.
  ///   - options: The type of its options.
  ///   - training: How it learns, where it does.
  ///   - merging: How its models are merged, where they can be.
  ///   - make: Makes the classifier from checked options.
  public static func classifier<Options: OptionGroup>(
    _ name: String,
    _ abstract: String,
    options: Options.Type,
    training: TrainingMethod? = nil,
    merging: MergingMethod? = nil,
    make: @escaping @Sendable (Options, PluginContext) throws -> any Classifier
  ) -> Plugin {
    Plugin(
      name: name,
      kind: .classifier,
      abstract: abstract,
      options: Options.descriptions,
      training: training,
      merging: merging,
      instantiate: { values, context in .classifier(try make(try Options.parse(values), context)) }
    )
  }

  /// A plugin that summarizes documents.
  /// - Parameters:
  ///   - name: Lower-case words joined by hyphens.
  ///   - abstract: What it does, in one sentence.
  ///   - options: The type of its options.
  ///   - training: How it learns, where it does.
  ///   - make: Makes the summarizer from checked options.
  public static func summarizer<Options: OptionGroup>(
    _ name: String,
    _ abstract: String,
    options: Options.Type,
    training: TrainingMethod? = nil,
    make: @escaping @Sendable (Options, PluginContext) throws -> any Summarizer
  ) -> Plugin {
    Plugin(
      name: name,
      kind: .summarizer,
      abstract: abstract,
      options: Options.descriptions,
      training: training,
      merging: nil,
      instantiate: { values, context in .summarizer(try make(try Options.parse(values), context)) }
    )
  }
}
