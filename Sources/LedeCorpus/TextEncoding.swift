public import Foundation

/// The encodings in which text files come.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16, little-endian.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, big-endian.
  case utf16BigEndian = "utf-16be"
  /// The Chinese national standard GB 18030, which holds GBK and GB 2312.
  case gb18030 = "gb18030"
  /// The traditional Chinese Big5.
  case big5 = "big5"

  /// The byte order mark with which files of this encoding may begin.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .big5: []
    }
  }

  /// Foundation's number for the encoding.
  private var foundation: String.Encoding {
    switch self {
    case .utf8: .utf8
    case .utf16LittleEndian: .utf16LittleEndian
    case .utf16BigEndian: .utf16BigEndian
    case .gb18030: String.Encoding(rawValue: 0x8000_0632)
    case .big5: String.Encoding(rawValue: 0x8000_0A03)
    }
  }

  /// The text that `bytes` hold in this encoding, without its byte order mark.
  /// - Throws: A ``TextEncodingError`` with the offset of the first byte that cannot be decoded.
  public func decode(_ bytes: Data) throws(TextEncodingError) -> String {
    let mark = byteOrderMark
    let body = !mark.isEmpty && bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes
    if self == .utf8 {
      guard let text = String(validating: body, as: UTF8.self) else {
        throw TextEncodingError(encoding: self, offset: bytes.firstInvalidUTF8 ?? 0)
      }
      return text
    }
    guard let text = String(data: body, encoding: foundation) else {
      throw TextEncodingError(encoding: self, offset: bytes.count - body.count + decodablePrefix(of: body))
    }
    return text
  }

  /// How many bytes of `body` can be decoded from its beginning, found by bisection and then character by character.
  private func decodablePrefix(of body: Data) -> Int {
    if self == .utf16LittleEndian || self == .utf16BigEndian { return decodableUnits(of: Array(body)) }
    var good = 0
    var bad = body.count
    while bad - good > 1 {
      let middle = (good + bad) / 2
      // A cut may fall inside a character, so up to three bytes less may decode where the cut itself does not.
      let decoded = (0..<4).first { back in
        middle - back > good && String(data: body.prefix(middle - back), encoding: foundation) != nil
      }
      if let decoded {
        good = middle - decoded
      } else {
        bad = middle
      }
      if bad - good <= 4 { break }
    }
    while let width = (1...4).first(where: { width in
      good + width < body.count && String(data: body.dropFirst(good).prefix(width), encoding: foundation) != nil
    }) {
      good += width
    }
    return good
  }
}

extension TextEncoding {
  /// How many bytes of UTF-16 come before the first half of a pair that lacks the other.
  private func decodableUnits(of bytes: [UInt8]) -> Int {
    let high = self == .utf16BigEndian ? 0 : 1
    var units = stride(from: 0, to: bytes.count - 1, by: 2).lazy
      .map { UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high]) }
      .makeIterator()
    var parser = UTF16.ForwardParser()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &units) { offset += 2 * scalar.count }
    return offset
  }
}

/// Bytes that are no text in the encoding in which they were read.
public struct TextEncodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The encoding that was tried.
  public let encoding: TextEncoding
  /// The offset of the first byte that cannot be decoded.
  public let offset: Int

  /// A sentence that says where the bytes go wrong and what to do.
  public var description: String {
    "The bytes are not \(encoding.rawValue.uppercased()) at offset \(offset). Save the text as UTF-8."
  }
}

extension Data {
  /// The offset of the first byte that does not belong to valid UTF-8, or nil where all do.
  var firstInvalidUTF8: Int? {
    var decoder = UTF8.ForwardParser()
    var iterator = makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
