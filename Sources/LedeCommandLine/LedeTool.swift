import Foundation
import LedeBuiltins
public import LedeCore

/// The command line of Lede, for this tool and for other people's tools with plugins of their own.
///
/// ```swift
/// import LedeBuiltins
/// import LedeCommandLine
///
/// await LedeTool.main(plugins: .builtins + [.myPlugin])
/// ```
public enum LedeTool {
  /// The version that `--version` prints and results carry.
  public static let version = "0.1.0"

  /// The commands in the order in which help lists them.
  static let commands: [any Command.Type] = [
    RunCommand.self, SplitCommand.self, TrainCommand.self, MergeCommand.self, EvaluateCommand.self, ExplainCommand.self,
    BenchCommand.self, PluginsCommand.self, CompletionsCommand.self,
  ]

  /// Runs the command that the process's arguments name, with these plugins, and ends the process.
  public static func main(plugins: [Plugin]) async -> Never {
    // A reader that goes away must end in a failed write that can be answered, not in a signal.
    signal(SIGPIPE, SIG_IGN)
    await Interruption.run { await run(Array(CommandLine.arguments.dropFirst()), plugins: plugins) }
  }

  /// Runs the command that `arguments` name.
  static func run(_ arguments: [String], plugins: [Plugin]) async -> ExitStatus {
    let console = Console()
    do {
      return try await dispatch(arguments, plugins: plugins, console: console)
    } catch is ReaderGone {
      return .success
    } catch is CancellationError {
      console.complain("lede: stopped by a signal; what was written until then is kept.")
      return .failure
    } catch let error as WriteError {
      console.complain("lede: \(error)")
      return .failure
    } catch {
      console.complain("lede: \(error)")
      return .usage
    }
  }

  private static func dispatch(
    _ arguments: [String],
    plugins: [Plugin],
    console: Console
  ) async throws -> ExitStatus {
    guard let first = arguments.first else {
      console.complain(HelpText.overview(width: console.columns))
      return .usage
    }
    switch first {
    case "--help", "-h", "help":
      if let name = arguments.dropFirst().first {
        try console.print(HelpText.page(for: try command(named: name), width: console.columns))
      } else {
        try console.print(HelpText.overview(width: console.columns))
      }
      return .success
    case "--version":
      try console.print("lede \(version)\n")
      return .success
    case let flag where flag.hasPrefix("-"):
      throw UsageError("There is no option ‘\(flag)’ before a command. Try `lede --help`.")
    default:
      return try await run(try command(named: first), arguments.dropFirst(), plugins: plugins, console: console)
    }
  }

  private static func command(named name: String) throws(UsageError) -> any Command.Type {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let known = commands.map { $0.name }
    let meant = NearestName.nearest(to: name, in: known).map { " Did you mean ‘\($0)’?" } ?? ""
    throw UsageError("There is no command ‘\(name)’.\(meant) Commands: \(known.joined(separator: ", ")).")
  }

  private static func run<Chosen: Command>(
    _ command: Chosen.Type,
    _ arguments: ArraySlice<String>,
    plugins: [Plugin],
    console: Console
  ) async throws -> ExitStatus {
    if arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      try console.print(HelpText.page(for: command, width: console.columns))
      return .success
    }
    let parsed: ParsedArguments<Chosen.Options>
    do {
      parsed = try ParsedArguments(arguments, command: command)
    } catch {
      throw UsageError("\(command.name): \(error) Try `lede \(command.name) --help`.")
    }
    let installed = InstalledPlugins()
    let registry = try Registry(plugins + installed.plugins)
    let tool = Tool(registry: registry, folders: installed.folders, console: console)
    return try await command.run(parsed.operands, options: parsed.options, tool: tool)
  }
}

/// What every command is given.
struct Tool {
  let registry: Registry
  /// The folders where plugins were looked for, each with what kept it from being read.
  let folders: [(path: String, problem: String?)]
  let console: Console
}

/// How the process ends.
enum ExitStatus: Int32 {
  /// All fine.
  case success = 0
  /// The work was done and something in it failed.
  case failure = 1
  /// Wrong use, or a path that cannot be read at all.
  case usage = 2
}
