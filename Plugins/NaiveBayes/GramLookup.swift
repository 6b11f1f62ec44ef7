import LedeNumerics
import LedeText

/// Where grams are read and looked up: made once for many texts, as making it costs more than a short text.
struct GramLookup: Sendable {
  var block = GramBlock()
  var finder: CodeFinder
  /// The places of a block's most frequent grams, and its other grams, for ``FrequentFactors``.
  var places = [Int](repeating: 0, count: GramBlock.capacity)
  var others = [UInt64](repeating: 0, count: GramBlock.capacity)

  init(_ model: CountModel) { finder = model.finder }
}
