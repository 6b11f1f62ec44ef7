/// Counts the different codes of one document in keys of eight bytes: a code in the leading 48 bits, its count behind.
///
/// Small enough to stay in the first cache; a count stops at 65,535.
public struct DocumentCounter: Sendable {
  /// Of which the first 2^``logarithm`` are in use; the others are empty.
  private var slots: [UInt64] = []
  private var logarithm = 0
  private var count = 0

  /// Makes an empty counter.
  /// - Parameter expected: About how many different codes will come; the counter grows where there are more.
  public init(expected: Int) { expect(expected) }

  /// Makes an empty counter as large as the next document needs; does nothing while codes are counted.
  /// - Parameter number: About how many different codes will come.
  public mutating func expect(_ number: Int) {
    guard count == 0 else { return }
    logarithm = 6
    while logarithm < 30, 1 << logarithm < number * 2 { logarithm += 1 }
    slots += repeatElement(0, count: max(0, 1 << logarithm - slots.count))
  }

  /// Counts the first `number` codes, none of which may be zero.
  public mutating func add(_ codes: [UInt64], first number: Int) {
    while (count + number) * 4 > (3 << logarithm) { grow() }
    let shift = UInt64(48 &- logarithm)
    let mask = 1 &<< logarithm &- 1
    let codes = codes.span
    var added = 0
    var slots = slots.mutableSpan
    for place in 0..<number {
      let code = codes[place]
      var slot = Int(truncatingIfNeeded: code &>> shift)
      var held = slots[slot]
      // Free or the code's own: asked at once, as which of both it is is anybody's guess.
      while min(held, held &>> 16 ^ code) != 0 {
        slot = (slot &+ 1) & mask
        held = slots[slot]
      }
      slots[slot] = code &<< 16 | min(held & 0xFFFF &+ 1, 0xFFFF)
      added &+= Int(truncatingIfNeeded: held.oneIfZero)
    }
    count += added
  }

  private mutating func grow() {
    let old = slots[..<(1 << logarithm)]
    logarithm += 1
    slots = Array(repeating: 0, count: max(slots.count, 1 << logarithm))
    let mask = 1 << logarithm - 1
    for key in old where key != 0 {
      var slot = Int(key >> UInt64(64 - logarithm))
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = key
    }
  }

  /// The keys counted, in ascending order, which does not depend on what was counted before; takes them out.
  public mutating func drain(into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    // One more, as a key is written before it is known whether there is one.
    keys += repeatElement(0, count: count + 1)
    let inUse = 1 << logarithm
    var taken = 0
    var drained = keys.mutableSpan
    var slots = slots.mutableSpan
    for slot in 0..<inUse {
      drained[taken] = slots[slot]
      taken &+= slots[slot] == 0 ? 0 : 1
      slots[slot] = 0
    }
    keys.removeLast()
    count = 0
    sortNeighbours(&keys)
  }

  /// Sorts by insertion, which is quick as only keys that met in a slot are out of order.
  private func sortNeighbours(_ keys: inout [UInt64]) {
    var keys = keys.mutableSpan
    for place in 1..<max(1, keys.count) {
      let key = keys[place]
      var hole = place
      while hole > 0, keys[hole - 1] > key {
        keys[hole] = keys[hole - 1]
        hole -= 1
      }
      keys[hole] = key
    }
  }
}
