/// A set of scalars of the Basic Multilingual Plane as one bit each, asked for every word of a story.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)
  /// How many of its scalars stand before those of each word of `bits`.
  private var ranks = [Int](repeating: 0, count: 1024)

  /// Makes a set of these scalars; others than those of the plane are left out.
  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars where scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    for index in ranks.indices.dropFirst() { ranks[index] = ranks[index - 1] + bits[index - 1].nonzeroBitCount }
  }

  /// Makes a set of the scalars of a text.
  init(_ text: String) { self.init(text.unicodeScalars.map(\.value)) }

  /// Whether the scalar is in the set.
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(truncatingIfNeeded: scalar >> 6)] &>> UInt64(truncatingIfNeeded: scalar & 63) & 1 != 0
  }

  /// How many scalars of the set are smaller than one of its own; nil for a scalar that is not in it.
  func rank(of scalar: UInt32) -> Int? {
    guard contains(scalar) else { return nil }
    let smaller = bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63) - 1)
    return ranks[Int(scalar >> 6)] + smaller.nonzeroBitCount
  }
}
