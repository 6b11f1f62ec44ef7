/// What keeps a naive Bayes model from being used as it is asked to be.
public struct NaiveBayesError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A sentence that says what is wrong and what to do.
  public let description: String

  init(_ description: String) { self.description = description }
}
