import LedeCore

/// Tells wet weather from dry by the words that a report uses.
struct Weather: Classifier {
  static let plugin = Plugin.classifier("weather", "Tells wet from dry.", options: NoOptions.self) { _, _ in Weather() }

  let labels: [Label] = ["dry", "wet"]

  func classify(_ document: Document) -> Classification {
    let text = document.titleAndText.lowercased()
    func count(_ words: [String]) -> Double { words.reduce(1) { $0 + Double(text.ranges(of: $1).count) } }
    let wet = count(["雨", "雪", "洪", "rain", "snow", "flood"])
    let dry = count(["晴", "旱", "sunny", "drought", "dust"])
    return Classification([
      .init(label: "wet", probability: wet / (wet + dry)), .init(label: "dry", probability: dry / (wet + dry)),
    ])
  }
}
