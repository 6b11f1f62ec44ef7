import LedeNumerics

/// Training documents as sparse rows: the columns of their grams, with values scaled so that every row has length 1.
struct TrainingMatrix: Sendable {
  /// The label of every document.
  var labels: [Int32] = []
  /// Where every document's columns begin, and at the end their number.
  var starts: [Int] = [0]
  /// The columns, document by document.
  var columns: [UInt32] = []
  /// How often each gram occurs in its document.
  var counts: [UInt8] = []
  /// What a document's values are divided by, so that their squares add to 1.
  var norms: [Float] = []

  /// The number of documents.
  var count: Int { labels.count }

  /// log(1 + count) for every count that is told apart.
  static let values: [Float] = (0...255).map { Float(StableMath.log(1 + Double($0))) }

  mutating func append(label: Int32, columns: ArraySlice<UInt32>, counts: ArraySlice<UInt8>, norm: Float) {
    labels.append(label)
    self.columns += columns
    self.counts += counts
    norms.append(norm)
    starts.append(self.columns.count)
  }
}
