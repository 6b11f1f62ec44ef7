/// The form that an option's values have: what is right in words, and how a value is read from a text and written as one.
struct OptionForm<Value: Sendable>: Sendable {
  var kind = OptionDescription.Kind.text
  /// What values are right, as the end of a sentence.
  let constraint: String
  /// The value that a text stands for, or nil where it stands for none.
  let read: @Sendable (String) -> Value?
  /// The text of a value; empty where nothing is set.
  let write: @Sendable (Value) -> String

  /// The same for a value that may be left unset.
  var optional: OptionForm<Value?> {
    OptionForm<Value?>(
      kind: kind,
      constraint: constraint,
      read: { [read] text in read(text).map { $0 } },
      write: { [write] in $0.map(write) ?? "" }
    )
  }
}

extension OptionForm<Int> {
  /// A whole number within bounds.
  static func integer(in bounds: ClosedRange<Int>) -> Self {
    OptionForm(
      constraint: bounds.optionText,
      read: { Int($0).flatMap { bounds.contains($0) ? $0 : nil } },
      write: { String($0) }
    )
  }
}

extension OptionForm<Double> {
  /// A number within bounds.
  static func number(in bounds: ClosedRange<Double>) -> Self {
    OptionForm(
      constraint: bounds.optionText,
      read: { Double($0).flatMap { bounds.contains($0) ? $0 : nil } },
      write: { $0.optionText }
    )
  }
}

extension OptionForm<Bool> {
  /// A switch.
  static var flag: Self {
    OptionForm(kind: .flag, constraint: "true or false", read: { Bool($0) }, write: { String($0) })
  }
}

extension OptionForm<String> {
  /// A text that is not empty.
  static func text(isFile: Bool = false) -> Self {
    OptionForm(
      kind: isFile ? .file : .text,
      constraint: isFile ? "the path of a file" : "a text that is not empty",
      read: { $0.isEmpty ? nil : $0 },
      write: { $0 }
    )
  }

  /// One of a few words.
  static func word(among words: [String]) -> Self {
    OptionForm(
      kind: .choice(words),
      constraint: words.choiceText,
      read: { words.contains($0) ? $0 : nil },
      write: { $0 }
    )
  }
}

extension OptionForm where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static var choice: Self {
    let words = Value.allCases.map(\.rawValue)
    return OptionForm(
      kind: .choice(words),
      constraint: words.choiceText,
      read: { Value(rawValue: $0) },
      write: { $0.rawValue }
    )
  }
}

extension OptionForm where Value: LosslessStringConvertible {
  /// A value of a kind of its own, which says itself whether a text stands for one.
  static func convertible(_ constraint: String) -> Self {
    OptionForm(constraint: constraint, read: { Value($0) }, write: { $0.description })
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
