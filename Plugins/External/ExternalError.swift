/// What an external program did wrong, or what keeps it from being used.
public struct ExternalError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A sentence that says what is wrong and, where that can be known, what to do.
  public let description: String

  /// Makes an error with its sentence.
  public init(_ description: String) { self.description = description }
}

extension String {
  /// The beginning of what a program wrote, on one line, to be quoted in a sentence.
  init(quoting bytes: some Sequence<UInt8>) {
    let limit = 120
    var shown = String.UnicodeScalarView()
    for scalar in String(decoding: Array(bytes.prefix(4 * limit + 4)), as: UTF8.self).unicodeScalars {
      if shown.count == limit {
        shown.append("…")
        break
      }
      // A control character must not reach the terminal.
      shown.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    self.init(shown)
  }
}
