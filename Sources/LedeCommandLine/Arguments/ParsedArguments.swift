import LedeCore

/// A command's arguments, sorted into operands and checked options.
///
/// Options are `--name value`, `--name=value`, `-x value` and, for switches, `--name` alone; they may stand before, between
/// and after operands. After `--` everything is an operand.
struct ParsedArguments<Options: OptionGroup> {
  private(set) var operands: [String] = []
  let options: Options

  init<Chosen: Command>(_ arguments: ArraySlice<String>, command: Chosen.Type) throws(UsageError)
  where Chosen.Options == Options {
    var values: [OptionValue] = []
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let description = try Self.description(of: parts[0])
      if parts.count == 2 {
        values.append(OptionValue(name: description.name, text: parts[1]))
      } else if description.kind == .flag {
        values.append(OptionValue(name: description.name, text: "true"))
      } else if let value = rest.popFirst() {
        values.append(OptionValue(name: description.name, text: value))
      } else {
        throw UsageError("‘\(argument)’ needs a value after it: \(description.constraint).")
      }
    }
    do {
      options = try Options.parse(values)
    } catch {
      let name = "--" + values[error.index].name
      throw UsageError(error.description.replacing("‘\(values[error.index].name)’", with: "‘\(name)’"))
    }
  }

  private static func description(of flag: String) throws(UsageError) -> OptionDescription {
    let found = Options.descriptions.first { option in
      flag == "--\(option.name)" || option.letter.map { flag == "-\($0)" } == true
    }
    if let found { return found }
    let known = Options.descriptions.map { "--\($0.name)" }
    let meant = NearestName.nearest(to: flag, in: known).map { " Did you mean ‘\($0)’?" } ?? ""
    throw UsageError("There is no option ‘\(flag)’.\(meant)")
  }
}
