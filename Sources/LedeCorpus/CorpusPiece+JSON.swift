import Foundation
import LedeCore

extension CorpusPiece {
  /// The documents of lines of JSON, one object a line.
  func jsonRecords(_ bytes: [UInt8]) -> [Record] {
    let decoder = JSONDecoder()
    let keys = RecordKeys(columns)
    return filledLines(of: bytes).enumerated().map { index, line in
      let number = firstNumber + index
      let place = "\(file.path), line \(line.number)"
      do {
        let fields = try decoder.decode(JSONFields.self, from: Data(bytes[line.range]), configuration: keys)
        guard let text = fields.text else {
          let advice = "Name the one that holds the text: --column text=NAME."
          return failed(
            number: number,
            id: fields.id,
            "\(place): the record has no text in ‘\(columns(.text))’. \(advice)"
          )
        }
        return Record(
          document: Document(
            id: fields.id.flatMap { $0.isEmpty ? nil : $0 } ?? runningID(number),
            source: file.path,
            title: fields.title,
            text: text
          ),
          label: fields.label,
          reference: fields.reference
        )
      } catch {
        guard String(validating: bytes[line.range], as: UTF8.self) != nil else {
          return failed(number: number, "\(place): the line is not UTF-8. Save the file as UTF-8.")
        }
        return failed(number: number, "\(place): \(error.jsonReason)")
      }
    }
  }
}

/// The parts of a record as JSON gives them; numbers and switches count as text.
private struct JSONFields: DecodableWithConfiguration {
  let id: String?
  let title: String?
  let text: String?
  let label: String?
  let reference: String?

  init(from decoder: any Decoder, configuration keys: RecordKeys) throws {
    let container = try decoder.container(keyedBy: RecordKeys.Key.self)
    func value(_ field: RecordField) throws -> String? {
      let key = keys[field]
      // Asking first is many times cheaper than the error of a key that is not there.
      guard container.contains(key) else { return nil }
      if let text = try? container.decode(String.self, forKey: key) { return text }
      guard try !container.decodeNil(forKey: key) else { return nil }
      if field != .text {
        if let number = try? container.decode(Int.self, forKey: key) { return String(number) }
        if let number = try? container.decode(Double.self, forKey: key) { return String(number) }
        if let flag = try? container.decode(Bool.self, forKey: key) { return String(flag) }
      }
      throw DecodingError.dataCorruptedError(
        forKey: key,
        in: container,
        debugDescription: "the value of ‘\(key.stringValue)’ must be a string"
      )
    }
    id = try value(.id)
    title = try value(.title)
    text = try value(.text)
    label = try value(.label)
    reference = try value(.reference)
  }
}

/// The keys that hold a record's parts, made once for many records.
private struct RecordKeys: Sendable {
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private let keys: [RecordField: Key]

  init(_ columns: (RecordField) -> String) {
    keys = Dictionary(uniqueKeysWithValues: RecordField.allCases.map { ($0, Key(stringValue: columns($0))) })
  }

  subscript(field: RecordField) -> Key { keys[field] ?? Key(stringValue: field.rawValue) }
}

extension Error {
  /// What is wrong with a line of JSON, as a sentence.
  fileprivate var jsonReason: String {
    switch self as? DecodingError {
    case .dataCorrupted(let context)? where context.codingPath.isEmpty:
      let cause = (context.underlyingError as? NSError)?.userInfo[NSDebugDescriptionErrorKey] as? String
      return "the line is not valid JSON: \(cause ?? context.debugDescription)"
    case .dataCorrupted(let context)?: return "\(context.debugDescription)."
    case .typeMismatch?: return "the line is valid JSON but no object; write {\"text\": \"…\"}."
    default: return "the line is not valid JSON."
    }
  }
}
