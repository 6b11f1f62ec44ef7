import LedeNumerics
import LedeText

/// The terms of a page's blocks and where else they stand: what ties a headline to its article.
///
/// A term is a pair of neighbouring ideographs, or one word of a script that writes words apart. A term that stands in
/// many blocks weighs little (inverse document frequency with blocks as documents, Spärck Jones 1972).
struct PageLexicon {
  /// A term that a block has and other blocks of the page have, too.
  struct SharedTerm {
    let term: Int32
    /// Where the block stands in ``PageLexicon/blocks``.
    let place: Int32
    /// Where the blocks that have the term begin there, and end.
    let first: Int32
    let end: Int32
  }

  /// The different terms that each block shares with others, block after block.
  private(set) var shared: [SharedTerm] = []
  /// Where each block's terms begin in ``shared``; one more than there are blocks.
  private var firstShared: [Int] = [0]
  /// For each term the blocks that have it, in order.
  private(set) var blocks: [Int32] = []
  /// The weight of a term by the number of blocks that have it.
  private var rarities: [Float] = []
  private var termCounts: [Int] = []

  /// Reads all blocks; linear in the length of the page.
  init(_ page: PageLines, _ units: [PageUnit]) {
    let (terms, firstTerms, termCount) = Self.scan(page, units)
    index(terms, firstTerms, termCount: termCount)
    weigh(units.count)
  }

  /// The terms of all blocks, where each block's begin among them, and how many different ones there are.
  private static func scan(_ page: PageLines, _ units: [PageUnit]) -> ([Int32], [Int], Int) {
    let functionBits = Self.functionBits
    var table = TermTable(capacity: page.scalars.count / 2)
    // A scalar ends one term at most.
    var found = [Int32](repeating: 0, count: page.scalars.count)
    var buffer = [UInt64](repeating: 0, count: units.lazy.map { page.scalarCount(of: $0) }.max() ?? 0)
    var terms = found.mutableSpan
    var keys = buffer.mutableSpan
    var count = 0
    var firsts = [0]
    firsts.reserveCapacity(units.count + 1)
    for unit in units {
      let number = readKeys(of: unit, page, functionBits, into: &keys)
      table.number(keys, count: number, into: &terms, from: count)
      count += number
      firsts.append(count)
    }
    return (found, firsts, table.count)
  }

  /// Writes the keys of a block's terms one after the other and says how many there are.
  private static func readKeys(
    of unit: PageUnit,
    _ page: PageLines,
    _ functionBits: [UInt64],
    into keys: inout MutableSpan<UInt64>
  ) -> Int {
    let scalars = page.scalars.span
    let functionBits = functionBits.span
    var count = 0
    var previous: UInt32 = 0
    for line in unit.lines {
      let range = page.lines[line].scalars
      var index = range.lowerBound
      while index < range.upperBound {
        let value = scalars[index]
        index += 1
        if PageScalar.isIdeographic(value) {
          // Written first and counted only if it is a term: a branch would be guessed wrong at every function word.
          keys[count] = UInt64(previous) << 21 | UInt64(value)
          let isContent = Self.isContent(value, functionBits)
          count += Int(truncatingIfNeeded: (UInt64(previous) &* UInt64(isContent) + 0xFFFF_FFFF) >> 32)
          previous = value &* isContent
        } else if isLetter(value) {
          var word = hashStep(emptyHash, Unicode.Scalar(value)?.folded.value ?? value)
          var letters = 1
          while index < range.upperBound, isLetter(scalars[index]) {
            word = hashStep(word, Unicode.Scalar(scalars[index])?.folded.value ?? scalars[index])
            letters += 1
            index += 1
          }
          if letters > 2 {
            keys[count] = finishedHash(word) >> (64 - TermTable.keyBits) | 1
            count += 1
          }
          previous = 0
        } else if !PageScalar.isSpace(value) {
          previous = 0
        }
      }
    }
    return count
  }

  @inline(__always)
  private static func isLetter(_ value: UInt32) -> Bool {
    PageScalar.isWord(value) && !PageScalar.isDigit(value) && !PageScalar.isIdeographic(value)
  }

