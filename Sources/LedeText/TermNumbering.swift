/// Numbers the different terms of a text 0, 1, 2, … in the order in which they first appear.
///
/// A flat table with open addressing over 64-bit hashes: no string is built per term, and the numbers do not depend on
/// the machine or the run, as a dictionary's order would.
public struct TermNumbering: Sendable {
  /// A place of the table: a term's hash beside its number, so that finding it reads one cache line.
  private struct Entry {
    var hash: UInt64 = 0
    /// One more than the number of the term, or 0 where the place is free.
    var place: Int32 = 0
  }

  private var entries: [Entry]
  /// How many different terms were numbered.
  public private(set) var count = 0

  /// Makes an empty numbering.
  /// - Parameter capacity: The number of different terms for which there is room before the table grows.
  public init(capacity: Int = 256) {
    var size = 16
    while size < 2 * max(capacity, 0), size < 1 << 40 { size *= 2 }
    entries = [Entry](repeating: Entry(), count: size)
  }

  /// The number of the term with this hash; a term not met before takes the next number. Constant time on average.
  public mutating func number(of hash: UInt64) -> Int {
    let (slot, place) = find(hash)
    if place > 0 { return Int(place &- 1) }
    count += 1
    entries[slot] = Entry(hash: hash, place: Int32(truncatingIfNeeded: count))
    if 2 * count > entries.count { grow() }
    return count - 1
  }

  /// The number of the term with this hash, or nil where it was not met. Constant time on average.
  public func existingNumber(of hash: UInt64) -> Int? {
    let place = find(hash).place
    return place > 0 ? Int(place &- 1) : nil
  }

  /// The slot of the term with this hash, or the free one where it belongs, and what the slot holds as its place.
  @inline(__always)
  private func find(_ hash: UInt64) -> (slot: Int, place: Int32) {
    let mask = entries.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = entries[slot]
      if entry.place == 0 || entry.hash == hash { return (slot, entry.place) }
      slot = (slot &+ 1) & mask
    }
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: 2 * old.count)
    for entry in old where entry.place > 0 { entries[find(entry.hash).slot] = entry }
  }
}
