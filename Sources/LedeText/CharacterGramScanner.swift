/// Reads the character grams of a text: every run of n neighbouring characters (Unicode scalars), lower-cased, a run of
/// white space counting as one space.
///
/// The grams are those of scikit-learn's `CountVectorizer(analyzer='char')`, so that figures can be compared.
public struct CharacterGramScanner: Sendable {
  private let text: String
  private let shortest: Int
  private let longest: Int
  private var position = 0
  /// The last three characters, 21 bits each and 1 more than their value, so that shorter grams differ from longer ones.
  private var window: UInt64 = 0
  /// The values and starts of the last characters, the newest last; only kept where ``window`` is not enough.
  private var recent: [UInt32] = []
  private var starts: [Int] = []
  private var seen = 0
  private var pendingDot = false

  /// Starts reading a text.
  /// - Parameters:
  ///   - text: The text.
  ///   - lengths: The least and the greatest number of characters in a gram, from 1 to 8.
  public init(_ text: String, lengths: ClosedRange<Int>) {
    self.text = text
    shortest = min(max(1, lengths.lowerBound), 8)
    longest = min(max(shortest, lengths.upperBound), 8)
  }

  /// Fills the block with the next grams, in the order in which they end, shorter ones first; false at the text's end.
  public mutating func read(into block: inout GramBlock) -> Bool {
    block.clear()
    if longest == 2, shortest == 2, !block.keepsRanges {
      readPairs(into: &block)
    } else {
      readAny(into: &block)
    }
    return block.count > 0
  }

  /// The usual case without its generality: twice as fast.
  private mutating func readPairs(into block: inout GramBlock) {
    let text = text
    let bytes = text.utf8Span.span
    var codes = block.codes.mutableSpan
    var position = position
    var last = window
    var count = 0
    // What the loop's condition and the next one check is not checked again at every byte.
    while position < bytes.count, count &+ 2 <= codes.count {
      let first = bytes[unchecked: position]
      // Most of a Chinese text: three bytes, never white and without a lower case (U+4000 to U+9FFF).
      if first >= 0xE4, first <= 0xE9, position &+ 2 < bytes.count {
        let second = UInt64(bytes[unchecked: position &+ 1] & 0x3F)
        let third = UInt64(bytes[unchecked: position &+ 2] & 0x3F)
        let current = (UInt64(first & 0x0F) << 12 | second << 6 | third) &+ 1
        position &+= 3
        codes[unchecked: count] = GramCode.code(exactly: last << 21 | current)
        count &+= last == 0 ? 0 : 1
        last = current
        continue
      }
      var value = bytes.scalar(at: &position)
      if value.isWhite { value = bytes.collapseWhite(value, after: &position) }
      let current = UInt64(ScalarLowering.lowered(value)) &+ 1
      codes[count] = GramCode.code(exactly: last << 21 | current)
      // The text's first character ends no pair.
      count &+= last == 0 ? 0 : 1
      last = current
      if value == ScalarLowering.dottedI {
        let dot = UInt64(ScalarLowering.dotAbove) + 1
        codes[count] = GramCode.code(exactly: last << 21 | dot)
        count &+= 1
        last = dot
      }
    }
    block.count = count
    self.position = position
    window = last
  }

  private mutating func readAny(into block: inout GramBlock) {
    let text = text
    let bytes = text.utf8Span.span
    while position < bytes.count, block.hasRoom(for: 2 * (longest - shortest + 1)) {
      let start = position
      var value = bytes.scalar(at: &position)
      if value.isWhite { value = bytes.collapseWhite(value, after: &position) }
      push(ScalarLowering.lowered(value), start: start, into: &block)
      if value == ScalarLowering.dottedI { push(ScalarLowering.dotAbove, start: start, into: &block) }
    }
  }

  private mutating func push(_ value: UInt32, start: Int, into block: inout GramBlock) {
    if recent.count == longest {
      recent.removeFirst()
      starts.removeFirst()
    }
    recent.append(value)
    starts.append(start)
    guard recent.count >= shortest else { return }
    for length in shortest...min(longest, recent.count) {
      let first = recent.count - length
      block.append(code(ofLast: length), start: starts[first], end: position)
    }
  }

  private func code(ofLast length: Int) -> UInt64 {
    let values = recent.suffix(length)
    if length <= 2 { return GramCode.code(exactly: values.reduce(0) { $0 << 21 | UInt64($1) + 1 }) }
    return GramCode.code(hash: values.reduce(emptyHash) { hashStep($0, $1) })
  }
}

extension UInt32 {
  /// Whether Python's `\s` matches this scalar.
  fileprivate var isWhite: Bool {
    @inline(__always) get {
      if self > 0x3000 { return false }
      if self <= 0x20 { return self == 0x20 || (9...13).contains(self) || self >= 0x1C }
      if self < 0x85 { return false }
      switch self {
      case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
      default: return false
      }
    }
  }
}

extension Span<UInt8> {
  /// A space where more white space follows, which is passed over; else the white scalar itself.
  fileprivate func collapseWhite(_ value: UInt32, after position: inout Int) -> UInt32 {
    var next = position
    while next < count {
      let following = scalar(at: &next)
      guard following.isWhite else { break }
      position = next
      next = position
      while next < count {
        let more = scalar(at: &next)
        guard more.isWhite else { return 0x20 }
        position = next
      }
      return 0x20
    }
    return value
  }
}
