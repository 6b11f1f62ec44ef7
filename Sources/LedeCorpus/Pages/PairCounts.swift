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
    for line in page.lines {
      var previous: UInt32 = 0
      for index in line.scalars {
        let value = page.scalars[index]
        if previous != 0 {
          let slot = slot(previous, value)
          if counts[slot] < .max { counts[slot] += 1 }
        }
        previous = value
      }
    }
  }

  /// The number of times that `first` stands directly before `second` in a line.
  func count(_ first: UInt32, _ second: UInt32) -> Int { Int(counts[slot(first, second)]) }

  @inline(__always)
  private func slot(_ first: UInt32, _ second: UInt32) -> Int {
    Int(finishedHash(UInt64(first) << 32 | UInt64(second)) & mask)
  }
}
