/// What an option is, for help, documentation and completions.
public struct OptionDescription: Sendable, Hashable {
  /// What can stand as the option's value, as far as a shell completing it needs to know.
  public enum Kind: Sendable, Hashable {
    /// A switch, on when named without a value.
    case flag
    /// One of a few words.
    case choice([String])
    /// The path of a file.
    case file
    /// Anything else: a number, a text.
    case text
  }

  /// The option's name.
  public let name: String
  /// A one-letter form for the command line, where there is one.
  public let letter: Character?
  /// The kind of the value.
  public let kind: Kind
  /// A word for the value in help: `N`, `FILE`, …
  public let placeholder: String
  /// What values are right, as the end of a sentence: `a whole number from 1 to 50`.
  public let constraint: String
  /// The default value's text, empty where nothing is set.
  public let defaultText: String
  /// Whether the option may be given several times.
  public let isRepeatable: Bool
  /// What the option does, in one sentence.
  public let help: String
}
