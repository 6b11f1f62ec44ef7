import LedeNumerics

/// Training documents as sparse rows: the columns of their grams, with values scaled so that every row has length 1.
///
/// Half of all grams are met in one document only (hapax legomena). Their weights follow from how much that document counts,
/// so that they have no column here: see ``hapaxes``.
struct TrainingMatrix: Sendable {
  /// The label of every document.
  var labels: [Int32] = []
  /// Where every document's columns begin, and at the end their number.
  var starts: [Int] = [0]
  /// The columns, document by document.
  var columns: [UInt32] = []
  /// How often each gram occurs in its document.
  var counts: [UInt8] = []
  /// Where every document's hapaxes begin, and at the end their number.
  var hapaxStarts: [Int] = [0]
  /// How often grams that no other document has occur, document by document.
  var hapaxes: [UInt8] = []
  /// What a document's values are divided by, so that their squares add to 1.
  var norms: [Float] = []

  /// The number of documents.
  var count: Int { labels.count }

  /// log(1 + count) for every count that is told apart.
  static let values: [Float] = (0...255).map { Float(StableMath.log(1 + Double($0))) }

  /// 1 for the machine whose label a document has, -1 for the others, of the eight from `firstLabel` on.
  @inline(__always)
  func signs(of document: Int, firstLabel: Int) -> SIMD8<Float> {
    var signs = SIMD8<Float>(repeating: -1)
    let lane = Int(labels[document]) - firstLabel
    if lane >= 0, lane < 8 { signs[lane] = 1 }
    return signs
  }

  /// How often the grams occur that no other document has.
  func hapaxes(of document: Int) -> ArraySlice<UInt8> {
    hapaxes[hapaxStarts[document]..<hapaxStarts[document + 1]]
  }

  /// The sum of the squared values of a document's hapaxes, before they are divided by its norm.
  func hapaxSquares(of document: Int) -> Float {
    hapaxes(of: document).reduce(0) { $0 + Self.values[Int($1)] * Self.values[Int($1)] }
  }
}
