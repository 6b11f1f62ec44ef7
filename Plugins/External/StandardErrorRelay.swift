import LedeCore

/// Passes on to the user what a program writes to standard error, line by line with the program's name before it.
///
/// A program that floods standard error is cut off after a number of lines, and what was left out is counted.
struct StandardErrorRelay {
  /// How many lines of one program are passed on.
  static let lineLimit = 1000
  /// How many bytes a line may have; a longer one is broken.
  private static let widthLimit = 4096

  /// The name that stands before each line.
  var name: String
  private let notify: @Sendable (String) -> Void
  private var bytes: [UInt8] = []
  private var lines = 0
  private var lastLine: [UInt8] = []

  init(name: String, notify: @escaping @Sendable (String) -> Void) {
    self.name = name
    self.notify = notify
  }

  /// The last line that was not empty, which often says why a program ended.
  var lastWords: String { String(quoting: lastLine) }

  /// Takes what was read.
  mutating func take(_ read: [UInt8]) {
    for byte in read {
      // Progress bars return to the line's start without ending it.
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || bytes.count == Self.widthLimit { endLine() }
      if byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { bytes.append(byte) }
    }
  }

  /// Passes on what is left when the program has ended.
  mutating func finish() {
    endLine()
    if lines > Self.lineLimit {
      notify("\(name): \(lines - Self.lineLimit) more lines on standard error were left out.")
    }
    lines = 0
  }

  private mutating func endLine() {
    guard !bytes.isEmpty else { return }
    defer { bytes.removeAll(keepingCapacity: true) }
    lastLine = bytes
    lines += 1
    guard lines <= Self.lineLimit else { return }
    // Tabs stay; a control character must not reach the terminal.
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar != "\t" && scalar.properties.generalCategory == .control ? " " : scalar
    }
    notify("\(name): \(String(String.UnicodeScalarView(scalars)))")
  }
}
