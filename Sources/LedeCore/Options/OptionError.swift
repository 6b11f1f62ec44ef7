/// What is wrong with an option that somebody wrote.
public struct OptionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What part of the option is wrong.
  public enum Part: Sendable, Hashable {
    /// The name: unknown, or given twice.
    case name
    /// The value: not of the option's kind, or outside its bounds.
    case value
  }

  /// The place of the option in the list that was parsed, from 0.
  public let index: Int
  /// The part of it that is wrong.
  public let part: Part
  /// A sentence that says what is wrong and what to write instead.
  public let description: String

  /// Makes an error about the option at `index`.
  public init(index: Int, part: Part, description: String) {
    self.index = index
    self.part = part
    self.description = description
  }
}
