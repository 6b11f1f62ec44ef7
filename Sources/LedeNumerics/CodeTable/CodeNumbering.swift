/// Numbers 48-bit codes in the order in which they are first met.
public struct CodeNumbering: Sendable {
  private struct Slot: Sendable {
    var code: UInt64 = .max
    var number: UInt32 = 0
  }

  /// So many codes are looked for at a time, so that the processor waits for many places of memory at once.
  private static let blockSize = 256

  private var slots: [Slot]
  private var logarithm = 8
  /// The codes by number.
  public private(set) var codes: [UInt64] = []

  /// Makes an empty numbering.
  /// - Parameter expected: About how many different codes will come; the numbering grows where there are more.
  public init(expected: Int = 0) {
    while logarithm < 28, 2 << logarithm < 3 * expected { logarithm += 1 }
    slots = Array(repeating: Slot(), count: 1 << logarithm)
  }

  /// The numbers of codes; new ones have the next free numbers.
  public mutating func numbers(of given: [UInt64]) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(given.count)
    var held = [Slot](repeating: Slot(), count: Self.blockSize)
    for start in stride(from: 0, to: given.count, by: Self.blockSize) {
      let end = min(start + Self.blockSize, given.count)
      while (codes.count + Self.blockSize) * 3 > slots.count * 2 { grow() }
      // Most are found at home. What stands in a slot stays there, so that all can be fetched before one is looked at.
      for place in start..<end { held[place - start] = slots[home(of: given[place])] }
      for place in start..<end {
        let slot = held[place - start]
        numbers.append(slot.code == given[place] ? slot.number : number(of: given[place]))
      }
    }
    return numbers
  }

  /// The number of a code, the next free one where it is new.
  public mutating func number(of code: UInt64) -> UInt32 {
    if codes.count * 3 > slots.count * 2 { grow() }
    let mask = slots.count &- 1
    var place = home(of: code)
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

  @inline(__always)
  private func home(of code: UInt64) -> Int { Int(truncatingIfNeeded: code &>> UInt64(48 &- logarithm)) }

  private mutating func grow() {
    logarithm += 1
    slots = Array(repeating: Slot(), count: 1 << logarithm)
    let mask = slots.count - 1
    for (number, code) in codes.enumerated() {
      var place = home(of: code)
      while slots[place].code != .max { place = (place + 1) & mask }
      slots[place] = Slot(code: code, number: UInt32(number))
    }
  }
}
