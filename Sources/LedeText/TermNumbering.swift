/// Numbers the different terms of a text 0, 1, 2, … in the order in which they first appear.
///
/// A flat table with open addressing over 64-bit hashes: no string is built per term, and the numbers do not depend on
/// the machine or the run, as a dictionary's order would.
public struct TermNumbering: Sendable {
  private var hashes: [UInt64]
  private var numbers: [Int32]
  /// How many different terms were numbered.
  public private(set) var count = 0

  /// Makes an empty numbering.
  /// - Parameter capacity: The number of different terms for which there is room before the table grows.
  public init(capacity: Int = 256) {
    var size = 16
    while size < 2 * max(capacity, 0), size < 1 << 40 { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: -1, count: size)
  }

  /// The number of the term with this hash; a term not met before takes the next number. Constant time on average.
  public mutating func number(of hash: UInt64) -> Int {
    let slot = slot(of: hash)
    if numbers[slot] >= 0 { return Int(numbers[slot]) }
    hashes[slot] = hash
    numbers[slot] = Int32(count)
    count += 1
    if 2 * count > hashes.count { grow() }
    return count - 1
  }

  /// The number of the term with this hash, or nil where it was not met. Constant time on average.
  public func existingNumber(of hash: UInt64) -> Int? {
    let number = numbers[slot(of: hash)]
    return number >= 0 ? Int(number) : nil
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while numbers[slot] >= 0, hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (hashes, numbers)
    hashes = [UInt64](repeating: 0, count: 2 * old.0.count)
    numbers = [Int32](repeating: -1, count: 2 * old.0.count)
    for index in old.1.indices where old.1[index] >= 0 {
      let slot = slot(of: old.0[index])
      hashes[slot] = old.0[index]
      numbers[slot] = old.1[index]
    }
  }
}
