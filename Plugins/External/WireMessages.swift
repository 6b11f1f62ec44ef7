import Foundation
import LedeCore

/// The lines that Lede writes: one JSON object each, in the form that the README shows.
enum WireMessages {
  /// The version of the protocol.
  static let version = 1

  /// The first line, which asks the program what it is.
  static func hello(options: [String: String]) -> [UInt8] {
    let encoder = encoder
    let members = options.sorted { $0.key < $1.key }.map { json($0.key, encoder) + [colon] + json($0.value, encoder) }
    return Array("{\"lede\":\(version),\"id\":0,\"op\":\"hello\",\"options\":{".utf8)
      + members.joined(separator: [comma]) + Array("}}\n".utf8)
  }

  /// Writes requests.
  struct Writer {
    let operation: String
    private let encoder = WireMessages.encoder

    init(asking kind: Plugin.Kind) { operation = kind == .classifier ? "classify" : "summarize" }

    /// The line that hands over a document.
    func request(_ document: Document, id: Int) -> [UInt8] {
      // The strings are Foundation's; the frame is written here to keep the order of members.
      var line = Array("{\"id\":\(id),\"op\":\"\(operation)\",\"document\":{\"id\":".utf8)
      line.reserveCapacity(line.count + document.text.utf8.count + document.text.utf8.count / 8 + 128)
      line += json(document.id, encoder)
      line += ",\"title\":".utf8
      line += document.title.map { json($0, encoder) } ?? Array("null".utf8)
      line += ",\"text\":".utf8
      line += json(document.text, encoder)
      line += "}}\n".utf8
      return line
    }
  }

  private static let colon = UInt8(ascii: ":")
  private static let comma = UInt8(ascii: ",")

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return encoder
  }

  private static func json(_ text: String, _ encoder: JSONEncoder) -> [UInt8] {
    // A string can always be encoded.
    (try? encoder.encode(text)).map(Array.init) ?? Array("\"\"".utf8)
  }
}
