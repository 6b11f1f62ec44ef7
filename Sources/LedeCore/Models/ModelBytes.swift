public import Foundation

/// The bytes of a model, mapped from its file, with reads that stay inside them.
public struct ModelBytes: Sendable {
  /// The bytes.
  public let data: Data

  /// Wraps bytes.
  public init(_ data: Data) { self.data = data }

  /// The number of bytes.
  public var count: Int { data.count }

  /// The little-endian number at a byte offset; 0 where it would leave the bytes.
  public func integer<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type, at offset: Int) -> Number {
    let width = MemoryLayout<Number>.size
    guard offset >= 0, offset <= count - width else { return 0 }
    return Number(littleEndian: data.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// The bytes in a range, which must lie inside; shares the storage.
  public func slice(_ range: Range<Int>) -> ModelBytes {
    let bounded = range.clamped(to: 0..<count)
    return ModelBytes(data[(data.startIndex + bounded.lowerBound)..<(data.startIndex + bounded.upperBound)])
  }
}
