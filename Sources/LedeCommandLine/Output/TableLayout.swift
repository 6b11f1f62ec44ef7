import Foundation
import LedeText

/// Lays rows out as a table for people: columns as wide as the text needs and the terminal allows, long text wrapped.
///
/// The widths are fixed by the first rows; later rows are written as they come, so memory stays bounded.
struct TableLayout {
  /// How many rows fix the widths of the columns.
  private static let sampleSize = 1000
  /// How many lines of a cell are shown; the other formats hold the whole.
  private static let linesPerCell = 8
  private static let gap = "  "

  private let fields: [OutputField]
  private let width: Int
  private let usesColor: Bool
  /// Whether rows stand below the path of their file, and ids are shortened to the running number.
  private let isGrouped: Bool
  private var sample: [ResultRow] = []
  private var widths: [Int]?
  private var source: String?

  init(fields: [OutputField], width: Int, usesColor: Bool, isGrouped: Bool) {
    self.fields = fields
    self.width = width
    self.usesColor = usesColor
    self.isGrouped = isGrouped
  }

  /// Takes rows and gives the lines that can be written by now.
  mutating func add(_ rows: [ResultRow]) -> Data {
    guard widths == nil else { return data(rows, below: "") }
    sample += rows
    return sample.count >= Self.sampleSize ? release() : Data()
  }

  /// Gives the lines that are still held back.
  mutating func finish() -> Data { widths == nil ? release() : Data() }

  private mutating func release() -> Data {
    guard !sample.isEmpty else { return Data() }
    widths = fittedWidths()
    let rows = sample
    sample = []
    return data(rows, below: header())
  }

  private mutating func data(_ rows: [ResultRow], below header: String) -> Data {
    var text = header
    for row in rows { text += lines(row) }
    return Data(text.utf8)
  }

  /// The widths of the columns: what each needs, cut fairly where all together are too wide.
  private func fittedWidths() -> [Int] {
    let wanted = fields.indices.map { column in
      let cells = sample.map { cell($0, column).displayWidth }
      return max(name(fields[column]).displayWidth, cells.max() ?? 0, 1)
    }
    var room = width - Self.gap.count * (fields.count - 1)
    var widths = [Int](repeating: 0, count: fields.count)
    // The narrowest columns get what they need; what is left is shared by weight among the rest.
    var open = Array(fields.indices)
    while !open.isEmpty {
      let weights = open.reduce(0) { $0 + Self.weight(fields[$1]) }
      let satisfied = open.filter { wanted[$0] * weights <= room * Self.weight(fields[$0]) }
      guard !satisfied.isEmpty else {
        for column in open { widths[column] = max(4, room * Self.weight(fields[column]) / weights) }
        break
      }
      for column in satisfied {
        widths[column] = wanted[column]
        room -= wanted[column]
      }
      open.removeAll(where: satisfied.contains)
    }
    return widths
  }

  /// How large a share of scarce room a column gets.
  private static func weight(_ field: OutputField) -> Int {
    switch field {
    case .summary, .text, .summaries, .excerpts, .opening: 5
    case .signals: 7
    case .role, .reason: 3
    case .title, .ranking, .error: 4
    default: 2
    }
  }

  private func header() -> String {
    let cells = fields.enumerated().map { padded(name($1), $0) }
    let line = trimmed(cells.joined(separator: Self.gap))
    let total = (widths ?? []).reduce(0, +) + Self.gap.count * (fields.count - 1)
    return bold(line) + "\n" + String(repeating: "─", count: max(1, min(total, width))) + "\n"
  }

  private mutating func lines(_ row: ResultRow) -> String {
    var result = ""
    if isGrouped, row.source != source {
      result += (source == nil ? "" : "\n") + dim(TextWrap.shortened(row.source, width: width)) + "\n"
      source = row.source
    }
    let widths = widths ?? []
    let cells = fields.indices.map { column in
      // First words only show which text it is: one line of them is enough.
      if fields[column] == .opening { return [TextWrap.shortened(cell(row, column), width: widths[column])] }
      var lines = TextWrap.lines(cell(row, column), width: widths[column])
      if lines.count > Self.linesPerCell {
        lines = Array(lines.prefix(Self.linesPerCell))
        lines[lines.count - 1] = TextWrap.shortened(lines[lines.count - 1] + "……", width: widths[column])
      }
      return lines
    }
    for line in 0..<(cells.map(\.count).max() ?? 1) {
      let parts = cells.enumerated().map { column, lines in padded(line < lines.count ? lines[line] : "", column) }
      result += trimmed(parts.joined(separator: Self.gap)) + "\n"
    }
    if let error = row.error, !fields.contains(.error) {
      for line in TextWrap.lines("error: \(error)", width: max(20, width - 4)) { result += "    \(line)\n" }
    }
    return result
  }

  private func cell(_ row: ResultRow, _ column: Int) -> String {
    let text = row.values[column].cell
    switch fields[column] {
    case .label where row.isDoubtful && !text.isEmpty:
      return text + "?"
    case .id where isGrouped:
      let name = URL(filePath: row.source).lastPathComponent + "#"
      return text.hasPrefix(name) ? String(text.dropFirst(name.count)) : text
    default:
      return text
    }
  }

  private func name(_ field: OutputField) -> String {
    field == .id && isGrouped ? "#" : field.rawValue
  }

  private func padded(_ text: String, _ column: Int) -> String {
    let space = String(repeating: " ", count: max(0, (widths?[column] ?? 0) - text.displayWidth))
    switch fields[column] {
    case .probability, .length, .confidence, .article, .start, .end: return space + text
    case .id where isGrouped: return space + text
    default: return text + space
    }
  }

  private func trimmed(_ line: String) -> String {
    guard let last = line.utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(line[...last])
  }

  private func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func dim(_ text: String) -> String { usesColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
