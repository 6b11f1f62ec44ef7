import LedeCore
import LedeText

/// The help pages, made from the commands and their options.
enum HelpText {
  /// What `lede --help` prints.
  static func overview(width: Int) -> String {
    let rows = LedeTool.commands.map { ($0.name, $0.abstract) }
    return """
      lede: newspaper pages and other texts, labelled by topic and summarized in one line.

      Use: lede COMMAND …

      \(columns(rows, width: width))

      `lede COMMAND --help` tells more. A first try: lede run FOLDER

      """
  }

  /// What `lede COMMAND --help` prints.
  static func page<Chosen: Command>(for command: Chosen.Type, width: Int) -> String {
    let options =
      command.Options.descriptions.map { (synopsis($0), sentence($0)) } + [("-h, --help", "Show this page.")]
    let use = ["lede", command.name, command.operands, "[options]"].filter { !$0.isEmpty }.joined(separator: " ")
    return """
      \(command.abstract)

      Use: \(use)

      Options
      \(columns(options, width: width))

      \(command.discussion)\n
      """
  }

  /// Two columns of text, the second wrapped.
  static func columns(_ rows: [(String, String)], width: Int) -> String {
    // Long lines are hard to read, however wide the terminal.
    let width = min(width, 100)
    let left = min(30, rows.map { $0.0.displayWidth }.max() ?? 0) + 4
    return rows.map { name, text in
      let lines = TextWrap.lines(text, width: max(20, width - left))
      let padding = String(repeating: " ", count: left)
      let head = "  \(name)"
      let first =
        head.displayWidth < left
        ? head + String(repeating: " ", count: left - head.displayWidth)
        : "\(head)\n\(padding)"
      return first + lines.joined(separator: "\n\(padding)")
    }.joined(separator: "\n")
  }

  private static func synopsis(_ option: OptionDescription) -> String {
    let letter = option.letter.map { "-\($0), " } ?? ""
    return option.kind == .flag
      ? "\(letter)--\(option.name)" : "\(letter)--\(option.name) \(shortPlaceholder(option))"
  }

  /// A long list of choices would push the second column away; the sentence names them instead.
  private static func shortPlaceholder(_ option: OptionDescription) -> String {
    option.placeholder.count > 16 ? "WORD" : option.placeholder
  }

  /// An option's help with its bounds and default.
  static func sentence(_ option: OptionDescription) -> String {
    var notes: [String] = []
    if option.kind != .flag, option.kind != .file, !option.constraint.hasPrefix("a text") {
      notes.append(option.constraint)
    }
    if !option.defaultText.isEmpty, option.kind != .flag { notes.append("default \(option.defaultText)") }
    if option.isRepeatable { notes.append("may be repeated") }
    guard !notes.isEmpty else { return option.help }
    let help = option.help.hasSuffix(".") ? String(option.help.dropLast()) : option.help
    return "\(help) (\(notes.joined(separator: "; ")))."
  }
}
