extension LinearTraining {
  /// The options as text that `init(lines:)` reads, for the head of a model: one `name=value` a line.
  var lines: String {
    let pairs = [
      ("cost", String(cost)), ("alpha", String(alpha)), ("minimum", String(minimum)),
      ("passes", String(passes)), ("tolerance", String(tolerance)), ("tokens", String(tokens)),
      ("letters", String(letters)), ("calibrate", String(calibrate)),
    ]
    return pairs.map { "\($0)=\($1)\n" }.joined()
  }
}
