public import Foundation

extension TextEncoding {
  /// The encoding in which `bytes` are most likely written.
  ///
  /// A byte order mark decides; then valid UTF-8 is never doubted. Bytes that are UTF-8 but for a few are damaged UTF-8,
  /// not another encoding. Of what is left, UTF-16 shows by its zero bytes, and the rest is GB 18030 where that decodes.
  /// - Parameter bytes: The whole text or its beginning; a character cut at the end does no harm.
  public static func detect(_ bytes: Data) -> TextEncoding {
    let marked: [TextEncoding] = [.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030]
    if let marked = marked.first(where: { bytes.starts(with: $0.byteOrderMark) }) { return marked }
    let tally = UTF8Tally(bytes.withoutCutScalar)
    if tally.invalid == 0 || tally.multibyte >= 10 * tally.invalid {
      return zeroBytes(in: bytes) ?? .utf8
    }
    if let wide = zeroBytes(in: bytes) { return wide }
    return (0..<4).contains { back in
      (try? TextEncoding.gb18030.decode(bytes.dropLast(back))) != nil
    } ? .gb18030 : .utf8
  }

  /// UTF-16 without a mark: text in it has a zero byte beside most ASCII characters, on one side only.
  private static func zeroBytes(in bytes: Data) -> TextEncoding? {
    var zeros = [0, 0]
    for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let sample = min(bytes.count, 4096)
    guard zeros[0] + zeros[1] > sample / 16 else { return nil }
    if zeros[1] > 8 * zeros[0] { return .utf16LittleEndian }
    if zeros[0] > 8 * zeros[1] { return .utf16BigEndian }
    return nil
  }
}

extension Data {
  /// The bytes without a UTF-8 scalar at the end that lacks its last bytes.
  fileprivate var withoutCutScalar: Data {
    for (length, byte) in zip(1...3, reversed()) where byte & 0xC0 != 0x80 {
      let width = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
      return width > length ? dropLast(length) : self
    }
    return self
  }
}

/// How many characters of several bytes and how many stray bytes a text has, read as UTF-8.
private struct UTF8Tally {
  private(set) var multibyte = 0
  private(set) var invalid = 0

  init(_ bytes: Data) {
    // The plain check is many times faster, and nearly every text passes it.
    if String(validating: bytes, as: UTF8.self) != nil { return }
    var parser = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): multibyte += scalar.count > 1 ? 1 : 0
      case .emptyInput: return
      case .error: invalid += 1
      }
    }
  }
}
