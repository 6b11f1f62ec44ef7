import LedeText

/// How often two scalars stand side by side inside the lines of a page.
///
/// A count-min sketch of one row (Cormode & Muthukrishnan 2005): constant time, memory bounded by the page's length.
struct PairCounts {
  private var counts: [UInt16]
  private let mask: UInt64

  /// Counts the pairs of all lines; linear in the length of the page.
  init(_ page: PageLines) {
    var size = 1024
    while size < page.scalars.count * 2, size < 1 << 24 { size *= 2 }
    counts = [UInt16](repeating: 0, count: size)
    mask = UInt64(size - 1)
    let mask = mask
    var counts = counts.mutableSpan
    let scalars = page.scalars.span
    for line in page.lines {
      var previous: UInt32 = 0
      for index in line.scalars {
        let value = scalars[index]
        if previous != 0 {
          let slot = Self.slot(previous, value, mask)
          if counts[slot] < .max { counts[slot] += 1 }
        }
        previous = value
      }
    }
  }

  /// The number of times that `first` stands directly before `second` in a line.
  func count(_ first: UInt32, _ second: UInt32) -> Int { Int(counts[Self.slot(first, second, mask)]) }

  /// Whether the character on both sides of a column break between two lines was meant once.
  ///
  /// It was where the pairs that remain without it stand elsewhere on the page and the doubled pair does not; in doubt it
  /// stays, as real doubles are more frequent than an extraction's.
  func isDoubled(_ page: PageLines, _ upper: Int, _ lower: Int) -> Bool {
    let (upper, lower) = (page.lines[upper].scalars, page.lines[lower].scalars)
    guard upper.count > 1, lower.count > 1 else { return false }
    let last = page.scalars[upper.upperBound - 1]
    guard last == page.scalars[lower.lowerBound], PageScalar.isIdeographic(last) else { return false }
    return count(last, last) == 0 && count(page.scalars[upper.upperBound - 2], last) > 1
      && count(last, page.scalars[lower.lowerBound + 1]) > 1
  }

  @inline(__always)
  private static func slot(_ first: UInt32, _ second: UInt32, _ mask: UInt64) -> Int {
    Int(finishedHash(UInt64(first) << 32 | UInt64(second)) & mask)
  }
}
