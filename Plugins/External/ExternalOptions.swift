public import LedeCore

/// The options of `external`.
public struct ExternalOptions: OptionGroup {
  /// The program with its arguments.
  public var command = ProgramCommand()
  /// What the program is told.
  public var options = ProgramOptions()
  /// How many processes of the program run at once.
  public var workers = 1
  /// How many seconds the program has for the handshake and for each document.
  public var timeout = 30.0

  /// The options with their default values.
  public init() {}

  /// The options as chains and help name them.
  public static let specs = [
    OptionSpec(
      "command",
      \Self.command,
      constraint: "a program with its arguments, every quote closed",
      placeholder: "COMMAND",
      help: "The program to run, with its arguments: split at white space, quotes as in a shell, nothing expanded."
    ),
    OptionSpec(
      "options",
      \.options,
      constraint: "names with values, as in k=v,k2=v2",
      placeholder: "LIST",
      help: "Options for the program, as in k=v,k2=v2."
    ),
    OptionSpec("workers", \.workers, in: 1...64, help: "How many processes of the program run at once."),
    OptionSpec(
      "timeout",
      \.timeout,
      in: 0.01...86400,
      placeholder: "SECONDS",
      help: "How many seconds the program has for the handshake and for each document."
    ),
  ]
}
