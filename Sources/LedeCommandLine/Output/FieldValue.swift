import Foundation

/// The value of one field of a result.
enum FieldValue: Sendable, Encodable {
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
    case .list, .object: String(decoding: json(encoder), as: UTF8.self)
    }
  }

  /// The value as JSON, with the names of objects in their order.
  ///
  /// JSONEncoder writes the texts and numbers; it would not keep the order of names, so the brackets are written here.
  func json(_ encoder: JSONEncoder) -> Data {
    switch self {
    case .list(let values):
      return FieldValue.joined(values.map { $0.json(encoder) }, "[", "]")
    case .object(let members):
      let parts = members.map { name, value in
        FieldValue.text(name).json(encoder) + Data(":".utf8) + value.json(encoder)
      }
      return FieldValue.joined(parts, "{", "}")
    default:
      // Only a number that is no number cannot be encoded; it has no value in JSON.
      return (try? encoder.encode(self)) ?? Data("null".utf8)
    }
  }

  private static func joined(_ parts: [Data], _ opening: String, _ closing: String) -> Data {
    var result = Data(opening.utf8)
    for (index, part) in parts.enumerated() {
      if index > 0 { result.append(UInt8(ascii: ",")) }
      result.append(part)
    }
    result.append(contentsOf: closing.utf8)
    return result
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .count(let count): try container.encode(count)
    case .flag(let flag): try container.encode(flag)
    case .list(let values): try container.encode(values)
    case .object(let members):
      try container.encode(Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
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
