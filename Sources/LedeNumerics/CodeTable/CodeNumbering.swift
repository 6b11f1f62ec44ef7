/// Numbers 48-bit codes in the order in which they are first met.
public struct CodeNumbering: Sendable {
  private struct Slot: Sendable {
    var code: UInt64 = .max
    var number: UInt32 = 0
  }

  private var slots: [Slot]
  private var logarithm: Int
  /// The codes by number.
  public private(set) var codes: [UInt64] = []

  /// Makes an empty numbering.
  public init() {
    logarithm = 8
    slots = Array(repeating: Slot(), count: 1 << logarithm)
  }

  /// The number of a code, the next free one where it is new.
  public mutating func number(of code: UInt64) -> UInt32 {
    if codes.count * 3 > slots.count * 2 { grow() }
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: code &>> UInt64(48 &- logarithm))
    while slots[place].code != code {
      if slots[place].code == .max {
        slots[place] = Slot(code: code, number: UInt32(codes.count))
        codes.append(code)
        break
      }
      place = (place &+ 1) & mask
    }
    return slots[place].number
  }

  private mutating func grow() {
    logarithm += 1
    slots = Array(repeating: Slot(), count: 1 << logarithm)
    let mask = slots.count - 1
    for (number, code) in codes.enumerated() {
      var place = Int(truncatingIfNeeded: code >> UInt64(48 - logarithm))
      while slots[place].code != .max { place = (place + 1) & mask }
      slots[place] = Slot(code: code, number: UInt32(number))
    }
  }
}
