/// Declares one option of an ``OptionGroup``: its name, the property it sets, its bounds and its help.
///
/// Parsing, validation, help, documentation and completions all derive from it; the text of the bounds is the text of the
/// error.
public struct OptionSpec<Options: OptionGroup>: Sendable {
  /// What the option is, for people.
  public let description: OptionDescription
  /// Sets the property from a value's text; false where the text is no right value.
  let set: @Sendable (inout Options, String) -> Bool

  private init(
    _ name: String,
    letter: Character?,
    kind: OptionDescription.Kind = .text,
    placeholder: String,
    constraint: String,
    defaultText: String,
    isRepeatable: Bool = false,
    help: String,
    set: @escaping @Sendable (inout Options, String) -> Bool
  ) {
    self.set = set
    description = OptionDescription(
      name: name,
      letter: letter,
      kind: kind,
      placeholder: placeholder,
      constraint: constraint,
      defaultText: defaultText,
      isRepeatable: isRepeatable,
      help: help
    )
  }
}

/// A key path that may cross tasks.
public typealias SendableKeyPath<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

extension OptionSpec {
  /// A whole number within bounds.
  public init(
    _ name: String,
    _ path: SendableKeyPath<Options, Int>,
    in bounds: ClosedRange<Int>,
    letter: Character? = nil,
    placeholder: String = "N",
    help: String
  ) {
    self.init(
      name,
      letter: letter,
      placeholder: placeholder,
      constraint: bounds.optionText,
      defaultText: String(Options()[keyPath: path]),
      help: help
    ) { options, text in
      guard let value = Int(text), bounds.contains(value) else { return false }
      options[keyPath: path] = value
      return true
    }
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
    self.init(
      name,
      letter: letter,
      placeholder: placeholder,
      constraint: bounds.optionText,
      defaultText: Options()[keyPath: path].map(String.init) ?? "",
      help: help
    ) { options, text in
      guard let value = Int(text), bounds.contains(value) else { return false }
      options[keyPath: path] = value
      return true
    }
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
    self.init(
      name,
      letter: letter,
      placeholder: placeholder,
      constraint: bounds.optionText,
      defaultText: Options()[keyPath: path].optionText,
      help: help
    ) { options, text in
      guard let value = Double(text), bounds.contains(value) else { return false }
      options[keyPath: path] = value
      return true
    }
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
    self.init(
      name,
      letter: letter,
      placeholder: placeholder,
      constraint: bounds.optionText,
      defaultText: Options()[keyPath: path]?.optionText ?? "",
      help: help
    ) { options, text in
      guard let value = Double(text), bounds.contains(value) else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  /// A switch: on when the value is absent or `true`, off when it is `false`.
  public init(_ name: String, _ path: SendableKeyPath<Options, Bool>, letter: Character? = nil, help: String) {
    self.init(
      name,
      letter: letter,
      kind: .flag,
      placeholder: "true|false",
      constraint: "true or false",
      defaultText: String(Options()[keyPath: path]),
      help: help
    ) { options, text in
      guard let value = Bool(text) else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  /// One of the words of an enumeration.
  public init<Choice: CaseIterable & RawRepresentable & Sendable>(
    _ name: String,
    _ path: SendableKeyPath<Options, Choice>,
    letter: Character? = nil,
    help: String
  ) where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    self.init(
      name,
      letter: letter,
      kind: .choice(words),
      placeholder: words.joined(separator: "|"),
      constraint: words.choiceText,
      defaultText: Options()[keyPath: path].rawValue,
      help: help
    ) { options, text in
      guard let value = Choice(rawValue: text) else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  /// One of the words of an enumeration, which may be left unset.
  public init<Choice: CaseIterable & RawRepresentable & Sendable>(
    _ name: String,
    _ path: SendableKeyPath<Options, Choice?>,
    letter: Character? = nil,
    help: String
  ) where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    self.init(
      name,
      letter: letter,
      kind: .choice(words),
      placeholder: words.joined(separator: "|"),
      constraint: words.choiceText,
      defaultText: Options()[keyPath: path]?.rawValue ?? "",
      help: help
    ) { options, text in
      guard let value = Choice(rawValue: text) else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  /// One of a few words that only the run knows, which may be left unset.
  public init(
    _ name: String,
    _ path: SendableKeyPath<Options, String?>,
    among words: [String],
    letter: Character? = nil,
    help: String
  ) {
    self.init(
      name,
      letter: letter,
      kind: .choice(words),
      placeholder: words.joined(separator: "|"),
      constraint: words.choiceText,
      defaultText: Options()[keyPath: path] ?? "",
      help: help
    ) { options, text in
      guard words.contains(text) else { return false }
      options[keyPath: path] = text
      return true
    }
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
    self.init(
      name,
      letter: letter,
      kind: isFile ? .file : .text,
      placeholder: placeholder,
      constraint: isFile ? "the path of a file" : "a text that is not empty",
      defaultText: Options()[keyPath: path] ?? "",
      help: help
    ) { options, text in
      guard !text.isEmpty else { return false }
      options[keyPath: path] = text
      return true
    }
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
    self.init(
      name,
      letter: letter,
      placeholder: placeholder,
      constraint: constraint,
      defaultText: Options()[keyPath: path].description,
      help: help
    ) { options, text in
      guard let value = Value(text) else { return false }
      options[keyPath: path] = value
      return true
    }
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
    self.init(
      name,
      letter: letter,
      placeholder: placeholder,
      constraint: constraint,
      defaultText: Options()[keyPath: path]?.description ?? "",
      help: help
    ) { options, text in
      guard let value = Value(text) else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  /// A text that may be given several times, each value added to the list.
  public init(
    _ name: String,
    _ path: SendableKeyPath<Options, [String]>,
    letter: Character? = nil,
    placeholder: String,
    help: String
  ) {
    self.init(
      name,
      letter: letter,
      placeholder: placeholder,
      constraint: "a text that is not empty",
      defaultText: "",
      isRepeatable: true,
      help: help
    ) { options, text in
      guard !text.isEmpty else { return false }
      options[keyPath: path].append(text)
      return true
    }
  }
}

extension ClosedRange<Int> {
  /// "a whole number from 1 to 50".
  fileprivate var optionText: String {
    switch (lowerBound, upperBound) {
    case (.min, .max): "a whole number"
    case (_, .max): "a whole number of at least \(lowerBound)"
    case (.min, _): "a whole number of at most \(upperBound)"
    default: "a whole number from \(lowerBound) to \(upperBound)"
    }
  }
}

extension ClosedRange<Double> {
  /// "a number from 0 to 1".
  fileprivate var optionText: String {
    let least = -Double.greatestFiniteMagnitude
    let most = Double.greatestFiniteMagnitude
    return switch (lowerBound, upperBound) {
    case (least, most): "a number"
    case (_, most): "a number of at least \(lowerBound.optionText)"
    case (least, _): "a number of at most \(upperBound.optionText)"
    default: "a number from \(lowerBound.optionText) to \(upperBound.optionText)"
    }
  }
}

extension Double {
  /// The number without `.0` where it is whole.
  fileprivate var optionText: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
  }
}

extension [String] {
  /// "a, b or c".
  fileprivate var choiceText: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
