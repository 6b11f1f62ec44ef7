package import LedeText

/// The grams of a document with the places where they stand, in the order in which they first do.
package struct GramPlaces: Sendable {
  private let document: Document
  private let text: String
  private var numbers: [UInt64: Int] = [:]
  /// The codes of the grams.
  package private(set) var codes: [UInt64] = []
  private var ranges: [[Range<Int>]] = []

  /// Begins with none.
  package init(in document: Document) {
    self.document = document
    text = document.titleAndText
  }

  /// Adds the grams of a block that keeps ranges; offsets are those of title, line end, text.
  package mutating func add(_ block: GramBlock) {
    for place in 0..<block.count {
      let code = block.codes[place]
      if let number = numbers[code] {
        ranges[number].append(block.ranges[place])
      } else {
        numbers[code] = codes.count
        codes.append(code)
        ranges.append([block.ranges[place]])
      }
    }
  }

  /// How often the gram of that number occurs.
  package func count(of number: Int) -> Int { ranges[number].count }

  /// The gram of that number as evidence.
  package func evidence(of number: Int, weight: Double) -> Explanation.Evidence {
    let title = document.title.flatMap { $0.isEmpty ? nil : $0.utf8.count } ?? -1
    let places = ranges[number].map { range in
      if range.lowerBound < title {
        return Explanation.Place(isInTitle: true, range: range.lowerBound..<min(range.upperBound, title))
      }
      let start = max(0, range.lowerBound - title - 1)
      return Explanation.Place(isInTitle: false, range: start..<max(start, range.upperBound - title - 1))
    }
    let shown = ranges[number].first.flatMap { text.utf8Slice($0) }.map(String.init) ?? ""
    return Explanation.Evidence(text: shown, weight: weight, places: places)
  }
}
