import LedeCore

/// One command of the tool.
protocol Command: SendableMetatype {
  /// The options that it takes.
  associatedtype Options: OptionGroup
  /// The word by which it is called.
  static var name: String { get }
  /// What it does, in one sentence.
  static var abstract: String { get }
  /// The operands in help: `PATH…`.
  static var operands: String { get }
  /// What help says below the options: examples and details.
  static var discussion: String { get }
  /// Does the work.
  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus
}

/// Something wrong in how the tool was called.
struct UsageError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
