import Foundation

extension BenchPage {
  /// Quality against speed: the upper right corner is where one wants to be.
  func scatter(_ fixture: BenchResult.Fixture, measure: String, id: String) -> String? {
    let entries = result.entries(of: fixture.name, with: measure)
    let points = entries.compactMap { entry in
      entry.speed.flatMap { speed in
        entry.quality[measure].map { (entry: entry, speed: speed.documentsPerSecond, quality: $0) }
      }
    }
    guard !points.isEmpty else { return nil }
    let baselines = entries.filter(\.isBaseline)
    let speeds = points.map(\.speed)
    let values = entries.compactMap { $0.quality[measure] }
    let bottom = max(0, (values.map(\.low).min() ?? 0) - 0.03)
    let top = min(1, (values.map(\.high).max() ?? 1) + 0.03)
    let title = "\(BenchMeasure.title(measure)) against speed, \(fixture.name)"
    let told = points.map {
      "\($0.entry.chain): \(Self.decimals($0.quality.value)) at \(Self.whole($0.speed)) documents a second"
    }
    var chart = Chart(id: id, title: title, description: told.joined(separator: "; "), height: 330)
    let x = ChartScale(
      (speeds.min() ?? 1) / 3...(speeds.max() ?? 1) * 1.6,
      from: 52,
      to: Chart.width - 96,
      isLogarithmic: true
    )
    let y = ChartScale(bottom...top, from: 280, to: 16)
    for tick in y.ticks {
      chart.line((52, y[tick]), (Chart.width - 8, y[tick]), class: "grid")
      chart.text(Self.tick(tick), 46, y[tick] + 4, anchor: .end)
    }
    for tick in x.ticks {
      chart.line((x[tick], 16), (x[tick], 280), class: "grid")
      chart.text(Self.whole(tick), x[tick], 297, anchor: .middle)
    }
    chart.text("documents a second, one core", 52, 320, class: "axis")
    var taken: [Double] = []
    for entry in baselines.sorted(by: { $0.quality[measure]?.value ?? 0 > $1.quality[measure]?.value ?? 0 }) {
      guard let estimate = entry.quality[measure] else { continue }
      chart.line((52, y[estimate.value]), (Chart.width - 8, y[estimate.value]), class: "baseline")
      chart.text(entry.chain, 56, y[estimate.value] - 4, class: "quiet")
    }
    for point in points.sorted(by: { $0.quality.value > $1.quality.value }) {
      let series = series(of: point.entry.chain)
      let place = (x[point.speed], y[point.quality.value])
      chart.line((place.0, y[point.quality.low]), (place.0, y[point.quality.high]), class: "whisker", series: series)
      let range = "\(Self.decimals(point.quality.low)) to \(Self.decimals(point.quality.high))"
      let note = "\(point.entry.chain): \(Self.decimals(point.quality.value)) (\(range))"
      chart.mark(place.0, place.1, series: series, note: note)
      // Names of points that are equally good would stand on one another; each is moved below those before it.
      var label = place.1 + 4
      while let other = taken.first(where: { abs($0 - label) < 15 }) { label = other + 15 }
      taken.append(label)
      if label - place.1 > 12 { chart.line((place.0 + 6, place.1 + 3), (place.0 + 10, label - 5), class: "grid") }
      chart.text(point.entry.chain, place.0 + 12, label, columns: 16)
    }
    return chart.html
  }

  /// The F1 of every label, a bar for each chain.
  func bars(_ fixture: BenchResult.Fixture, id: String) -> String? {
    let entries = result.entries(of: fixture.name, with: "accuracy").filter { !$0.isBaseline }
    let labels = fixture.labels
    guard !entries.isEmpty, !labels.isEmpty, labels.count <= Self.mostLabels else { return nil }
    let bar = 8.0
    let row = bar * Double(entries.count) + 8
    let top = 26.0
    let told = entries.map { entry in
      let worst = (entry.perLabel ?? []).filter { $0.support > 0 }.min { $0.f1 < $1.f1 }
      return "\(entry.chain): lowest \(worst.map { "\($0.label) with \(Self.decimals($0.f1))" } ?? "none")"
    }
    var chart = Chart(
      id: id,
      title: "F1 by label, \(fixture.name)",
      description: told.joined(separator: "; "),
      height: top + row * Double(labels.count) + 6
    )
    let x = ChartScale(0...1, from: 118, to: Chart.width - 40)
    for tick in [0, 0.25, 0.5, 0.75, 1] {
      chart.line((x[tick], top - 4), (x[tick], top + row * Double(labels.count)), class: "grid")
      chart.text(Self.tick(tick), x[tick], top - 9, anchor: .middle)
    }
    for (place, label) in labels.enumerated() {
      let y = top + row * Double(place)
      chart.text(label, 112, y + row / 2, anchor: .end, columns: 16)
      for (number, entry) in entries.enumerated() {
        guard let score = entry.perLabel?.first(where: { $0.label == label }) else { continue }
        let note = "\(entry.chain), \(label): F1 \(Self.decimals(score.f1))"
        let height = y + bar * Double(number)
        chart.rectangle(
          x: x[0],
          y: height,
          width: x[score.f1] - x[0],
          height: bar - 1.5,
          class: "bar",
          series: series(of: entry.chain),
          note: note
        )
        if entries.count <= 3 {
          chart.text(Self.decimals(score.f1), x[score.f1] + 4, height + 6.5, class: "tiny")
        }
      }
    }
    return chart.html
  }