  /// Finds what blocks share; `terms` are those of all blocks, each as often as its block has it.
  private mutating func index(_ terms: [Int32], _ firstTerms: [Int], termCount: Int) {
    let blockCount = firstTerms.count - 1
    // The last block that has a term, and how many had it by then.
    var lasts = [SIMD2<Int32>](repeating: SIMD2(-1, 0), count: termCount)
    // The different terms of the blocks, and how many blocks before have each.
    var different = [SIMD2<Int32>](repeating: SIMD2(), count: firstTerms[blockCount])
    var ends = [Int](repeating: 0, count: blockCount)
    var count = 0
    do {
      let terms = terms.span
      var lasts = lasts.mutableSpan
      var different = different.mutableSpan
      for block in 0..<blockCount {
        let before = count
        for position in firstTerms[block]..<firstTerms[block + 1] {
          let term = terms[position]
          let last = lasts[Int(term)]
          // Written first and counted only where it is new: a branch would be guessed wrong too often.
          different[count] = SIMD2(term, last.y)
          let isNew = last.x == Int32(block) ? 0 : 1
          lasts[Int(term)] = SIMD2(Int32(block), last.y + Int32(isNew))
          count += isNew
        }
        ends[block] = count
        termCounts.append(count - before)
      }
    }
    // Where the blocks of each term begin and end, instead of the last of them.
    var first: Int32 = 0
    for term in 0..<termCount {
      let number = lasts[term].y
      lasts[term] = SIMD2(first, first + number)
      first += number
    }
    var blocks = [Int32](repeating: 0, count: count)
    var shared = [SharedTerm](repeating: SharedTerm(term: 0, place: 0, first: 0, end: 0), count: count)
    var sharedCount = 0
    do {
      let (lasts, different) = (lasts.span, different.span)
      var blocks = blocks.mutableSpan
      var shared = shared.mutableSpan
      var position = 0
      for block in 0..<blockCount {
        while position < ends[block] {
          let term = different[position].x
          let range = lasts[Int(term)]
          let place = range.x + different[position].y
          blocks[Int(place)] = Int32(block)
          shared[sharedCount] = SharedTerm(term: term, place: place, first: range.x, end: range.y)
          sharedCount += range.y - range.x > 1 ? 1 : 0
          position += 1
        }
        firstShared.append(sharedCount)
      }
    }
    shared.removeLast(count - sharedCount)
    (self.blocks, self.shared) = (blocks, shared)
  }

  private mutating func weigh(_ blockCount: Int) {
    // Beyond a few dozen blocks a page is many pages; rarity is counted against one page's worth.
    let scale = StableMath.log(Double(blockCount) + 1)
    let most = shared.lazy.map { $0.end - $0.first }.max() ?? 1
    rarities = (0...Int(most)).map { frequency in
      Float(max(0, (scale - StableMath.log(Double(max(frequency, 1)))) / max(scale, 0.1)))
    }
  }

  /// The number of times that any block has any term, each counted once a block.
  var occurrenceCount: Int { blocks.count }

  /// The number of different terms of a block.
  func termCount(of block: Int) -> Int { termCounts[block] }

  /// Where the terms that a block shares with others are in ``shared``.
  func sharedRange(of block: Int) -> Range<Int> { firstShared[block]..<firstShared[block + 1] }

  /// How much a term weighs.
  func weight(of term: SharedTerm) -> Float { rarities[Int(term.end - term.first)] }

  /// How much the different terms of a block weigh together.
  func totalWeight(of block: Int) -> Float {
    let range = sharedRange(of: block)
    return range.reduce(Float(termCounts[block] - range.count) * rarities[1]) { $0 + weight(of: shared[$1]) }
  }

  /// The share (0…1, by weight) of the terms of `block` that also stand in the blocks of `range`, a few blocks after it.
  func affinity(of block: Int, to range: Range<Int>) -> Double {
    var common: Float = 0
    for term in shared[sharedRange(of: block)] {
      var other = Int(term.place) + 1
      let end = Int(term.end)
      while other < end, Int(blocks[other]) < range.lowerBound { other += 1 }
      if other < end, Int(blocks[other]) < range.upperBound { common += weight(of: term) }
    }
    let total = totalWeight(of: block)
    return total > 0 ? Double(common / total) : 0
  }

  /// Zero for ideographs and kana that stand in any text and so say nothing about its subject, one for others.
  @inline(__always)
  private static func isContent(_ value: UInt32, _ functionBits: Span<UInt64>) -> UInt32 {
    let place = value &- 0x4E00
    guard place < 0x5200 else { return (0x3041...0x309F).contains(value) ? 0 : 1 }
    return UInt32(truncatingIfNeeded: ~functionBits[Int(place >> 6)] >> UInt64(place & 63)) & 1
  }

  /// One bit for each ideograph from U+4E00 on.
  private static let functionBits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 0x5200 / 64)
    for scalar in "的了在是和与有为不这一上个对也就都而及以到我他们着说年月日中将等要多还之于从被".unicodeScalars {
      bits[Int((scalar.value - 0x4E00) >> 6)] |= 1 << UInt64((scalar.value - 0x4E00) & 63)
    }
    return bits
  }()
}
