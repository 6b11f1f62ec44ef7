import LedeBench
import LedeCore
import LedeEngine
import LedeFixtures

/// `lede plugins`: what is there, and whether it can be used.
enum PluginsCommand: Command {
  static let name = "plugins"
  static let abstract = "Lists the plugins, describes one with its options, or checks whether one keeps its promises."
  static let operands = "[describe NAME | check SPEC]"
  static let discussion = """
    The list says where each plugin comes from and, where one cannot be used, why: each is made once, which starts the
    programs that stand behind plugins from the folders of LEDE_PLUGINS.

    Examples
      lede plugins
      lede plugins describe textrank
      lede plugins check 'external(command="python3 my.py")'
    """

  struct Options: OptionGroup {
    var quiet = false
    static let specs = [
      OptionSpec("quiet", \Options.quiet, letter: "q", help: "Say nothing on standard error but why something failed.")
    ]
  }

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    let width = tool.console.columns
    switch operands.first {
    case nil:
      try tool.console.print(await list(tool, options))
      return .success
    case "describe":
      guard operands.count == 2 else {
        throw UsageError("plugins: name the plugin to describe. For example: lede plugins describe textrank")
      }
      try tool.console.print(description(of: try tool.registry.plugin(named: operands[1]), width: width))
      return .success
    case "check":
      guard operands.count == 2 else {
        throw UsageError("plugins: name the plugin to check. For example: lede plugins check 'textrank(sentences=2)'")
      }
      return try await check(operands[1], options, tool)
    case let other?:
      throw UsageError(
        "plugins: ‘\(other)’ is nothing to do with plugins; write describe NAME, check SPEC, or nothing for the list."
      )
    }
  }

  private static func context(_ options: Options, _ tool: Tool) -> PluginContext {
    let console = tool.console
    let isQuiet = options.quiet
    return PluginContext { message in
      if !isQuiet { console.complain("lede: \(message)") }
    }
  }

  private static func list(_ tool: Tool, _ options: Options) async -> String {
    let context = context(options, tool)
    let problems = await withTaskGroup(of: (String, String?).self) { group in
      for plugin in tool.registry.plugins { group.addTask { (plugin.name, problem(with: plugin, in: context)) } }
      return await group.reduce(into: [String: String]()) { $0[$1.0] = $1.1 }
    }
    let width = tool.console.columns
    let kinds: [(Plugin.Kind?, String)] = [
      (.classifier, "Classifiers"), (.summarizer, "Summarizers"), (nil, "Either"),
    ]
    var parts = kinds.compactMap { kind, heading -> String? in
      let rows = tool.registry.plugins.filter { $0.kind == kind }.map { plugin in
        let problem = problems[plugin.name].map { " CANNOT BE USED: \($0)" } ?? ""
        return (plugin.name, "\(plugin.abstract)\(problem) [\(place(plugin.origin))]")
      }
      return rows.isEmpty ? nil : "\(heading)\n\(HelpText.columns(rows, width: width))\n"
    }
    if !tool.folders.isEmpty {
      let rows = tool.folders.map { ($0.path, $0.problem.map { "CANNOT BE USED: \($0)" } ?? "looked at") }
      parts.append("Folders of LEDE_PLUGINS\n\(HelpText.columns(rows, width: width))\n")
    }
    return parts.joined(separator: "\n")
  }

  /// What keeps a plugin from being used; one that only wants an option can be used.
  private static func problem(with plugin: Plugin, in context: PluginContext) -> String? {
    do {
      _ = try plugin.make(in: context)
      return nil
    } catch is OptionError {
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// The module of a plugin that was compiled in, or the path of its manifest.
  private static func place(_ origin: String) -> String {
    origin.hasSuffix(".swift") ? String(origin.prefix { $0 != "/" }) : origin
  }

  private static func check(_ text: String, _ options: Options, _ tool: Tool) async throws -> ExitStatus {
    let spec = try ChainSpec(text)
    let stage = spec.stages[0]
    guard spec.stages.count == 1 else {
      throw ChainError("One plugin is checked at a time.", in: text, at: spec.stages[1].nameRange)
    }
    let context = context(options, tool)
    // Made once as a part of a chain, for an error that points at the place.
    _ = try Chain(spec, registry: tool.registry, context: context)
    let plugin = try tool.registry.plugin(named: stage.name)
    let report = try await ConformanceReport { try plugin.make(stage.options, in: context) }
    try tool.console.print("\(spec), a \(report.kind.rawValue)\n\(report.text(width: tool.console.columns))")
    let broken = report.promises.filter { !$0.isKept }.count
    guard broken > 0 else { return .success }
    tool.console.complain("lede: \(spec) breaks \(broken) of \(report.promises.count) promises.")
    return .failure
  }

  private static func description(of plugin: Plugin, width: Int) -> String {
    let kind = plugin.kind?.rawValue ?? "classifier or summarizer"
    var parts = ["\(plugin.name), a \(kind) from \(place(plugin.origin))\n\(plugin.abstract)"]
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

extension ConformanceReport {
  /// The promises with what became of them, for people.
  fileprivate func text(width: Int) -> String {
    promises.map { promise in
      let verdict = promise.isKept ? "kept  " : "BROKEN"
      return
        (["  \(verdict)  \(promise.name)"] + promise.breaches.prefix(5).map { "          \($0)" }
        + (promise.breaches.count > 5 ? ["          and \(promise.breaches.count - 5) more"] : []))
        .flatMap { line in
          let indent = String(line.prefix { $0 == " " })
          return TextWrap.lines(line, width: max(40, width - indent.count)).map { indent + $0 }
        }
        .joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }
}
