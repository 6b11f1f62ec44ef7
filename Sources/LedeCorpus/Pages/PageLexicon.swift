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
  /// For each term of `terms`, the last block before it that has the same term, or -1.
  private var previousBlocks: [Int32] = []
  /// For each term the blocks that have it, in order: `blocks[firstBlocks[t]..<firstBlocks[t + 1]]`.
  private var firstBlocks: [Int32] = []
  private var blocks: [Int32] = []
  private(set) var weights: [Float] = []

  /// Reads all blocks; linear in the length of the page.
  init(_ page: PageLines, _ units: [PageUnit]) {
    var table = TermTable(capacity: page.scalars.count / 2)
    var isWeak: [Bool] = []
    terms.reserveCapacity(page.scalars.count)
    for unit in units {
      addTerms(of: unit, page, &table, &isWeak)
      firstTerms.append(terms.count)
    }
    index(units.count, termCount: isWeak.count)
    weigh(units.count, isWeak)
  }

  private mutating func addTerms(of unit: PageUnit, _ page: PageLines, _ table: inout TermTable, _ isWeak: inout [Bool])
  {
    var previous: UInt32 = 0
    var word = emptyHash
    var letters = 0
    func closeWord(_ terms: inout [Int32]) {
      if letters > 1 {
        terms.append(table.number(of: finishedHash(word) | 1 << 63, count: &isWeak, isWeak: letters < 4))
      }
      word = emptyHash
      letters = 0
    }
    for line in unit.lines {
      let range = page.lines[line].scalars
      if letters > 0 { closeWord(&terms) }
      for index in range {
        let value = page.scalars[index]
        if PageScalar.isIdeographic(value) {
          if letters > 0 { closeWord(&terms) }
          if previous != 0 {
            let key = UInt64(previous) << 24 | UInt64(value)
            let weak = Self.isFunction(previous) || Self.isFunction(value)
            terms.append(table.number(of: key, count: &isWeak, isWeak: weak))
          }
          previous = value
        } else {
          if !PageScalar.isSpace(value) { previous = 0 }
          if PageScalar.isWord(value), !PageScalar.isDigit(value) {
            word = hashStep(word, Unicode.Scalar(value)?.folded.value ?? value)
            letters += 1
          } else if letters > 0 {
            closeWord(&terms)
          }
        }
      }
    }
    closeWord(&terms)
  }

  private mutating func index(_ blockCount: Int, termCount: Int) {
    var counts = [Int32](repeating: 0, count: termCount + 1)
    var last = [Int32](repeating: -1, count: termCount)
    previousBlocks = [Int32](repeating: -1, count: terms.count)
    for block in 0..<blockCount {
      for position in firstTerms[block]..<firstTerms[block + 1] {
        let term = Int(terms[position])
        if last[term] != Int32(block) {
          counts[term + 1] += 1
          previousBlocks[position] = last[term]
          last[term] = Int32(block)
        } else {
          previousBlocks[position] = Int32(block)
        }
      }
    }
    for term in 0..<termCount { counts[term + 1] += counts[term] }
    firstBlocks = counts
    blocks = [Int32](repeating: 0, count: Int(counts[termCount]))
    var next = counts
    for block in 0..<blockCount {
      for position in firstTerms[block]..<firstTerms[block + 1] where previousBlocks[position] != Int32(block) {
        let term = Int(terms[position])
        blocks[Int(next[term])] = Int32(block)
        next[term] += 1
      }
    }
  }

  private mutating func weigh(_ blockCount: Int, _ isWeak: [Bool]) {
    // Beyond a few dozen blocks a page is many pages; rarity is counted against one page's worth.
    let scale = StableMath.log(Double(blockCount) + 1)
    weights = isWeak.indices.map { term in
      let frequency = Double(firstBlocks[term + 1] - firstBlocks[term])
      let rarity = max(0, (scale - StableMath.log(frequency)) / max(scale, 0.1))
      return Float(isWeak[term] ? rarity * 0.3 : rarity)
    }
  }

  /// The share (0…1, by weight) of the terms of `block` that also stand in the blocks of `range`.
  ///
  /// Logarithmic in the number of blocks for each term.
  func affinity(of block: Int, to range: Range<Int>) -> Double {
    var shared: Float = 0
    var total: Float = 0
    for position in firstTerms[block]..<firstTerms[block + 1] where previousBlocks[position] != Int32(block) {
      let term = Int(terms[position])
      total += weights[term]
      if stands(term, in: range) { shared += weights[term] }
    }
    return total > 0 ? Double(shared / total) : 0
  }

  private func stands(_ term: Int, in range: Range<Int>) -> Bool {
    var low = Int(firstBlocks[term])
    let end = Int(firstBlocks[term + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if Int(blocks[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < end && Int(blocks[low]) < range.upperBound
  }

  /// The terms of a block in order, repeated ones included.
  func terms(of block: Int) -> ArraySlice<Int32> { terms[firstTerms[block]..<firstTerms[block + 1]] }

  /// The number of different terms.
  var termCount: Int { weights.count }

  /// Scalars that stand in any text and so say nothing about its subject.
  @inline(__always)
  private static func isFunction(_ value: UInt32) -> Bool {
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

/// Numbers terms in the order in which they first come: a flat hash table with open addressing.
private struct TermTable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private var used = 0

  init(capacity: Int) {
    var size = 1024
    while size < capacity, size < 1 << 20 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: 0, count: size)
  }

  mutating func number(of key: UInt64, count: inout [Bool], isWeak: @autoclosure () -> Bool) -> Int32 {
    var slot = Int(finishedHash(key) & UInt64(keys.count - 1))
    while keys[slot] != 0 {
      if keys[slot] == key { return numbers[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    keys[slot] = key
    let number = Int32(truncatingIfNeeded: count.count)
    numbers[slot] = number
    count.append(isWeak())
    used += 1
    if used * 2 > keys.count { grow() }
    return number
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    numbers = [Int32](repeating: 0, count: oldKeys.count * 2)
    for index in oldKeys.indices where oldKeys[index] != 0 {
      var slot = Int(finishedHash(oldKeys[index]) & UInt64(keys.count - 1))
      while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = oldKeys[index]
      numbers[slot] = oldNumbers[index]
    }
  }
}
