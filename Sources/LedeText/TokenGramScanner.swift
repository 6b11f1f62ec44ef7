/// Reads the token grams of a text: every run of n neighbouring tokens, and, where wanted, the parts of words.
///
/// A token is what ``Swift/StringProtocol/forEachToken(from:_:)`` calls one. Grams reach over white space and punctuation.
/// The parts of a word of more than three letters are the runs of its letters with a mark before the first and one behind
/// the last; they let forms of a word help each other. Only words of scripts that write words apart have parts.
public struct TokenGramScanner: Sendable {
  /// Letters of a word from here on have no part in parts.
  private static let longestWord = 40
  /// The most grams that one token can add.
  private static let mostGrams = 8 * (longestWord + 2) + 8

  /// What the hash of every gram of whole tokens begins with.
  private static let seed = hashStep(emptyHash, 0x746F_6B65 as UInt32)

  private let text: String
  private let shortest: Int
  private let longest: Int
  private let parts: ClosedRange<Int>?
  private var position = 0
  /// The hashes and starts of the last tokens, the newest first, and how many there are.
  private var recent: [UInt64]
  private var starts: [Int]
  private var recentCount = 0
  /// The run of letters or digits being read: its kind, or nil; its start, hash and letters.
  private var runKind: UInt8?
  private var runStart = 0
  private var runHash: UInt64 = 0
  private var runCount = 0
  private var word = [UInt32](repeating: 0, count: longestWord + 2)
  private var wordOffsets = [Int](repeating: 0, count: longestWord + 2)

  /// Starts reading a text.
  /// - Parameters:
  ///   - text: The text.
  ///   - lengths: The least and the greatest number of tokens in a gram, from 1 to 8.
  ///   - parts: The least and the greatest number of letters and marks in a part of a word, from 2 to 8; nil for none.
  public init(_ text: String, lengths: ClosedRange<Int>, parts: ClosedRange<Int>? = nil) {
    self.text = text
    shortest = min(max(1, lengths.lowerBound), 8)
    longest = min(max(shortest, lengths.upperBound), 8)
    self.parts = parts.map { $0.clamped(to: 2...8) }
    recent = Array(repeating: 0, count: longest)
    starts = Array(repeating: 0, count: longest)
  }

  /// Whether the grams are single tokens and pairs.
  private var isPlain: Bool { shortest == 1 && longest == 2 }

  /// Fills the block with the next grams; false at the text's end.
  public mutating func read(into block: inout GramBlock) -> Bool {
    block.clear()
    let text = text
    let bytes = text.utf8Span.span
    while position < bytes.count, block.hasRoom(for: Self.mostGrams) {
      if isPlain, !block.keepsRanges, runKind == nil { readIdeographs(of: bytes, into: &block) }
      guard position < bytes.count, block.hasRoom(for: Self.mostGrams) else { break }
      let start = position
      let value = bytes.scalar(at: &position)
      let kind = ScalarKind.kind(value)
      if runKind != nil, runKind != kind { endRun(at: start, into: &block) }
      switch kind {
      case ScalarKind.ideograph:
        push(finishedHash(hashStep(emptyHash, value)), start: start, end: position, into: &block)
      case ScalarKind.letter, ScalarKind.digit:
        extendRun(by: ScalarLowering.folded(value), kind: kind, start: start)
      default:
        break
      }
    }
    if position == bytes.count, runKind != nil, block.hasRoom(for: Self.mostGrams) {
      endRun(at: position, into: &block)
    }
    return block.count > 0 || position < bytes.count
  }

  /// Reads the tokens and pairs of the ideographs from the place reached on: most of a Chinese text, without the
  /// generality that the rest needs.
  private mutating func readIdeographs(of bytes: Span<UInt8>, into block: inout GramBlock) {
    var position = position
    var count = block.count
    var last = recent[0]
    var hasLast = recentCount > 0
    let seed = Self.seed
    var codes = block.codes.mutableSpan
    while position &+ 2 < bytes.count, count &+ 2 <= GramBlock.capacity {
      let first = bytes[position]
      guard first >= 0xE4, first <= 0xE9 else { break }
      let (second, third) = (UInt32(bytes[position &+ 1] & 0x3F), UInt32(bytes[position &+ 2] & 0x3F))
      let value = UInt32(first & 0x0F) << 12 | second << 6 | third
      guard value >= 0x4E00 else { break }
      position &+= 3
      let hash = finishedHash(hashStep(emptyHash, value))
      let token = hashStep(seed, hash)
      codes[count] = GramCode.code(hash: token)
      codes[count &+ 1] = GramCode.code(hash: hashStep(token, last))
      count &+= hasLast ? 2 : 1
      hasLast = true
      last = hash
    }
    block.count = count
    self.position = position
    recent[0] = last
    recentCount = hasLast ? 1 : 0
  }

  private mutating func extendRun(by value: UInt32, kind: UInt8, start: Int) {
    if runKind == nil {
      runKind = kind
      runStart = start
      runHash = emptyHash
      runCount = 0
    }
    runHash = hashStep(runHash, value)
    runCount &+= 1
    if runCount <= Self.longestWord {
      word[runCount] = value
      wordOffsets[runCount] = start
    }
  }

  private mutating func endRun(at end: Int, into block: inout GramBlock) {
    let kind = runKind
    runKind = nil
    push(finishedHash(runHash), start: runStart, end: end, into: &block)
    guard let parts, kind == ScalarKind.letter, runCount > 3 else { return }
    let letters = min(runCount, Self.longestWord)
    word[0] = UInt32.max
    let last = runCount <= Self.longestWord ? letters + 1 : letters
    if last > letters { word[last] = UInt32.max }
    for first in 0...last {
      var hash = hashStep(emptyHash, 0x7061_7274 as UInt32)
      var next = first
      while next <= last, next - first < parts.upperBound {
        hash = hashStep(hash, word[next])
        next += 1
        guard next - first >= parts.lowerBound else { continue }
        let start = first == 0 ? runStart : wordOffsets[first]
        let stop = next <= letters ? wordOffsets[next] : end
        block.append(GramCode.code(hash: hash), start: start, end: stop)
      }
    }
  }

  @inline(__always)
  private mutating func push(_ hash: UInt64, start: Int, end: Int, into block: inout GramBlock) {
    // Newest first, so that every longer gram goes on from the shorter one's hash.
    var code = hashStep(Self.seed, hash)
    if shortest == 1 { block.append(GramCode.code(hash: code), start: start, end: end) }
    for place in 0..<recentCount {
      code = hashStep(code, recent[place])
      if place &+ 2 >= shortest { block.append(GramCode.code(hash: code), start: starts[place], end: end) }
    }
    guard longest > 1 else { return }
    if recentCount < longest - 1 { recentCount &+= 1 }
    var place = recentCount &- 1
    while place > 0 {
      recent[place] = recent[place &- 1]
      starts[place] = starts[place &- 1]
      place &-= 1
    }
    recent[0] = hash
    starts[0] = start
  }
}
