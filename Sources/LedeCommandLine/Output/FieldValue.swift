/// The value of one field of a result.
enum FieldValue: Sendable {
  case null
  case text(String)
  case number(Double)
  case count(Int)
  case flag(Bool)
  case list([FieldValue])
  /// Named values in their order.
  case object([(name: String, value: FieldValue)])

  init(_ text: String?) { self = text.map(FieldValue.text) ?? .null }

  /// The value as a cell of a table: empty for null, JSON for lists.
  var cell: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .number(let number): "\(number)"
    case .count(let count): "\(count)"
    case .flag(let flag): flag ? "true" : "false"
    case .list, .object: json
    }
  }

  /// The value as JSON.
  private var json: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the value as JSON, with the names of objects in their order, which JSONEncoder would not keep.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .count(let count): bytes += "\(count)".utf8
    // JSON has no word for what is no number.
    case .number(let number): bytes += (number.isFinite ? "\(number)" : "null").utf8
    case .text(let text): FieldValue.write(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        FieldValue.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Adds a text as JSON: what needs no escape is copied in runs (RFC 8259, section 7).
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var copied = 0
      var index = nextEscape(in: utf8, from: 0)
      while index < utf8.count {
        bytes += utf8[copied..<index]
        bytes += escape(utf8[index]).utf8
        copied = index + 1
        index = nextEscape(in: utf8, from: copied)
      }
      bytes += utf8[copied...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The next byte that needs an escape, or the end; eight bytes at a time, of which texts have few that do.
  private static func nextEscape(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var index = start
    while index + 8 <= utf8.count {
      let word = UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let (quotes, strokes) = (word ^ 0x22 &* ones, word ^ 0x5C &* ones)
      // The top bit of each byte below 0x20, and of each that became zero (Warren 2013, section 6-1).
      let controls = (word &- 0x20 &* ones) & ~word
      let found = (controls | (quotes &- ones) & ~quotes | (strokes &- ones) & ~strokes) & tops
      if found != 0 { break }
      index += 8
    }
    while index < utf8.count, !needsEscape(utf8[index]) { index += 1 }
    return index
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    case 0..<0x10: "\\u000" + String(byte, radix: 16)
    case 0..<0x20: "\\u00" + String(byte, radix: 16)
    default: "\\" + String(UnicodeScalar(byte))
    }
  }
}
