/// Cuts CSV (RFC 4180) and TSV into rows and rows into fields.
///
/// A field that begins with a quotation mark ends at the mark that a delimiter or line end follows; two marks inside stand
/// for one, and line ends inside belong to the field. Where what begins as a quoted field is none (`"so" he said`), the
/// mark is an ordinary character.
enum DelimitedRows {
  /// What a field turned out to be.
  private enum Field {
    /// The range of its value, whether quotes were doubled in it, and the position behind the field.
    case value(Range<Int>, isQuoted: Bool, end: Int)
    /// The bytes end inside quotes.
    case open
  }

  /// The end of the last whole row in `bytes`, and the number of rows that are not blank up to there.
  static func cut(_ bytes: [UInt8], delimiter: UInt8, isAtEnd: Bool) -> (end: Int, rows: Int) {
    var end = 0
    var rows = 0
    while end < bytes.count {
      guard let row = rowEnd(bytes, from: end, delimiter: delimiter, isAtEnd: isAtEnd) else { break }
      if bytes[end..<row].contains(where: { $0 > 0x20 }) { rows += 1 }
      end = row
    }
    return (end, rows)
  }

  /// The position behind the row that begins at `start`, or nil where more bytes are needed to know.
  private static func rowEnd(_ bytes: [UInt8], from start: Int, delimiter: UInt8, isAtEnd: Bool) -> Int? {
    var position = start
    while true {
      switch field(bytes, from: position, delimiter: delimiter) {
      case .open:
        // At the end of the file a quote that was never closed costs its own line only.
        return isAtEnd ? lineEnd(bytes, from: start) : nil
      case .value(_, _, let end):
        if end >= bytes.count { return isAtEnd ? bytes.count : nil }
        position = end + 1
        if bytes[end] == UInt8(ascii: "\n") { return position }
      }
    }
  }

  /// The fields of the row that begins at `start` and the position behind it; nil for the fields where a quote in it is
  /// never closed.
  static func row(_ bytes: [UInt8], from start: Int, delimiter: UInt8) -> (fields: [String?]?, end: Int) {
    var fields: [String?] = []
    var position = start
    while true {
      guard case .value(let range, let isQuoted, let end) = field(bytes, from: position, delimiter: delimiter) else {
        return (nil, lineEnd(bytes, from: start))
      }
      fields.append(String(validating: isQuoted ? undoubled(bytes[range]) : bytes[range], as: UTF8.self))
      position = end + 1
      if end >= bytes.count || bytes[end] == UInt8(ascii: "\n") { return (fields, min(position, bytes.count)) }
    }
  }

  /// The bytes with one quotation mark for two.
  private static func undoubled(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let quote = UInt8(ascii: "\"")
    guard bytes.contains(quote) else { return bytes }
    var result: ArraySlice<UInt8> = []
    var isSecond = false
    for byte in bytes {
      isSecond = byte == quote && !isSecond
      if byte != quote || isSecond { result.append(byte) }
    }
    return result
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  private static func field(_ bytes: [UInt8], from start: Int, delimiter: UInt8) -> Field {
    let quote = UInt8(ascii: "\"")
    if start < bytes.count, bytes[start] == quote {
      var position = start + 1
      while position < bytes.count {
        guard bytes[position] == quote else {
          position += 1
          continue
        }
        var after = position + 1
        if after < bytes.count, bytes[after] == quote {
          position += 2
          continue
        }
        if after < bytes.count, bytes[after] == UInt8(ascii: "\r") { after += 1 }
        if after >= bytes.count || bytes[after] == delimiter || bytes[after] == UInt8(ascii: "\n") {
          return .value(start + 1..<position, isQuoted: true, end: after)
        }
        return plainField(bytes, from: start, delimiter: delimiter)
      }
      return .open
    }
    return plainField(bytes, from: start, delimiter: delimiter)
  }

  private static func plainField(_ bytes: [UInt8], from start: Int, delimiter: UInt8) -> Field {
    var end = start
    while end < bytes.count, bytes[end] != delimiter, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let isBeforeReturn =
      end > start && bytes[end - 1] == UInt8(ascii: "\r") && (end == bytes.count || bytes[end] != delimiter)
    return .value(start..<(isBeforeReturn ? end - 1 : end), isQuoted: false, end: end)
  }
}
