extension Clauses {
  /// Numbers the pairs of neighbouring words of the first sentences, and behind them those that are met again.
  ///
  /// A flat table with open addressing: a slot has the number of a pair, by which its key is found, so that both stay small.
  mutating func numberPairs(ofFirst sentenceCount: Int) {
    let clauses = clauses
    let numbered = sentences.prefix(sentenceCount).last.map { clauses[$0.clauses.upperBound - 1].words.upperBound } ?? 0
    guard numbered > 1 else { return }
    let bits = Int.bitWidth - (2 * numbered - 1).leadingZeroBitCount
    var slots = [Int32](repeating: -1, count: 1 << bits)
    var keys = [UInt64](repeating: 0, count: numbered)
    var ends = [Int32](repeating: 0, count: numbered)
    let count = Self.numberPairs(
      of: words.mutableSpan,
      in: clauses,
      before: numbered,
      slots: slots.mutableSpan,
      shift: UInt64(UInt64.bitWidth - bits),
      keys: keys.mutableSpan,
      ends: ends.mutableSpan
    )
    ends.removeLast(numbered - count)
    pairEnds = ends
  }

  /// Numbers the pairs, those that end at or behind word `numbered` only where they were met before it.
  private static func numberPairs(
    of words: consuming MutableSpan<Word>,
    in clauses: [Clause],
    before numbered: Int,
    slots: consuming MutableSpan<Int32>,
    shift: UInt64,
    keys: consuming MutableSpan<UInt64>,
    ends: consuming MutableSpan<Int32>
  ) -> Int {
    let mask = slots.count - 1
    var next = 0
    for clause in clauses {
      var key = UInt64(UInt32(bitPattern: words[clause.words.lowerBound].type))
      for index in clause.words.lowerBound + 1..<clause.words.upperBound {
        key = key << 32 | UInt64(UInt32(bitPattern: words[index].type))
        // The upper bits of a product depend on all of its factor (Knuth, The Art of Computer Programming, 6.4).
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        // Whether a pair is new cannot be predicted, so it takes the next number before that is known.
        var number = next
        (keys[next], ends[next]) = (key, Int32(truncatingIfNeeded: index))
        while true {
          number = slots[slot] < 0 ? next : Int(slots[slot])
          if keys[number] == key { break }
          slot = (slot + 1) & mask
        }
        let isNumbered = number < next || index < numbered
        words[index].pair = isNumbered ? Int32(truncatingIfNeeded: number) : -1
        slots[slot] = isNumbered ? Int32(truncatingIfNeeded: number) : -1
        next += isNumbered && number == next ? 1 : 0
      }
    }
    return next
  }
}
