/// Cuts what a program writes into lines.
struct LineBuffer {
  /// The longest line that is taken, in bytes.
  static let limit = 1 << 24

  /// What was read and not yet cut.
  var bytes: [UInt8] = []
  /// How many of `bytes` have been searched for a line end.
  private var searched = 0

  /// Hands each whole line to `body`, without its end, and keeps the rest; blank lines are passed over.
  mutating func cut(_ body: (ArraySlice<UInt8>) throws(ExternalError) -> Void) throws(ExternalError) {
    var start = 0
    while let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      searched = end + 1
      let line = bytes[start..<end]
      start = searched
      if line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }) { try body(line) }
    }
    searched = bytes.count - start
    if start > 0 { bytes.removeSubrange(..<start) }
    guard bytes.count <= Self.limit else {
      throw ExternalError(
        "It wrote a line of more than \(Self.limit >> 20) MB, which begins ‘\(String(quoting: bytes.prefix(500)))’."
      )
    }
  }
}
