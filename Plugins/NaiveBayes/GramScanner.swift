import LedeText

/// Reads the grams that training options ask for.
enum GramScanner: Sendable {
  case characters(CharacterGramScanner)

  init(_ text: String, training: NaiveBayesTraining) {
    let lengths = training.shortest...max(training.shortest, training.longest)
    self = .characters(CharacterGramScanner(text, lengths: lengths))
  }

  /// Fills the block with the next grams; false at the text's end.
  mutating func read(into block: inout GramBlock) -> Bool {
    switch self {
    case .characters(var scanner):
      defer { self = .characters(scanner) }
      return scanner.read(into: &block)
    }
  }
}
