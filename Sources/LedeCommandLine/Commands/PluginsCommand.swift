import LedeCore
import LedeFixtures

/// `lede plugins`: what is there.
enum PluginsCommand: Command {
  static let name = "plugins"
  static let abstract = "Lists the plugins, or describes one with its options."
  static let operands = "[describe NAME]"
  static let discussion = """
    Examples
      lede plugins
      lede plugins describe textrank
    """

  struct Options: OptionGroup {
    var quiet = false
    static let specs = [
      OptionSpec("quiet", \Options.quiet, letter: "q", help: "Say nothing on standard error but why something failed.")
    ]
  }

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    switch operands.first {
    case nil:
      try tool.console.print(list(tool.registry.plugins, width: tool.console.columns))
    case "describe":
      guard operands.count == 2 else {
        throw UsageError("plugins: name the plugin to describe. For example: lede plugins describe textrank")
      }
      try tool.console.print(
        description(of: try tool.registry.plugin(named: operands[1]), width: tool.console.columns)
      )
    case let other?:
      throw UsageError(
        "plugins: ‘\(other)’ is nothing to do with plugins; write describe NAME, or nothing for the list."
      )
    }
    return .success
  }

  private static func list(_ plugins: [Plugin], width: Int) -> String {
    let kinds: [(Plugin.Kind, String)] = [(.classifier, "Classifiers"), (.summarizer, "Summarizers")]
    return kinds.map { kind, heading in
      let rows = plugins.filter { $0.kind == kind }.map { ($0.name, $0.abstract) }
      return "\(heading)\n\(HelpText.columns(rows, width: width))\n"
    }.joined(separator: "\n")
  }

  private static func description(of plugin: Plugin, width: Int) -> String {
    var parts = ["\(plugin.name), a \(plugin.kind.rawValue)\n\(plugin.abstract)"]
    parts.append(optionList("Options, as in \(plugin.name)(\(example(plugin.options)))", plugin.options, width: width))
    if let training = plugin.training {
      let call = training.options.isEmpty ? plugin.name : "'\(plugin.name)(\(example(training.options)))'"
      parts.append(optionList("Training, as in lede train \(call) DATA -o MODEL", training.options, width: width))
    }
    if let labels = builtInLabels(of: plugin) {
      parts.append("Labels without a model\n\(HelpText.columns(labels, width: width))")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The labels that a classifier gives without options, with their names; nil where it needs options.
  private static func builtInLabels(of plugin: Plugin) -> [(String, String)]? {
    guard plugin.kind == .classifier, case .classifier(let classifier)? = try? plugin.make() else { return nil }
    return classifier.labels.map { label in
      (label.name, MediaTopic(label).map { "\($0.code)  \($0.englishName); \($0.chineseName)" } ?? "")
    }
  }

  private static func optionList(_ heading: String, _ options: [OptionDescription], width: Int) -> String {
    guard !options.isEmpty else { return "\(heading.prefix { $0 != "," }): none" }
    let rows = options.map {
      ("\($0.name)=\($0.placeholder.count > 16 ? "WORD" : $0.placeholder)", HelpText.sentence($0))
    }
    return "\(heading)\n\(HelpText.columns(rows, width: width))"
  }

  private static func example(_ options: [OptionDescription]) -> String {
    guard let first = options.first else { return "" }
    return "\(first.name)=\(first.defaultText.isEmpty ? first.placeholder : first.defaultText)"
  }
}
