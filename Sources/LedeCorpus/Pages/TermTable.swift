import LedeNumerics

/// Numbers terms in the order in which they first come: a flat hash table with open addressing.
///
/// A slot holds a key of 42 bits and its number, so that a look-up touches one place in memory. Four million terms have a
/// number each, a hundred times what a page has; those after them have the last one together.
struct TermTable {
  /// The number of bits of a key.
  static let keyBits: UInt64 = 42
  private static let numberBits: UInt64 = 1 << (64 - keyBits) - 1

  private var slots: [UInt64]
  private var taken: UInt64 = 0

  init(capacity: Int) {
    var size = 1024
    while size < capacity, size < 1 << 20 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// The number of terms.
  var count: Int { Int(min(taken, Self.numberBits + 1)) }

  /// Writes the numbers of the first `count` keys from the place `start` of `numbers` on. Keys have 42 bits and are not 0.
  mutating func number(
    _ keys: borrowing MutableSpan<UInt64>,
    count: Int,
    into numbers: inout MutableSpan<Int32>,
    from start: Int
  ) {
    // Three quarters full: a smaller table stays in the cache, which saves more than shorter ways would.
    while (Int(taken) + count) * 4 > slots.count * 3 { grow() }
    var taken = taken
    defer { self.taken = taken }
    let shift = shift
    var slots = slots.mutableSpan
    let mask = slots.count - 1
    for index in 0..<count {
      let high = keys[index] << (64 - Self.keyBits)
      var slot = Self.home(of: high, shift)
      var entry = slots[slot]
      // Free or the key's own: asked at once, as which of both it is is anybody's guess.
      while min(entry, entry & ~Self.numberBits ^ high) != 0 {
        slot = (slot + 1) & mask
        entry = slots[slot]
      }
      let isNew = entry.oneIfZero
      let number = entry & Self.numberBits | min(taken, Self.numberBits) & (0 &- isNew)
      slots[slot] = high | number
      taken &+= isNew
      numbers[start + index] = Int32(truncatingIfNeeded: number)
    }
  }

  /// The slot where a key belongs: multiplicative hashing (Knuth 1998, section 6.4), whose leading bits depend on all of it.
  @inline(__always)
  private static func home(of high: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (high &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// How far a hash is shifted to give a slot.
  private var shift: UInt64 { UInt64(slots.count.leadingZeroBitCount + 1) }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Self.home(of: entry & ~Self.numberBits, shift)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
