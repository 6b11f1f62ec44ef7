import LedeNumerics
import LedeText

/// The terms of a page's blocks and where else they stand: what ties a headline to its article.
///
/// A term is a pair of neighbouring ideographs, or one word of a script that writes words apart. A term that stands in
/// many blocks weighs little (inverse document frequency with blocks as documents, Spärck Jones 1972).
struct PageLexicon {
  /// The terms of all blocks in order.
  private var terms: [Int32] = []
  /// Where each block's terms begin in `terms`; one more than there are blocks.
  private var firstTerms: [Int] = [0]
  /// For each term of `terms`, where its block stands in `blocks`; -1 where the block had the term before.
  private var places: [Int32] = []
  /// For each term the blocks that have it, in order: `blocks[firstBlocks[t]..<firstBlocks[t + 1]]`.
  private var firstBlocks: [Int32] = []
  private(set) var blocks: [Int32] = []
  private var weights: [Float] = []
  private var termCounts: [Int] = []

  /// Reads all blocks; linear in the length of the page.
  init(_ page: PageLines, _ units: [PageUnit]) {
    let termCount = scan(page, units)
    index(units.count, termCount: termCount)
    weigh(units.count, termCount: termCount)
  }

  /// Finds the terms of all blocks and says how many different ones there are.
  private mutating func scan(_ page: PageLines, _ units: [PageUnit]) -> Int {
    let functionBits = Self.functionBits
    var table = TermTable(capacity: page.scalars.count / 2)
    // A scalar ends one term at most.
    var found = [Int32](repeating: 0, count: page.scalars.count)
    var buffer = [UInt64](repeating: 0, count: units.lazy.map { page.scalarCount(of: $0) }.max() ?? 0)
    var terms = found.mutableSpan
    var keys = buffer.mutableSpan
    var count = 0
    firstTerms.reserveCapacity(units.count + 1)
    for unit in units {
      for index in 0..<Self.readKeys(of: unit, page, functionBits, into: &keys) {
        terms[count] = table.number(of: keys[index])
        count += 1
      }
      firstTerms.append(count)
    }
    found.removeLast(found.count - count)
    self.terms = found
    return table.count
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
          let isFunction = Self.isFunction(value, functionBits)
          if previous != 0, !isFunction {
            keys[count] = UInt64(previous) << 21 | UInt64(value)
            count += 1
          }
          previous = isFunction ? 0 : value
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

  private mutating func index(_ blockCount: Int, termCount: Int) {
    var counts = [Int32](repeating: 0, count: termCount + 1)
    var last = [Int32](repeating: -1, count: termCount)
    var places = [Int32](repeating: -1, count: terms.count)
    var termCounts = [Int](repeating: 0, count: blockCount)
    let terms = terms
    for block in 0..<blockCount {
      for position in firstTerms[block]..<firstTerms[block + 1] {
        let term = Int(terms[position])
        guard last[term] != Int32(block) else { continue }
        // The place within the term's blocks for now.
        places[position] = counts[term + 1]
        counts[term + 1] += 1
        last[term] = Int32(block)
        termCounts[block] += 1
      }
    }
    for term in 0..<termCount { counts[term + 1] += counts[term] }
    var blocks = [Int32](repeating: 0, count: Int(counts[termCount]))
    for block in 0..<blockCount {
      for position in firstTerms[block]..<firstTerms[block + 1] where places[position] >= 0 {
        places[position] += counts[Int(terms[position])]
        blocks[Int(places[position])] = Int32(block)
      }
    }
    (firstBlocks, self.places, self.blocks, self.termCounts) = (counts, places, blocks, termCounts)
  }

  private mutating func weigh(_ blockCount: Int, termCount: Int) {
    // Beyond a few dozen blocks a page is many pages; rarity is counted against one page's worth.
    let scale = StableMath.log(Double(blockCount) + 1)
    var rarities: [Float] = []
    weights = (0..<termCount).map { term in
      let frequency = Int(firstBlocks[term + 1] - firstBlocks[term])
      while rarities.count <= frequency {
        let rarity = max(0, (scale - StableMath.log(Double(max(rarities.count, 1)))) / max(scale, 0.1))
        rarities.append(Float(rarity))
      }
      return rarities[frequency]
    }
  }

  /// Calls `body` with the weight of each different term of a block and the blocks before it that have the term, in order.
  func forEachTerm(of block: Int, _ body: (Float, ArraySlice<Int32>) -> Void) {
    for position in firstTerms[block]..<firstTerms[block + 1] where places[position] >= 0 {
      let term = Int(terms[position])
      body(weights[term], blocks[Int(firstBlocks[term])..<Int(places[position])])
    }
  }

  /// The number of times that any block has any term, each counted once a block.
  var occurrenceCount: Int { blocks.count }

  /// The number of different terms of a block.
  func termCount(of block: Int) -> Int { termCounts[block] }

  /// Where the terms of a block are, one place each time that it has one.
  func termRange(of block: Int) -> Range<Int> { firstTerms[block]..<firstTerms[block + 1] }

  /// The blocks that have the term at a place and stand before its block, as a range of ``blocks``, and the number of all
  /// that have it; nil where no other has it or the block had it before.
  @inline(__always)
  func earlierBlocks(at position: Int) -> (range: Range<Int>, frequency: Int)? {
    let place = Int(places[position])
    guard place >= 0 else { return nil }
    let term = Int(terms[position])
    let (first, end) = (Int(firstBlocks[term]), Int(firstBlocks[term + 1]))
    return end - first > 1 ? (first..<place, end - first) : nil
  }

  /// The share (0…1, by weight) of the terms of `block` that also stand in the blocks of `range`, a few blocks after it.
  func affinity(of block: Int, to range: Range<Int>) -> Double {
    var common: Float = 0
    var total: Float = 0
    for position in firstTerms[block]..<firstTerms[block + 1] where places[position] >= 0 {
      let term = Int(terms[position])
      total += weights[term]
      var other = Int(places[position]) + 1
      let end = Int(firstBlocks[term + 1])
      while other < end, Int(blocks[other]) < range.lowerBound { other += 1 }
      if other < end, Int(blocks[other]) < range.upperBound { common += weights[term] }
    }
    return total > 0 ? Double(common / total) : 0
  }

  /// Scalars that stand in any text and so say nothing about its subject.
  @inline(__always)
  private static func isFunction(_ value: UInt32, _ functionBits: Span<UInt64>) -> Bool {
    if value < 0x4E00 { return (0x3041...0x309F).contains(value) }
    guard value < 0xA000 else { return false }
    return functionBits[Int((value - 0x4E00) >> 6)] >> UInt64(value & 63) & 1 == 1
  }

  /// One bit for each ideograph from U+4E00 on.
  private static let functionBits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 0x5200 / 64)
    for scalar in "的了在是和与有为不这一上个对也就都而及以到我他们着说年月日中将等要多还之于从被".unicodeScalars {
      bits[Int((scalar.value - 0x4E00) >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    return bits
  }()
}
