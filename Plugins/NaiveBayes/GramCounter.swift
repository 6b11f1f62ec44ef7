import LedeCore
import LedeNumerics
import LedeText

/// Counts the grams of documents of one label, as training options weigh them.
struct GramCounter: Sendable {
  /// What 1 is in fixed point, where amounts are not whole occurrences.
  static let fixedPointUnit: UInt64 = 4096

  private let training: NaiveBayesTraining
  private var table: CountTable
  private var block = GramBlock()
  private var counter = DocumentCounter(expected: 64)
  private(set) var documents: UInt64 = 0

  /// - Parameter bytes: About how much text will come.
  init(_ training: NaiveBayesTraining, bytes: Int) {
    self.training = training
    // In short text most grams are new, in long text few.
    table = CountTable(expected: max(min(bytes / 4, 1 << 12), min(bytes / 12, 1 << 17)))
  }

  mutating func count(_ text: String) {
    documents += 1
    table.beginDocument()
    var scanner = GramScanner(text, training: training)
    if training.isWhole {
      while scanner.read(into: &block) { table.add(block.codes, first: block.count) }
      return
    }
    while scanner.read(into: &block) { counter.add(block.codes, first: block.count) }
    var keys: [UInt64] = []
    counter.drain(into: &keys)
    var weights = keys.map { key in
      training.frequency == .log ? 1 + StableMath.log(Double(key & 0xFFFF)) : Double(key & 0xFFFF)
    }
    if training.normalize {
      let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      weights = weights.map { $0 / length }
    }
    table.add(
      keys.map { $0 >> 16 },
      amounts: weights.map { UInt32(max(1, ($0 * Double(Self.fixedPointUnit)).rounded())) }
    )
  }

  /// What was counted.
  func finish() -> CountRun { table.sorted() }
}

extension NaiveBayesTraining {
  /// Whether amounts are whole occurrences.
  var isWhole: Bool { frequency == .count && !normalize }
  /// What an amount of 1 stands for is this in a model.
  var unit: UInt64 { isWhole ? 1 : GramCounter.fixedPointUnit }

  /// How grams are counted, for people.
  var countingText: String {
    "\(grams.rawValue) \(shortest) to \(longest), frequency=\(frequency.rawValue), normalize=\(normalize)"
  }
}
