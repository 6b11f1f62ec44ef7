import LedeNumerics
import LedeText

/// Counts the grams of one document after the other.
struct LinearGrams: Sendable {
  private let lengths: ClosedRange<Int>
  private let parts: ClosedRange<Int>?
  private var counter: DocumentCounter
  private var block = GramBlock()
  /// The grams of the last document: codes in the leading 48 bits, counts behind.
  private(set) var keys: [UInt64] = []
  /// The length of the last document as a vector of log(1 + count), 1 where it has no grams.
  private(set) var norm: Float = 1

  init(_ training: LinearTraining) {
    counter = DocumentCounter(expected: 0)
    lengths = 1...training.tokens
    parts = training.letters >= 3 ? 3...training.letters : nil
  }

  mutating func count(_ text: String) {
    var scanner = begin(text)
    while scanner.read(into: &block) { counter.add(block.codes, first: block.count) }
    finish()
  }

  /// Counts and hands every block of grams on, with the places where they stand.
  mutating func count(_ text: String, forEach body: (GramBlock) -> Void) {
    var scanner = begin(text)
    var block = GramBlock(keepsRanges: true)
    while scanner.read(into: &block) {
      counter.add(block.codes, first: block.count)
      body(block)
    }
    finish()
  }

  private mutating func begin(_ text: String) -> TokenGramScanner {
    counter.expect(min(text.utf8.count / 2, 1 << 16))
    return TokenGramScanner(text, lengths: lengths, parts: parts)
  }

  private mutating func finish() {
    counter.drain(into: &keys)
    var sum: Float = 0
    for key in keys {
      let value = TrainingMatrix.values[min(Int(key & 0xFFFF), 255)]
      sum += value * value
    }
    norm = sum > 0 ? sum.squareRoot() : 1
  }
}
