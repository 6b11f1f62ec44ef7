/// An option as somebody wrote it: a name and the text of its value, not yet checked.
public struct OptionValue: Sendable, Hashable {
  /// The option's name.
  public let name: String
  /// The value's text, without quotes.
  public let text: String

  /// Makes an option value.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
