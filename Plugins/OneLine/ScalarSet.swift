/// A set of scalars of the Basic Multilingual Plane as one bit each, asked for every word of a story.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// Makes a set of these scalars; others than those of the plane are left out.
  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars where scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  /// Makes a set of the scalars of a text.
  init(_ text: String) { self.init(text.unicodeScalars.map(\.value)) }

  /// Whether the scalar is in the set.
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }
}
