import LedeNumerics

/// The grams of a training matrix: those that several documents have, which have columns, then those that one document has.
struct GramColumns: Sendable {
  /// The codes of the columns, frequent ones first, so that what is needed most often lies together; then of the hapaxes.
  private(set) var codes: [UInt64]
  /// How many documents have each.
  private(set) var frequencies: [UInt32]
  /// How many of them have columns.
  let shared: Int
  /// The places of all codes by rising code.
  private(set) var rising: [Int32] = []

  /// Completes a matrix of which only the counts are known.
  /// - Parameters:
  ///   - grams: The grams to which the counts belong.
  ///   - matrix: Gets the columns and the hapaxes; what is too rare is left out.
  ///   - minimum: In how many documents a gram must be.
  init(_ grams: consuming NumberedCodes, completing matrix: inout TrainingMatrix, minimum: Int) {
    let least = UInt32(minimum)
    // A counting sort by the bits of the frequency: where the next place of that many leading zeros is.
    var next = [UInt32](repeating: 0, count: 34)
    var entries = 0
    for frequency in grams.frequencies where frequency >= least {
      next[frequency.leadingZeroBitCount + 1] += 1
      if frequency > 1 { entries += Int(frequency) }
    }
    for width in 1..<next.count { next[width] += next[width - 1] }
    let shared = next[UInt32(1).leadingZeroBitCount]
    self.shared = Int(shared)
    codes = Array(repeating: 0, count: Int(next[33]))
    frequencies = Array(repeating: 0, count: codes.count)
    var places = [UInt32](repeating: .max, count: grams.codes.count)
    var columns: [UInt32] = []
    columns.reserveCapacity(entries)
    var counts: [UInt8] = []
    counts.reserveCapacity(entries)
    var numbers: [UInt32] = []
    var start = 0
    for document in 0..<matrix.count {
      let end = matrix.starts[document + 1]
      grams.read(end - start, into: &numbers)
      for entry in 0..<end - start {
        let number = Int(numbers[entry])
        var place = places[number]
        if place == .max {
          let frequency = grams.frequencies[number]
          guard frequency >= least else { continue }
          place = next[frequency.leadingZeroBitCount]
          next[frequency.leadingZeroBitCount] += 1
          places[number] = place
          codes[Int(place)] = grams.codes[number]
          frequencies[Int(place)] = frequency
        }
        if place < shared {
          columns.append(place)
          counts.append(matrix.counts[start + entry])
        } else {
          matrix.hapaxes.append(matrix.counts[start + entry])
        }
      }
      start = end
      matrix.starts[document + 1] = columns.count
      matrix.hapaxStarts.append(matrix.hapaxes.count)
    }
    matrix.columns = columns
    matrix.counts = counts
    rising.reserveCapacity(codes.count)
    for number in grams.rising where places[Int(number)] != .max { rising.append(Int32(places[Int(number)])) }
  }
}
