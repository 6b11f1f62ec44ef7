public import LedeCore

/// A chain as somebody wrote it: stages with options, parsed but not yet made.
///
/// ```
/// chain  = stage *( "|" stage )
/// stage  = name [ "(" [ option *( "," option ) ] ")" ]
/// option = name "=" ( bare / quoted )
/// ```
/// Names and bare values are one or more characters other than white space and `| ( ) , = "`. A quoted value is anything
/// between quotation marks, with `\"` and `\\` for the mark and the backslash. White space is free between tokens.
public struct ChainSpec: Sendable, Hashable, CustomStringConvertible {
  /// One stage: a plugin's name and its options.
  public struct Stage: Sendable, Hashable, CustomStringConvertible {
    /// The plugin's name.
    public let name: String
    /// The options in the order in which they were written.
    public let options: [OptionValue]
    /// Where the name stands in the chain's text, as UTF-8 offsets.
    public let nameRange: Range<Int>
    /// Where each option's name and value stand.
    public let optionRanges: [(name: Range<Int>, value: Range<Int>)]

    /// The stage in canonical form.
    public var description: String {
      guard !options.isEmpty else { return name }
      return "\(name)(\(options.map { "\($0.name)=\(ChainSpec.written($0.text))" }.joined(separator: ", ")))"
    }

    /// Whether two stages have the same name and options, wherever they stand.
    public static func == (left: Stage, right: Stage) -> Bool {
      left.name == right.name && left.options == right.options
    }

    /// Hashes the name and the options.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      hasher.combine(options)
    }
  }

  /// The stages in order; at least one.
  public let stages: [Stage]
  /// The text that was parsed.
  public let source: String

  /// Parses a chain.
  /// - Throws: A ``ChainError`` that points at the place where the text is no chain.
  public init(_ source: String) throws(ChainError) {
    var parser = ChainParser(source)
    stages = try parser.chain()
    self.source = source
  }

  /// The chain in canonical form; parsing it gives the same chain.
  public var description: String { stages.map(\.description).joined(separator: " | ") }

  /// Whether two chains have the same stages, however they were written.
  public static func == (left: ChainSpec, right: ChainSpec) -> Bool { left.stages == right.stages }

  /// Hashes the stages.
  public func hash(into hasher: inout Hasher) { hasher.combine(stages) }

  /// A value as it is written: bare where it can be, else quoted.
  private static func written(_ value: String) -> String {
    guard value.isEmpty || value.unicodeScalars.contains(where: { !ChainParser.isBare($0) }) else { return value }
    // By scalars: a mark and an accent behind it are one `Character`, and would not be found as a mark.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in value.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
