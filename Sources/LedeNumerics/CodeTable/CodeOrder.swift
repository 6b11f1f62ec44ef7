/// Puts 48-bit codes in order in linear time, which their even spread allows.
public enum CodeOrder {
  /// Buckets of up to so many codes are sorted by insertion.
  private static let fewest = 32

  /// The places of codes by rising code; equal codes stay in the order of their places.
  ///
  /// The leading bits of a code choose a bucket of a few places, and what is left to do is to sort the buckets.
  /// - Complexity: Linear in the number of codes where they are spread evenly.
  public static func rising(_ codes: [UInt64]) -> [Int32] {
    var bits = 4
    while bits < 24, 2 << bits < codes.count { bits += 1 }
    let shift = UInt64(CodeTableLayout.codeBits - bits)
    var ends = [Int](repeating: 0, count: 1 << bits)
    for code in codes { ends[Int(code >> shift)] += 1 }
    var sum = 0
    for bucket in ends.indices {
      sum += ends[bucket]
      ends[bucket] = sum - ends[bucket]
    }
    var order = [Int32](repeating: 0, count: codes.count)
    for (place, code) in codes.enumerated() {
      let bucket = Int(code >> shift)
      order[ends[bucket]] = Int32(place)
      ends[bucket] += 1
    }
    var start = 0
    for end in ends {
      sort(&order, from: start, to: end, by: codes)
      start = end
    }
    return order
  }

  private static func sort(_ order: inout [Int32], from start: Int, to end: Int, by codes: [UInt64]) {
    if end - start > fewest {
      order[start..<end].sort { (codes[Int($0)], $0) < (codes[Int($1)], $1) }
      return
    }
    for next in start..<end {
      let place = order[next]
      let code = codes[Int(place)]
      var target = next
      while target > start, codes[Int(order[target - 1])] > code {
        order[target] = order[target - 1]
        target -= 1
      }
      order[target] = place
    }
  }
}
