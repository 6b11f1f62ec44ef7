/// Declares one option of an ``OptionGroup``: its name, the property it sets, its bounds and its help.
///
/// Parsing, validation, help, documentation and completions all derive from it; the text of the bounds is the text of the
/// error.
public struct OptionSpec<Options: OptionGroup>: Sendable {
  /// What the option is, for people.
  public let description: OptionDescription
  /// Sets the property from a value's text; false where the text is no right value.
  let set: @Sendable (inout Options, String) -> Bool
}

/// A key path that may cross tasks.
public typealias SendableKeyPath<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

extension OptionSpec {
  private init<Value>(
    _ name: String,
    _ path: SendableKeyPath<Options, Value>,
    _ form: OptionForm<Value>,
    letter: Character?,
    placeholder: String? = nil,
    help: String
  ) {
    var words: String? { if case .choice(let words) = form.kind { words.joined(separator: "|") } else { nil } }
    description = OptionDescription(
      name: name,
      letter: letter,
      kind: form.kind,
      placeholder: placeholder ?? words ?? "true|false",
      constraint: form.constraint,
      defaultText: form.write(Options()[keyPath: path]),
      isRepeatable: false,
      help: help
    )
    set = { options, text in
      guard let value = form.read(text) else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  /// A whole number within bounds.
  public init(
    _ name: String,
    _ path: SendableKeyPath<Options, Int>,
    in bounds: ClosedRange<Int>,
    letter: Character? = nil,
    placeholder: String = "N",
    help: String
  ) {
    self.init(name, path, .integer(in: bounds), letter: letter, placeholder: placeholder, help: help)
  }

  /// A whole number within bounds that may be left unset.
  public init(
    _ name: String,
    _ path: SendableKeyPath<Options, Int?>,
    in bounds: ClosedRange<Int>,
    letter: Character? = nil,
    placeholder: String = "N",
    help: String
  ) {
    let form = OptionForm.integer(in: bounds).optional
    self.init(name, path, form, letter: letter, placeholder: placeholder, help: help)
  }

  /// A number within bounds.
  public init(
    _ name: String,
    _ path: SendableKeyPath<Options, Double>,
    in bounds: ClosedRange<Double>,
    letter: Character? = nil,
    placeholder: String = "X",
    help: String
  ) {
    self.init(name, path, .number(in: bounds), letter: letter, placeholder: placeholder, help: help)
  }

  /// A number within bounds that may be left unset.
  public init(
    _ name: String,
    _ path: SendableKeyPath<Options, Double?>,
    in bounds: ClosedRange<Double>,
    letter: Character? = nil,
    placeholder: String = "X",
    help: String
  ) {
    let form = OptionForm.number(in: bounds).optional
    self.init(name, path, form, letter: letter, placeholder: placeholder, help: help)
  }

  /// A switch: on when the value is absent or `true`, off when it is `false`.
  public init(_ name: String, _ path: SendableKeyPath<Options, Bool>, letter: Character? = nil, help: String) {
    self.init(name, path, .flag, letter: letter, help: help)
  }

  /// One of the words of an enumeration.
  public init<Choice: CaseIterable & RawRepresentable & Sendable>(
    _ name: String,
    _ path: SendableKeyPath<Options, Choice>,
    letter: Character? = nil,
    help: String
  ) where Choice.RawValue == String {
    self.init(name, path, .choice, letter: letter, help: help)
  }

  /// One of the words of an enumeration, which may be left unset.
  public init<Choice: CaseIterable & RawRepresentable & Sendable>(
    _ name: String,
    _ path: SendableKeyPath<Options, Choice?>,
    letter: Character? = nil,
    help: String
  ) where Choice.RawValue == String {
    self.init(name, path, OptionForm<Choice>.choice.optional, letter: letter, help: help)
  }

  /// One of a few words that only the run knows, which may be left unset.
  public init(
    _ name: String,
    _ path: SendableKeyPath<Options, String?>,
    among words: [String],
    letter: Character? = nil,
    help: String
  ) {
    self.init(name, path, OptionForm.word(among: words).optional, letter: letter, help: help)
  }

  /// A text or the path of a file that may be left unset; the empty text is no value.
  public init(
    _ name: String,
    _ path: SendableKeyPath<Options, String?>,
    letter: Character? = nil,
    isFile: Bool = false,
    placeholder: String,
    help: String
  ) {
    let form = OptionForm.text(isFile: isFile).optional
    self.init(name, path, form, letter: letter, placeholder: placeholder, help: help)
  }

  /// A value of a kind of its own, which says itself whether a text stands for one.
  /// - Parameter constraint: What values are right, as the end of a sentence: `a number above 0 or auto`.
  public init<Value: LosslessStringConvertible & Sendable>(
    _ name: String,
    _ path: SendableKeyPath<Options, Value>,
    constraint: String,
    letter: Character? = nil,
    placeholder: String,
    help: String
  ) {
    self.init(name, path, .convertible(constraint), letter: letter, placeholder: placeholder, help: help)
  }

  /// A value of a kind of its own that may be left unset.
  public init<Value: LosslessStringConvertible & Sendable>(
    _ name: String,
    _ path: SendableKeyPath<Options, Value?>,
    constraint: String,
    letter: Character? = nil,
    placeholder: String,
    help: String
  ) {
    let form = OptionForm<Value>.convertible(constraint).optional
    self.init(name, path, form, letter: letter, placeholder: placeholder, help: help)
  }

  /// A text that may be given several times, each value added to the list.
  public init(
    _ name: String,
    _ path: SendableKeyPath<Options, [String]>,
    letter: Character? = nil,
    placeholder: String,
    help: String
  ) {
    let form = OptionForm.text()
    description = OptionDescription(
      name: name,
      letter: letter,
      kind: form.kind,
      placeholder: placeholder,
      constraint: form.constraint,
      defaultText: "",
      isRepeatable: true,
      help: help
    )
    set = { options, text in
      guard let value = form.read(text) else { return false }
      options[keyPath: path].append(value)
      return true
    }
  }
}
