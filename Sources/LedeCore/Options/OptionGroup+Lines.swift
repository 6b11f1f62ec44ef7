extension OptionGroup {
  /// The options that the head of a model holds, one `name=value` a line; nil where they are none of these.
  package init?(lines: String) {
    let values = lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return OptionValue(name: String(parts[0]), text: parts.count > 1 ? String(parts[1]) : "")
    }
    guard let options = try? Self.parse(values) else { return nil }
    self = options
  }
}
