import LedeCore

/// `lede merge`: models trained apart become the model trained on all.
enum MergeCommand: Command {
  static let name = "merge"
  static let abstract = "Merges models trained apart into the model trained on all, to the byte."
  static let operands = "MODEL MODEL… -o MODEL"
  static let discussion = """
    Models that count can be merged: their counts add up. Where training did more than count, merging refuses, or says
    what it left out.

    Examples
      lede merge monday.model tuesday.model -o week.model
    """

  struct Options: OptionGroup {
    var output: String?
    var quiet = false
    static let specs = [
      OptionSpec(
        "output",
        \Options.output,
        letter: "o",
        isFile: true,
        placeholder: "MODEL",
        help: "Where the merged model goes."
      ),
      OptionSpec("quiet", \Options.quiet, letter: "q", help: "Say nothing on standard error but why something failed."),
    ]
  }

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    guard operands.count >= 2 else {
      throw UsageError("merge: name two models or more. For example: lede merge a.model b.model -o all.model")
    }
    guard let output = options.output else { throw UsageError("merge: say where the merged model goes: -o MODEL") }
    var models: [ModelFile] = []
    for path in operands {
      let model = try ModelFile(path: path)
      if let first = models.first, first.plugin != model.plugin {
        throw ModelFileError.otherPlugin(path: path, made: model.plugin, wanted: first.plugin)
      }
      models.append(model)
    }
    let plugin = try tool.registry.plugin(named: models[0].plugin)
    guard let merging = plugin.merging else {
      throw UsageError(
        "merge: models of \(plugin.name) cannot be merged, as they keep no counts. Train one on all data instead."
      )
    }
    let console = tool.console
    let isQuiet = options.quiet
    let context = PluginContext { message in
      if !isQuiet { console.complain("lede: \(message)") }
    }
    do {
      try merging.merge(models, in: context).write(to: output)
    } catch let error as TrainingError {
      throw UsageError("merge: \(error)")
    }
    if !isQuiet { console.complain("lede: merged \(models.count) models of \(plugin.name) into \(output).") }
    return .success
  }
}
