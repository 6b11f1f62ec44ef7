/// The terms of each sentence of a text, numbered, for comparing sentences with each other.
///
/// A term is a word where words are written apart, and a pair of neighbouring characters where they are not: character
/// pairs stand for words in Chinese and Japanese without a dictionary (Nie, Gao, Zhang & Zhou 2000, "On the use of words
/// and n-grams for Chinese information retrieval"). A character without a neighbour is a term of its own.
public struct SentenceTerms: Sendable {
  /// The numbers of each sentence's terms in reading order, with repetition.
  public let terms: [[Int32]]
  /// How many different terms there are; their numbers are 0 ..< `termCount`.
  public let termCount: Int

  /// Reads the terms of the sentences of `text` that stand at `ranges`, which must be in order. Linear in the text.
  public init(of text: String, at ranges: [Range<Int>]) {
    var numbering = TermNumbering(capacity: min(text.utf8.count / 4, 1 << 16))
    var reading = Reading(ranges: ranges)
    text.forEachToken { reading.read($0, with: &numbering) }
    reading.finish(with: &numbering)
    terms = reading.terms
    termCount = numbering.count
  }

  /// The state of reading: which sentence, and the character that may yet become half of a pair.
  private struct Reading {
    let ranges: [Range<Int>]
    var terms: [[Int32]]
    var sentence = 0
    var pending: (token: Token, isPaired: Bool)?

    init(ranges: [Range<Int>]) {
      self.ranges = ranges
      terms = ranges.map { range in
        var list: [Int32] = []
        list.reserveCapacity(range.count / 3)
        return list
      }
    }

    mutating func read(_ token: Token, with numbering: inout TermNumbering) {
      while sentence < ranges.count, token.range.lowerBound >= ranges[sentence].upperBound {
        finish(with: &numbering)
        sentence += 1
      }
      guard sentence < ranges.count, token.range.lowerBound >= ranges[sentence].lowerBound else { return }
      guard token.kind == .han || token.kind == .kana else {
        finish(with: &numbering)
        add(token.hash, with: &numbering)
        return
      }
      if let left = pending, left.token.range.upperBound == token.range.lowerBound {
        add(finishedHash(hashStep(left.token.hash, token.hash)), with: &numbering)
        pending = (token, true)
      } else {
        finish(with: &numbering)
        pending = (token, false)
      }
    }

    mutating func finish(with numbering: inout TermNumbering) {
      if let pending, !pending.isPaired { add(pending.token.hash, with: &numbering) }
      pending = nil
    }

    private mutating func add(_ hash: UInt64, with numbering: inout TermNumbering) {
      guard terms.indices.contains(sentence) else { return }
      terms[sentence].append(Int32(numbering.number(of: hash)))
    }
  }
}
