/// Finds the rows of codes in a model's table, a block of codes at a time.
public struct CodeFinder: Sendable {
  private let frequent: CodeBuckets?
  private let others: CodeBuckets
  private var keys: [UInt64]
  private var scratch: [UInt64]
  /// The rows found; only as many as were found are meant.
  public private(set) var rows: [Int]
  /// The keys found, parallel to ``rows``.
  public private(set) var matches: [UInt64]

  /// Makes a finder.
  /// - Parameters:
  ///   - layout: The table's layout.
  ///   - table: The offset of the table in the bytes that will be given; the whole table must lie inside them.
  ///   - capacity: The most codes that will be looked up at once.
  public init(_ layout: CodeTableLayout, at table: Int, capacity: Int) {
    let otherIndex = table + 4 * layout.frequentBounds
    let entries = table + layout.entries
    frequent =
      layout.frequent == 0
      ? nil
      : CodeBuckets(
        bounds: table,
        entries: entries,
        entryBytes: layout.entryBytes,
        end: layout.frequent,
        bits: layout.frequentBits
      )
    others = CodeBuckets(
      bounds: otherIndex,
      entries: entries,
      entryBytes: layout.entryBytes,
      end: layout.count,
      bits: layout.otherBits
    )
    keys = Array(repeating: 0, count: capacity)
    scratch = keys
    // One more, as a row is written before it is known whether it counts.
    rows = Array(repeating: 0, count: capacity + 1)
    matches = Array(repeating: 0, count: capacity + 1)
  }

  /// Puts the rows of the known ones of the first `count` codes at the front of ``rows``, the frequent ones first.
  /// - Returns: The number of known codes.
  public mutating func find(codes: [UInt64], count: Int, in bytes: RawSpan) -> Int {
    for place in 0..<count { keys[place] = codes[place] &<< 16 }
    return find(count, in: bytes)
  }

  /// The same for keys of a code in the leading 48 bits and 16 bits of the caller's own, which ``matches`` gives back.
  public mutating func find(keys given: ArraySlice<UInt64>, in bytes: RawSpan) -> Int {
    var count = 0
    for key in given {
      keys[count] = key
      count &+= 1
    }
    return find(count, in: bytes)
  }

  private mutating func find(_ count: Int, in bytes: RawSpan) -> Int {
    var found = 0
    if let frequent {
      found = frequent.find(
        &keys,
        count: count,
        scratch: &scratch,
        matches: &matches,
        rows: &rows,
        from: 0,
        in: bytes
      )
    }
    return found
      + others.find(
        &keys,
        count: count - found,
        scratch: &scratch,
        matches: &matches,
        rows: &rows,
        from: found,
        in: bytes
      )
  }

  /// Keeps only the rows, of the first `count`, for which `keeps` holds; how many they are.
  public mutating func filter(_ count: Int, _ keeps: (Int) -> Bool) -> Int {
    var kept = 0
    for place in 0..<count where keeps(rows[place]) {
      rows[kept] = rows[place]
      matches[kept] = matches[place]
      kept += 1
    }
    return kept
  }
}
