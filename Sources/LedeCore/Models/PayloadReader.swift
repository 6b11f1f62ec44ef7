/// Walks through a model's payload and hands out its parts, none of which leaves it.
///
/// All lengths in a payload come from an untrusted file: whatever does not fit throws ``PayloadError``, nothing traps.
public struct PayloadReader: Sendable {
  private let payload: ModelBytes
  /// The offset of the next byte.
  public private(set) var offset = 0

  /// Begins at the start of a payload.
  public init(_ payload: ModelBytes) { self.payload = payload }

  /// The next number.
  public mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) throws(PayloadError) -> Number {
    let start = try advance(by: MemoryLayout<Number>.size)
    return payload.integer(type, at: start)
  }

  /// The next eight bytes as a number that counts something: never negative, never more than `limit`.
  public mutating func count(upTo limit: Int) throws(PayloadError) -> Int {
    let number = try number(UInt64.self)
    guard let count = Int(exactly: number), count <= limit else { throw PayloadError() }
    return count
  }

  /// The next eight bytes as a floating-point number.
  public mutating func double() throws(PayloadError) -> Double { Double(bitPattern: try number()) }

  /// The next `length` bytes as text.
  public mutating func text(length: Int) throws(PayloadError) -> String {
    let start = try advance(by: length)
    guard let text = String(validating: payload.slice(start..<start + length).data, as: UTF8.self) else {
      throw PayloadError()
    }
    return text
  }

  /// The offset of a table of `count` rows of `width` bytes, which is passed over.
  public mutating func table(count: Int, width: Int) throws(PayloadError) -> Int {
    let (size, overflow) = count.multipliedReportingOverflow(by: width)
    guard !overflow else { throw PayloadError() }
    return try advance(by: size)
  }

  /// Passes over the gap before a multiple of `alignment`.
  public mutating func align(to alignment: Int) throws(PayloadError) {
    _ = try advance(by: (alignment - offset % alignment) % alignment)
  }

  private mutating func advance(by length: Int) throws(PayloadError) -> Int {
    guard length >= 0, length <= payload.count - offset else { throw PayloadError() }
    defer { offset += length }
    return offset
  }
}

/// A length or a number in a payload cannot be right: the file is damaged.
public struct PayloadError: Error, Sendable, Hashable {
  /// Makes the error.
  public init() {}
}
