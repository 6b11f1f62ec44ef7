/// Options for a program as somebody wrote them: `k=v,k2=v2`.
public struct ProgramOptions: Sendable, Hashable, LosslessStringConvertible {
  /// The values by name.
  public let values: [String: String]
  /// The options as they were written.
  public let description: String

  /// No options.
  public init() {
    values = [:]
    description = ""
  }

  /// Reads names with values, separated by commas; white space around a name or value does not count.
  /// - Returns: nil where a name is missing or given twice, or has no `=` behind it.
  public init?(_ text: String) {
    var values: [String: String] = [:]
    for option in text.split(separator: ",", omittingEmptySubsequences: true) {
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
      guard parts.count == 2, !parts[0].isEmpty, values.updateValue(parts[1], forKey: parts[0]) == nil else {
        return nil
      }
    }
    self.values = values
    description = text
  }

  private static func trimmed(_ part: Substring) -> String {
    String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
