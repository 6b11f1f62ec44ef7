import LedeText

/// Finds the rows of a block of grams, first among the frequent ones, whose index and rows stay in the cache.
struct RowFinder: Sendable {
  private let frequent: RowIndex?
  private let others: RowIndex
  private var codes = [UInt64](repeating: 0, count: GramBlock.capacity)
  private var scratch = [UInt64](repeating: 0, count: GramBlock.capacity)
  /// The rows found; only as many as were found are meant.
  private(set) var rows = [Int](repeating: 0, count: GramBlock.capacity + 1)

  init(_ model: CountModel) {
    let layout = model.layout
    frequent =
      layout.frequent == 0
      ? nil
      : RowIndex(
        bounds: model.frequentBounds,
        bits: layout.frequentBits,
        entries: model.entries,
        entryBytes: layout.entryBytes,
        end: layout.frequent
      )
    others = RowIndex(
      bounds: model.otherBounds,
      bits: layout.otherBits,
      entries: model.entries,
      entryBytes: layout.entryBytes,
      end: layout.grams
    )
  }

  /// Puts the rows of the block's known grams at the front of ``rows``, the frequent ones first.
  /// - Returns: The number of known grams.
  mutating func find(_ block: GramBlock, in bytes: RawSpan) -> Int {
    codes = block.codes
    var found = 0
    if let frequent {
      found = frequent.find(&codes, count: block.count, scratch: &scratch, rows: &rows, from: 0, in: bytes)
    }
    return found
      + others.find(&codes, count: block.count - found, scratch: &scratch, rows: &rows, from: found, in: bytes)
  }

  /// Keeps only the rows, of the first `count`, for which `keeps` holds; how many they are.
  mutating func filter(_ count: Int, _ keeps: (Int) -> Bool) -> Int {
    var kept = 0
    for place in 0..<count where keeps(rows[place]) {
      rows[kept] = rows[place]
      kept += 1
    }
    return kept
  }
}
