import LedeText

/// The numbers before the members of a list: `1、`, `➊`, `第三，`, `四是`.
enum Enumeration {
  /// How many words at the beginning of a clause number it; 0 where it has no number.
  static func length(of clause: Range<Int>, in words: [Clauses.Word], _ wording: StoryWording) -> Int {
    let first = words[clause.lowerBound]
    if isCircled(first.scalar) { return 1 }
    let isOrdinal = first.scalar == 0x7B2C || first.scalar == 0x5176  // 第 其
    let start = clause.lowerBound + (isOrdinal ? 1 : 0)
    guard start < clause.upperBound, isNumber(words[start], wording) else { return 0 }
    let length = start + 1 - clause.lowerBound
    // 第三，: the clause is nothing but its number.
    guard start + 1 < clause.upperBound else { return isOrdinal ? length : 0 }
    let next = words[start + 1]
    if next.scalar == 0x662F { return first.kind == .digit ? 0 : length + 1 }  // 是
    // 3、: a mark of three bytes stands behind the number, and neither a name in quotes that it counts nor its fellow, as in
    // 第一、第二季度.
    return next.start == words[start].end + 3 && next.quotation == words[start].quotation && next.kind != .digit
      && next.scalar != 0x7B2C && !isNumber(next, wording) ? length : 0
  }

  private static func isNumber(_ word: Clauses.Word, _ wording: StoryWording) -> Bool {
    word.kind == .digit ? word.length <= 2 : wording.isAny(of: .numerals, type: word.type)
  }

  /// ① to ⓿, and ❶ to ➓.
  private static func isCircled(_ scalar: UInt32) -> Bool {
    (0x2460...0x24FF).contains(scalar) || (0x2776...0x2793).contains(scalar)
  }
}
