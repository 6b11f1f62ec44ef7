/// Numbers terms in the order in which they first come: a flat hash table with open addressing.
struct TermTable {
  /// A key and its number side by side, so that a look-up touches one place in memory; key 0 is none.
  private struct Slot {
    var key: UInt64 = 0
    var number: Int32 = 0
  }

  private var slots: [Slot]
  private var mask: Int
  /// The number of terms.
  private(set) var count = 0

  init(capacity: Int) {
    var size = 1024
    while size < capacity, size < 1 << 20 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    mask = size - 1
  }

  /// The number of a key, which must not be 0; equal to the count before where it is new.
  mutating func number(of key: UInt64) -> Int32 {
    var slot = place(of: key)
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slots[slot].number }
      slot = (slot + 1) & mask
    }
    let number = Int32(truncatingIfNeeded: count)
    slots[slot] = Slot(key: key, number: number)
    count += 1
    if count * 2 > slots.count { grow() }
    return number
  }

  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry.key != 0 {
      var slot = place(of: entry.key)
      while slots[slot].key != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
