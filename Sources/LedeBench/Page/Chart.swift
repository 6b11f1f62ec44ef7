import LedeText

/// A drawing in SVG, with a title and a description for those who do not see it.
struct Chart {
  /// The width of every drawing: narrow, so that its letters stay readable on a phone.
  static let width = 480.0

  let id: String
  let title: String
  let description: String
  let height: Double
  private var parts: [String] = []

  /// Begins a drawing.
  /// - Parameter id: A word of its own in the page.
  init(id: String, title: String, description: String, height: Double) {
    self.id = id
    self.title = title
    self.description = description
    self.height = height
  }

  /// Where a text stands at its point.
  enum Anchor: String { case start, middle, end }

  /// Adds a line.
  mutating func line(_ from: (Double, Double), _ to: (Double, Double), class name: String, series: Int? = nil) {
    let points =
      "x1=\"\(HTMLText.number(from.0))\" y1=\"\(HTMLText.number(from.1))\""
      + " x2=\"\(HTMLText.number(to.0))\" y2=\"\(HTMLText.number(to.1))\""
    parts.append("<line class=\"\(classes(name, series))\" \(points)/>")
  }

  /// Adds a rectangle, with a note that appears where a pointer rests on it.
  mutating func rectangle(
    x: Double,
    y: Double,
    width: Double,
    height: Double,
    class name: String,
    series: Int? = nil,
    opacity: Double? = nil,
    note: String? = nil
  ) {
    let place =
      "x=\"\(HTMLText.number(x))\" y=\"\(HTMLText.number(y))\""
      + " width=\"\(HTMLText.number(max(0, width)))\" height=\"\(HTMLText.number(max(0, height)))\""
    let fill = opacity.map { " fill-opacity=\"\(Double(Int($0 * 100)) / 100)\"" } ?? ""
    parts.append("<rect class=\"\(classes(name, series))\" \(place)\(fill)>\(noted(note))</rect>")
  }

  /// Adds the mark of a series: every series has its shape, as colours alone do not reach everybody.
  mutating func mark(_ x: Double, _ y: Double, series: Int, size: Double = 6, note: String? = nil) {
    let at = { (dx: Double, dy: Double) in "\(HTMLText.number(x + dx * size)),\(HTMLText.number(y + dy * size))" }
    let name = classes("mark", series)
    switch series % 4 {
    case 0:
      parts.append(
        "<circle class=\"\(name)\" cx=\"\(HTMLText.number(x))\" cy=\"\(HTMLText.number(y))\" r=\"\(HTMLText.number(size))\">"
          + "\(noted(note))</circle>"
      )
    case 1:
      parts.append(polygon(name, [at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9)], note))
    case 2:
      parts.append(polygon(name, [at(0, -1.15), at(1.1, 0.85), at(-1.1, 0.85)], note))
    default:
      parts.append(polygon(name, [at(0, -1.25), at(1.25, 0), at(0, 1.25), at(-1.25, 0)], note))
    }
  }

  /// Adds a text; it is escaped here.
  mutating func text(
    _ text: String,
    _ x: Double,
    _ y: Double,
    class name: String = "label",
    anchor: Anchor = .start,
    columns: Int = 60,
    turned: Bool = false
  ) {
    let place = "x=\"\(HTMLText.number(x))\" y=\"\(HTMLText.number(y))\""
    let turn = turned ? " transform=\"rotate(-60 \(HTMLText.number(x)) \(HTMLText.number(y)))\"" : ""
    parts.append(
      "<text class=\"\(name)\" \(place) text-anchor=\"\(anchor.rawValue)\"\(turn)>"
        + "\(HTMLText.shortened(text, columns: columns))</text>"
    )
  }

  /// The drawing as a figure with its caption.
  var html: String {
    """
    <figure><figcaption>\(HTMLText.escaped(title))</figcaption>
    <svg viewBox="0 0 \(HTMLText.number(Self.width)) \(HTMLText.number(height))" role="img" \
    aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(HTMLText.escaped(title))</title>\
    <desc id="\(id)-d">\(HTMLText.escaped(description))</desc>
    \(parts.joined(separator: "\n"))
    </svg></figure>
    """
  }

  /// The drawing alone, for a place beside a text that says the same.
  func bare(side: Int) -> String {
    "<svg viewBox=\"0 0 \(side) \(side)\" aria-hidden=\"true\">\(parts.joined())</svg>"
  }

  private func classes(_ name: String, _ series: Int?) -> String { series.map { "\(name) s\($0 % 6)" } ?? name }

  private func polygon(_ name: String, _ points: [String], _ note: String?) -> String {
    "<polygon class=\"\(name)\" points=\"\(points.joined(separator: " "))\">\(noted(note))</polygon>"
  }

  private func noted(_ note: String?) -> String { note.map { "<title>\(HTMLText.escaped($0))</title>" } ?? "" }
}
