/// Up to a thousand grams of a text as 48-bit codes: what a scanner fills and a table reads, over and over.
///
/// Work goes by blocks because a loop that only hashes and a loop that only looks up keep the processor busier than one
/// loop that does both, and because the memory needed does not grow with the text.
public struct GramBlock: Sendable {
  /// The most grams that a block holds.
  public static let capacity = 1024

  /// The codes; those from ``count`` on are left over from earlier.
  public internal(set) var codes = [UInt64](repeating: 0, count: GramBlock.capacity)
  /// Where the grams stand, as UTF-8 offsets into the text; empty where the block keeps no ranges.
  public private(set) var ranges: [Range<Int>] = []
  /// The number of grams in the block.
  public internal(set) var count = 0
  /// Whether the block keeps the place of every gram.
  public let keepsRanges: Bool

  /// Makes an empty block.
  /// - Parameter keepsRanges: Whether to keep the place of every gram, as explaining needs.
  public init(keepsRanges: Bool = false) { self.keepsRanges = keepsRanges }

  /// Empties the block.
  mutating func clear() {
    count = 0
    ranges.removeAll(keepingCapacity: true)
  }

  /// Whether there is room for `number` grams more.
  @inline(__always)
  func hasRoom(for number: Int) -> Bool { count + number <= Self.capacity }

  /// Adds a gram; there must be room.
  @inline(__always)
  mutating func append(_ code: UInt64, start: Int, end: Int) {
    codes[count] = code
    count &+= 1
    if keepsRanges { ranges.append(start..<end) }
  }
}
