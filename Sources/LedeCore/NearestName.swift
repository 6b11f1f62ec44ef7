/// Finds the known name that somebody most likely meant.
public enum NearestName {
  /// The known name at the least edit distance from `name`, or nil where none is within a third of its length.
  ///
  /// Distances are Damerau's (1964): insertion, deletion, substitution and the exchange of two neighbours cost 1.
  public static func nearest(to name: String, in known: [String]) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    let ranked = known.map { (name: $0, distance: distance(wanted, Array($0.lowercased().unicodeScalars))) }
    let best = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return best.flatMap { $0.distance <= max(1, wanted.count / 3) ? $0.name : nil }
  }

  /// "did you mean …?" and the known names, as the end of an error sentence.
  static func advice(for name: String, in known: [String], kind: String) -> String {
    let meant = nearest(to: name, in: known).map { "Did you mean ‘\($0)’? " } ?? ""
    return meant + (known.isEmpty ? "There are no \(kind)." : "Known \(kind): \(known.joined(separator: ", ")).")
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(
          previous[column + 1] + 1,
          current[column] + 1,
          previous[column] + (left[row] == right[column] ? 0 : 1)
        )
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
