/// Numbers terms in the order in which they first come: a flat hash table with open addressing.
///
/// A slot holds a key of 42 bits and its number, so that a look-up touches one place in memory. Four million terms have a
/// number each, a hundred times what a page has; those after them have the last one together.
struct TermTable {
  /// The number of bits of a key.
  static let keyBits: UInt64 = 42
  private static let mostTerms = 1 << (64 - keyBits)

  private var slots: [UInt64]
  private var mask: Int
  /// The number of terms.
  private(set) var count = 0

  init(capacity: Int) {
    var size = 1024
    while size < capacity, size < 1 << 20 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of a key of 42 bits, which must not be 0; equal to the count before where it is new.
  @inline(__always)
  mutating func number(of key: UInt64) -> Int32 {
    let high = key << (64 - Self.keyBits)
    var slot = place(of: high)
    while slots[slot] != 0 {
      if slots[slot] & ~Self.numberBits == high { return Int32(slots[slot] & Self.numberBits) }
      slot = (slot + 1) & mask
    }
    guard count < Self.mostTerms else { return Int32(Self.mostTerms - 1) }
    let number = count
    slots[slot] = high | UInt64(number)
    count += 1
    // Three quarters full: a smaller table stays in the cache, which saves more than shorter ways would.
    if count * 4 > slots.count * 3 { grow() }
    return Int32(number)
  }

  private static let numberBits = UInt64(mostTerms - 1)

  private func place(of high: UInt64) -> Int {
    Int(truncatingIfNeeded: (high &* 0x9E37_79B9_7F4A_7C15) >> 30) & mask
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = place(of: entry & ~Self.numberBits)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
