import LedeText

/// Reads the grams that training options ask for.
enum GramScanner: Sendable {
  case characters(CharacterGramScanner)
  case tokens(TokenGramScanner)

  init(_ text: String, training: NaiveBayesTraining) {
    let lengths = training.shortest...max(training.shortest, training.longest)
    switch training.grams {
    case .characters: self = .characters(CharacterGramScanner(text, lengths: lengths))
    case .tokens: self = .tokens(TokenGramScanner(text, lengths: lengths))
    }
  }

  /// Fills the block with the next grams; false at the text's end.
  mutating func read(into block: inout GramBlock) -> Bool {
    switch self {
    case .characters(var scanner):
      defer { self = .characters(scanner) }
      return scanner.read(into: &block)
    case .tokens(var scanner):
      defer { self = .tokens(scanner) }
      return scanner.read(into: &block)
    }
  }
}
