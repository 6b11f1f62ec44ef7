import Foundation

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

  /// Adds a text as JSON: as it is where it has nothing to escape, else through JSONEncoder.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    let needsEscape = text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    if needsEscape, let encoded = try? encoder.encode(text) {
      bytes += encoded
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\""))
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return encoder
  }()
}
