import LedeCore

extension LinearTraining {
  /// The options as text that ``parse(_:)`` reads, for the head of a model: one `name=value` a line.
  var lines: String {
    let pairs = [
      ("cost", String(cost)), ("alpha", String(alpha)), ("minimum", String(minimum)),
      ("passes", String(passes)), ("tolerance", String(tolerance)), ("tokens", String(tokens)),
      ("letters", String(letters)), ("calibrate", String(calibrate)),
    ]
    return pairs.map { "\($0)=\($1)\n" }.joined()
  }

  /// The options in the head of a model; nil where they are none.
  init?(lines: String) {
    let values = lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return OptionValue(name: String(parts[0]), text: parts.count > 1 ? String(parts[1]) : "")
    }
    guard let options = try? Self.parse(values) else { return nil }
    self = options
  }
}
