/// Counts how often and in how many documents each 48-bit code occurs.
///
/// Open addressing with linear probing, where a code's home is its leading bits: the slots are then almost in the order
/// of the codes, and taking them out in order costs one pass. Codes must be spread evenly and below 2^48.
public struct CountTable: Sendable {
  private struct Slot: Sendable {
    var code: UInt64 = vacant
    var amount: UInt32 = 0
    var documents: UInt32 = 0
    var last: UInt32 = 0
  }

  private static let vacant = UInt64.max
  /// Slots behind the last home, so that probing need not wrap around, which would break the order.
  private static let overhang = 64

  private var slots: [Slot]
  private var logarithm: Int
  private var document: UInt32 = 0
  /// The number of different codes.
  public private(set) var count = 0

  /// Makes an empty table.
  /// - Parameter expected: About how many different codes will come; the table grows where there are more.
  public init(expected: Int = 0) {
    logarithm = 6
    while logarithm < 32, 1 << logarithm < expected + expected / 2 { logarithm += 1 }
    slots = Array(repeating: Slot(), count: 1 << logarithm + Self.overhang)
  }

  /// Begins the next document: a code that occurs again counts as in one document more.
  public mutating func beginDocument() { document += 1 }

  /// Counts the first `number` of `codes` once each.
  public mutating func add(_ codes: [UInt64], first number: Int) {
    add(codes, amounts: nil, first: number)
  }

  /// Counts every code with its amount.
  public mutating func add(_ codes: [UInt64], amounts: [UInt32]) {
    add(codes, amounts: amounts, first: min(codes.count, amounts.count))
  }

  private mutating func add(_ codes: [UInt64], amounts: [UInt32]?, first number: Int) {
    var done = 0
    while done < number {
      // So many fit before the table is two thirds full, whatever they are.
      let room = (1 << logarithm) * 2 / 3 - count
      let end = min(number, done + max(room, 0))
      done = fill(codes, amounts: amounts, from: done, to: end)
      if done < number { grow() }
    }
  }

  /// Counts codes until `end` or until the overhang is full; the number of codes done.
  private mutating func fill(_ codes: [UInt64], amounts: [UInt32]?, from start: Int, to end: Int) -> Int {
    let shift = UInt64(48 - logarithm)
    let document = document
    let codes = codes.span
    var found = 0
    var done = start
    var slots = slots.mutableSpan
    search: while done < end {
      let code = codes[done]
      let amount: UInt32
      if let amounts { amount = amounts[done] } else { amount = 1 }
      var place = Int(truncatingIfNeeded: code >> shift)
      while slots[place].code != code {
        if slots[place].code == Self.vacant {
          slots[place].code = code
          found &+= 1
          break
        }
        place &+= 1
        if place == slots.count { break search }
      }
      slots[place].amount = slots[place].amount.addingClamped(amount)
      if slots[place].last != document || slots[place].documents == 0 {
        slots[place].last = document
        slots[place].documents &+= 1
      }
      done &+= 1
    }
    count += found
    return done
  }

  private mutating func grow() {
    let old = slots
    repeat { logarithm += 1 } while !place(old)
  }

  /// Puts slots into an empty array of the present size; false where the overhang is too short for them.
  private mutating func place(_ old: [Slot]) -> Bool {
    let shift = UInt64(48 - logarithm)
    slots = Array(repeating: Slot(), count: 1 << logarithm + Self.overhang)
    for slot in old where slot.code != Self.vacant {
      var place = Int(slot.code >> shift)
      while slots[place].code != Self.vacant {
        place += 1
        if place == slots.count { return false }
      }
      slots[place] = slot
    }
    return true
  }

  /// The codes in rising order with their counts.
  /// - Complexity: Linear in the size of the table, as the slots are nearly in order.
  public func sorted() -> CountRun {
    var ordered: [Slot] = []
    ordered.reserveCapacity(count)
    for slot in slots where slot.code != Self.vacant {
      var place = ordered.count
      ordered.append(slot)
      while place > 0, ordered[place - 1].code > slot.code {
        ordered[place] = ordered[place - 1]
        place -= 1
      }
      ordered[place] = slot
    }
    return CountRun(
      codes: ordered.map(\.code),
      amounts: ordered.map(\.amount),
      documents: ordered.map(\.documents)
    )
  }

  /// Empties the table and keeps its memory.
  public mutating func removeAll() {
    for place in slots.indices { slots[place] = Slot() }
    count = 0
    document = 0
  }
}

extension UInt32 {
  /// The sum, or the greatest number where it would be larger.
  @inline(__always)
  public func addingClamped(_ other: UInt32) -> UInt32 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
