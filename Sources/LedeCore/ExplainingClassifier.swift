/// A classifier that can say which parts of a text spoke for its answer.
public protocol ExplainingClassifier: Classifier {
  /// What spoke for the likeliest label and against it.
  /// - Throws: Whatever keeps the classifier from answering.
  func explain(_ document: Document) async throws -> Explanation
}

/// What spoke for a label and against it, part by part of a text.
public struct Explanation: Sendable, Hashable {
  /// A part of the text, with every place where it stands.
  public struct Evidence: Sendable, Hashable {
    /// The part as it stands in the text first.
    public let text: String
    /// How far all its places together raise the logarithm of the odds of the label over its rival; negative where they
    /// speak against the label.
    public let weight: Double
    /// Where it stands, in order.
    public let places: [Place]

    /// Makes evidence.
    public init(text: String, weight: Double, places: [Place]) {
      self.text = text
      self.weight = weight
      self.places = places
    }
  }

  /// A place in a document.
  public struct Place: Sendable, Hashable {
    /// Whether the place is in the title, else it is in the text.
    public let isInTitle: Bool
    /// The UTF-8 offsets of the place in the title or text.
    public let range: Range<Int>

    /// Makes a place.
    public init(isInTitle: Bool, range: Range<Int>) {
      self.isInTitle = isInTitle
      self.range = range
    }
  }

  /// The likeliest label, of which the explanation speaks.
  public let label: Label
  /// The next likeliest label, against which it is weighed; nil where there is no other.
  public let rival: Label?
  /// The logarithm of the odds of the label over its rival before any text is seen.
  public let prior: Double
  /// The parts that the classifier knows, the weightiest first; their weights and ``prior`` add to the logarithm of the
  /// odds of the label over its rival.
  public let evidence: [Evidence]

  /// Makes an explanation; evidence may come in any order.
  public init(label: Label, rival: Label?, prior: Double, evidence: [Evidence]) {
    self.label = label
    self.rival = rival
    self.prior = prior
    self.evidence = evidence.sorted {
      let (left, right) = (abs($0.weight), abs($1.weight))
      return left != right ? left > right : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
  }
}
