public import LedeCore

/// The plugin `external`: any program that reads and writes lines of JSON, as a classifier or summarizer.
public enum External {
  /// The plugin's description, to be put in a registry.
  public static let plugin = Plugin(
    name: "external",
    kind: nil,
    abstract: "A program of your own in any language, as a classifier or summarizer.",
    options: ExternalOptions.descriptions
  ) { values, context in
    let options = try ExternalOptions.parse(values)
    guard let place = values.firstIndex(where: { $0.name == "command" }) else {
      throw OptionError(
        index: 0,
        part: .name,
        description: "Say which program to run, as in external(command=\"python3 my.py\")."
      )
    }
    do {
      return try instance(
        executable: try Executable(named: options.command.words.first ?? ""),
        words: options.command.words,
        options: options.options.values,
        workers: options.workers,
        timeout: options.timeout,
        name: nil,
        context: context
      )
    } catch let error as ExternalError {
      throw OptionError(index: place, part: .value, description: error.description)
    }
  }

  /// Starts a program and asks what it is.
  static func instance(
    executable: Executable,
    words: [String],
    options: [String: String],
    workers: Int,
    timeout: Double,
    name: String?,
    context: PluginContext
  ) throws(ExternalError) -> Plugin.Instance {
    let launch = Launch(
      executable: executable,
      words: words,
      options: options,
      timeout: timeout,
      name: name,
      notify: context.notify
    )
    let program = try Program(launch, workers: workers)
    switch program.kind {
    case .classifier: return .classifier(ExternalClassifier(program))
    case .summarizer: return .summarizer(ExternalSummarizer(program: program))
    }
  }
}