  /// Which labels a chain took for which: a square for each pair, darker where it is more frequent.
  func heatMap(_ entry: BenchEntry, fixture: BenchResult.Fixture, id: String) -> String? {
    guard let cells = entry.confusion, !fixture.labels.isEmpty, fixture.labels.count <= Self.mostLabels else {
      return nil
    }
    let given = Set(cells.compactMap(\.answer)).subtracting(fixture.labels).sorted()
    let columns = fixture.labels + given + (cells.contains { $0.answer == nil } ? ["(none)"] : [])
    let left = 110.0
    let top = 92.0
    let side = min(30, (Chart.width - left - 30) / Double(columns.count))
    let support = Dictionary(grouping: cells, by: \.label).mapValues { $0.reduce(0) { $0 + $1.count } }
    let wrong = cells.filter { $0.label != $0.answer }.sorted { $0.count > $1.count }
    let told = wrong.prefix(5).map { "\($0.label) taken for \($0.answer ?? "none") \($0.count) times" }
    var chart = Chart(
      id: id,
      title: "\(entry.chain), \(fixture.name): given labels (across) for right ones (down)",
      description: told.isEmpty ? "No mistakes." : told.joined(separator: "; "),
      height: top + side * Double(fixture.labels.count) + 8
    )
    for (place, name) in columns.enumerated() {
      chart.text(name, left + side * (Double(place) + 0.6), top - 5, class: "small", columns: 14, turned: true)
    }
    for (row, label) in fixture.labels.enumerated() {
      let y = top + side * Double(row)
      chart.text(label, left - 6, y + side / 2 + 4, class: "small", anchor: .end, columns: 16)
      chart.rectangle(x: left, y: y, width: side * Double(columns.count), height: side, class: "field")
      for cell in cells where cell.label == label {
        guard let column = columns.firstIndex(of: cell.answer ?? "(none)") else { continue }
        let share = Double(cell.count) / Double(max(1, support[label] ?? 1))
        let x = left + side * Double(column)
        chart.rectangle(
          x: x + 0.5,
          y: y + 0.5,
          width: side - 1,
          height: side - 1,
          class: cell.answer == label ? "right" : "wrong",
          opacity: 0.18 + 0.82 * share,
          note: "\(label) taken for \(cell.answer ?? "none"): \(cell.count)"
        )
        if side >= 15 {
          let name = share > 0.5 ? "count strong" : "count"
          chart.text("\(cell.count)", x + side / 2, y + side / 2 + 3.5, class: name, anchor: .middle)
        }
      }
    }
    return chart.html
  }

  /// How long documents take: a row for each chain.
  func latencies(_ fixture: BenchResult.Fixture, id: String) -> String? {
    let entries = result.entries.filter { $0.fixture == fixture.name && $0.speed?.histogram.bins.isEmpty == false }
    let bins = entries.flatMap { $0.speed?.histogram.bins ?? [] }
    guard let low = bins.map(\.from).min(), let high = bins.map(\.to).max() else { return nil }
    let row = 46.0
    let bottom = 10 + row * Double(entries.count)
    let told = entries.map { entry in
      "\(entry.chain): median \(BenchMeasure.time(entry.speed?.medianLatency ?? 0)), "
        + "99th percentile \(BenchMeasure.time(entry.speed?.highLatency ?? 0))"
    }
    var chart = Chart(
      id: id,
      title: "Time per document, \(fixture.name)",
      description: told.joined(separator: "; "),
      height: bottom + 42
    )
    let x = ChartScale(low...high, from: 110, to: Chart.width - 14, isLogarithmic: true)
    for tick in x.ticks {
      chart.line((x[tick], 8), (x[tick], bottom), class: "grid")
      chart.text(Self.round(tick), x[tick], bottom + 16, anchor: .middle)
    }
    for (place, entry) in entries.enumerated() {
      guard let speed = entry.speed else { continue }
      let base = 10 + row * Double(place + 1) - 6
      let most = Double(speed.histogram.bins.map(\.count).max() ?? 1)
      for bin in speed.histogram.bins where bin.count > 0 {
        let height = max(1.5, 30 * Double(bin.count) / most)
        chart.rectangle(
          x: x[bin.from],
          y: base - height,
          width: x[bin.to] - x[bin.from] - 0.6,
          height: height,
          class: "bar",
          series: series(of: entry.chain),
          note: "\(BenchMeasure.time(bin.from)) to \(BenchMeasure.time(bin.to)): \(bin.count) documents"
        )
      }
      chart.line((104, base), (Chart.width - 14, base), class: "rule")
      chart.line((x[speed.medianLatency], base - 33), (x[speed.medianLatency], base + 3), class: "median")
      chart.text(entry.chain, 100, base - 14, anchor: .end, columns: 14)
      chart.text(BenchMeasure.time(speed.medianLatency), 100, base - 1, class: "tiny", anchor: .end)
    }
    chart.text("upright line: the median, written under the name", 110, bottom + 34, class: "axis")
    return chart.html
  }

  /// More labels than this have no room in a chart; the tables have them.
  static let mostLabels = 40

  static func decimals(_ value: Double) -> String { String(format: "%.3f", value) }
  static func tick(_ value: Double) -> String { String(format: "%g", (value * 1e6).rounded() / 1e6) }
  /// A count with a comma after thousands: 12,345.
  static func whole(_ value: Double) -> String {
    guard value >= 10, value < 1e15 else { return String(format: "%.3g", value) }
    let digits = Array(String(Int(value)))
    return digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }.joined()
  }

  static func round(_ seconds: Double) -> String {
    BenchMeasure.time(seconds).replacing(".0 ", with: " ")
  }
}
