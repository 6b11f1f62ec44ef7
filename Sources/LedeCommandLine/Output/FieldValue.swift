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
  func cell(_ encoder: JSONEncoder) -> String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .number(let number): "\(number)"
    case .count(let count): "\(count)"
    case .flag(let flag): flag ? "true" : "false"
    case .list, .object: json(encoder)
    }
  }

  /// The value as JSON.
  private func json(_ encoder: JSONEncoder) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, encoder)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the value as JSON, with the names of objects in their order, which JSONEncoder would not keep.
  ///
  /// Texts without a character that JSON escapes, nearly all, are copied as they are; the others go through JSONEncoder.
  func write(to bytes: inout [UInt8], _ encoder: JSONEncoder) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .count(let count): bytes += "\(count)".utf8
    // JSON has no word for what is no number.
    case .number(let number): bytes += (number.isFinite ? "\(number)" : "null").utf8
    case .text(let text): FieldValue.write(text, to: &bytes, encoder)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes, encoder)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        FieldValue.write(member.name, to: &bytes, encoder)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes, encoder)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8], _ encoder: JSONEncoder) {
    let needsEscape = text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    if needsEscape, let encoded = try? encoder.encode(text) {
      bytes += encoded
    } else {
      bytes.append(UInt8(ascii: "\""))
      bytes += text.utf8
      bytes.append(UInt8(ascii: "\""))
    }
  }
}

extension JSONEncoder {
  /// An encoder that leaves slashes as they are.
  static var plain: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return encoder
  }
}
