import LedeCore

/// `lede completions`: scripts that complete commands and options in a shell.
enum CompletionsCommand: Command {
  static let name = "completions"
  static let abstract = "Prints a script that completes commands, options and plugins in your shell."
  static let operands = "bash|zsh|fish"
  static let discussion = """
    Examples
      lede completions bash > ~/.local/share/bash-completion/completions/lede
      lede completions zsh > ~/.zfunc/_lede
      lede completions fish > ~/.config/fish/completions/lede.fish
    """

  struct Options: OptionGroup {
    var quiet = false
    static let specs = [
      OptionSpec("quiet", \Options.quiet, letter: "q", help: "Say nothing on standard error but why something failed.")
    ]
  }

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    guard let shell = operands.first, let script = CompletionScript(rawValue: shell), operands.count == 1 else {
      let known = CompletionScript.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("completions: name your shell: \(known).")
    }
    try tool.console.print(script.text(plugins: tool.registry.plugins.map(\.name)))
    return .success
  }
}

/// The shells whose completions can be written.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  /// The script, made from the commands' option specs.
  func text(plugins: [String]) -> String {
    let commands = LedeTool.commands.map { Entry($0, plugins: plugins) }
    switch self {
    case .bash: return Self.bash(commands)
    case .zsh: return Self.zsh(commands)
    case .fish: return Self.fish(commands)
    }
  }

  /// What a shell must know of one command.
  private struct Entry {
    let name: String
    let abstract: String
    let options: [OptionDescription]
    /// The words that may stand as operands, where they are not paths.
    let words: [String]?

    init<Chosen: Command>(_ command: Chosen.Type, plugins: [String]) {
      name = command.name
      abstract = command.abstract
      options = command.Options.descriptions
      switch command.name {
      case PluginsCommand.name: words = ["describe", "check"] + plugins
      case CompletionsCommand.name: words = CompletionScript.allCases.map(\.rawValue)
      default: words = nil
      }
    }

    func flags(_ option: OptionDescription) -> [String] {
      ["--\(option.name)"] + (option.letter.map { ["-\($0)"] } ?? [])
    }
  }

  private static func bash(_ commands: [Entry]) -> String {
    let cases = commands.map { command in
      let values = command.options.filter { $0.kind != .flag }.map { option in
        let answer =
          switch option.kind {
          case .choice(let words): "compgen -W '\(words.joined(separator: " "))' -- \"$cur\""
          case .file: "compgen -f -- \"$cur\""
          case .flag, .text: "true"
          }
        return "      \(command.flags(option).joined(separator: "|"))) COMPREPLY=($(\(answer))); return ;;"
      }
      let flags = (command.options.flatMap(command.flags) + ["--help"]).joined(separator: " ")
      let operands = command.words.map { "compgen -W '\($0.joined(separator: " "))'" } ?? "compgen -f"
      return """
          \(command.name))
            case "$prev" in
        \(values.joined(separator: "\n"))
            esac
            if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '\(flags)' -- "$cur"))
            else COMPREPLY=($(\(operands) -- "$cur")); fi ;;
        """
    }
    return """
      # Completions of lede for bash.
      _lede() {
        local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}"
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W '\(commands.map(\.name).joined(separator: " ")) --help --version' -- "$cur"))
          return
        fi
        case "${COMP_WORDS[1]}" in
      \(cases.joined(separator: "\n"))
        esac
      }
      complete -o filenames -F _lede lede

      """
  }

  private static func zsh(_ commands: [Entry]) -> String {
    func escaped(_ text: String) -> String {
      text.replacing("'", with: "’").replacing("[", with: "(").replacing("]", with: ")").replacing(":", with: "\\:")
    }
    let list = commands.map { "    '\($0.name):\(escaped($0.abstract))'" }.joined(separator: "\n")
    let cases = commands.map { command in
      let options = command.options.flatMap { option in
        command.flags(option).map { flag in
          let action =
            switch option.kind {
            case .flag: ""
            case .choice(let words): ":\(option.name):(\(words.joined(separator: " ")))"
            case .file: ":\(option.name):_files"
            case .text: ":\(option.name):"
            }
          return "      '\(option.isRepeatable ? "*" : "")\(flag)[\(escaped(option.help))]\(action)' \\"
        }
      }
      let operands = command.words.map { "'*:word:(\($0.joined(separator: " ")))'" } ?? "'*:file:_files'"
      return "    \(command.name)) _arguments \\\n\(options.joined(separator: "\n"))\n      \(operands) ;;"
    }
    return """
      #compdef lede
      # Completions of lede for zsh.
      _lede() {
        local -a commands=(
      \(list)
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local command="$words[2]"
        shift words
        (( CURRENT-- ))
        case "$command" in
      \(cases.joined(separator: "\n"))
        esac
      }
      _lede "$@"

      """
  }

  private static func fish(_ commands: [Entry]) -> String {
    func quoted(_ text: String) -> String {
      "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
    }
    var lines = ["# Completions of lede for fish."]
    for command in commands {
      lines.append("complete -c lede -n __fish_use_subcommand -f -a \(command.name) -d \(quoted(command.abstract))")
    }
    for command in commands {
      let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
      for option in command.options {
        let letter = option.letter.map { " -s \($0)" } ?? ""
        let value =
          switch option.kind {
          case .flag: ""
          case .choice(let words): " -x -a \(quoted(words.joined(separator: " ")))"
          case .file: " -r"
          case .text: " -x"
          }
        lines.append("complete -c lede \(condition) -l \(option.name)\(letter)\(value) -d \(quoted(option.help))")
      }
      if let words = command.words {
        lines.append("complete -c lede \(condition) -f -a \(quoted(words.joined(separator: " ")))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
