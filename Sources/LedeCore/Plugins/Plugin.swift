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

    /// What it answers with.
    public var kind: Kind {
      switch self {
      case .classifier: .classifier
      case .summarizer: .summarizer
      }
    }
  }

  /// The name by which chains call the plugin: lower-case words joined by hyphens.
  public let name: String
  /// What the plugin answers with; nil where that is known only once it is made.
  public let kind: Kind?
  /// What the plugin does, in one sentence.
  public let abstract: String
  /// The options that a chain may set.
  public let options: [OptionDescription]
  /// How the plugin learns from examples, or nil where it has nothing to learn.
  public let training: TrainingMethod?
  /// How models of the plugin are merged, or nil where they cannot be.
  public let merging: MergingMethod?
  /// Where the plugin comes from: the Swift module and file that declare it, or the path of a file.
  public let origin: String
  private let instantiate: @Sendable ([OptionValue], PluginContext) throws -> Instance

  /// The plugin's name.
  public var id: String { name }

  /// A plugin that comes to know at run time what others declare as types: its options, or what it answers with.
  /// - Parameters:
  ///   - name: Lower-case words joined by hyphens.
  ///   - kind: What it answers with; nil where that is known only once it is made.
  ///   - abstract: What it does, in one sentence.
  ///   - options: The options that a chain may set.
  ///   - training: How it learns, where it does.
  ///   - merging: How its models are merged, where they can be.
  ///   - origin: Where it comes from; by default the file that declares it.
  ///   - make: Makes the plugin from options, which it checks.
  public init(
    name: String,
    kind: Kind?,
    abstract: String,
    options: [OptionDescription],
    training: TrainingMethod? = nil,
    merging: MergingMethod? = nil,
    origin: String = #fileID,
    make: @escaping @Sendable ([OptionValue], PluginContext) throws -> Instance
  ) {
    self.name = name
    self.kind = kind
    self.abstract = abstract
    self.options = options
    self.training = training
    self.merging = merging
    self.origin = origin
    instantiate = make
  }

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
  ///   - origin: Where it comes from; by default the file that declares it.
  ///   - make: Makes the classifier from checked options.
  public static func classifier<Options: OptionGroup>(
    _ name: String,
    _ abstract: String,
    options: Options.Type,
    training: TrainingMethod? = nil,
    merging: MergingMethod? = nil,
    origin: String = #fileID,
    make: @escaping @Sendable (Options, PluginContext) throws -> any Classifier
  ) -> Plugin {
    Plugin(
      name: name,
      kind: .classifier,
      abstract: abstract,
      options: Options.descriptions,
      training: training,
      merging: merging,
      origin: origin,
      make: { values, context in .classifier(try make(try Options.parse(values), context)) }
    )
  }

  /// A plugin that summarizes documents.
  /// - Parameters:
  ///   - name: Lower-case words joined by hyphens.
  ///   - abstract: What it does, in one sentence.
  ///   - options: The type of its options.
  ///   - training: How it learns, where it does.
  ///   - origin: Where it comes from; by default the file that declares it.
  ///   - make: Makes the summarizer from checked options.
  public static func summarizer<Options: OptionGroup>(
    _ name: String,
    _ abstract: String,
    options: Options.Type,
    training: TrainingMethod? = nil,
    origin: String = #fileID,
    make: @escaping @Sendable (Options, PluginContext) throws -> any Summarizer
  ) -> Plugin {
    Plugin(
      name: name,
      kind: .summarizer,
      abstract: abstract,
      options: Options.descriptions,
      training: training,
      origin: origin,
      make: { values, context in .summarizer(try make(try Options.parse(values), context)) }
    )
  }
}
