/// The name of a class that a classifier can give a document: `sport`, `politics`, …
///
/// Labels are ordered by their UTF-8 bytes, so that their order is the same in every language and run.
public struct Label: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The label's name as it stands in training data and results.
  public let name: String

  /// Makes a label of that name.
  public init(_ name: String) { self.name = name }

  /// The label's name.
  public var description: String { name }

  /// Whether the left name's UTF-8 bytes come before the right one's.
  public static func < (left: Label, right: Label) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}

extension Label: ExpressibleByStringLiteral {
  /// Makes a label from a literal.
  public init(stringLiteral name: String) { self.init(name) }
}
