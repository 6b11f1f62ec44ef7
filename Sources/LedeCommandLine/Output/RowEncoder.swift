import Foundation
import LedeText

/// The forms in which results are written.
enum OutputFormat: String, CaseIterable, Sendable {
  case table, jsonl, csv, tsv, markdown

  /// The form that the extension of an output file names.
  init?(path: String) {
    switch URL(filePath: path).pathExtension.lowercased() {
    case "jsonl", "ndjson": self = .jsonl
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "md": self = .markdown
    default: return nil
    }
  }
}

/// Writes rows in a form where each stands by itself: JSON Lines, CSV, TSV or Markdown.
struct RowEncoder: Sendable {
  let format: OutputFormat
  let fields: [OutputField]
  /// Whether a column for errors follows the fields, so that a failed row has a place to say why.
  private let hasErrorColumn: Bool

  init(format: OutputFormat, fields: [OutputField]) {
    self.format = format
    self.fields = fields
    hasErrorColumn = [.csv, .tsv].contains(format) && !fields.contains(.error)
  }

  /// What stands above the rows.
  var header: Data {
    let names = fields.map(\.rawValue) + (hasErrorColumn ? ["error"] : [])
    switch format {
    case .table, .jsonl: return Data()
    case .csv: return Data((names.joined(separator: ",") + "\n").utf8)
    case .tsv: return Data((names.joined(separator: "\t") + "\n").utf8)
    case .markdown:
      let rule = names.map { _ in "---" }.joined(separator: " | ")
      return Data("| \(names.joined(separator: " | ")) |\n| \(rule) |\n".utf8)
    }
  }

  /// Blocks of bytes are handed on from here on: one array that holds all would be copied over and over as it grows.
  private static let blockSize = 1 << 20

  /// The rows' bytes, each ending in a line end, in blocks.
  func encode(_ rows: [ResultRow]) -> [Data] {
    var blocks: [Data] = []
    var bytes: [UInt8] = []
    for row in rows {
      if bytes.count >= Self.blockSize {
        blocks.append(Data(bytes))
        bytes.removeAll(keepingCapacity: true)
      }
      switch format {
      case .jsonl: object(row).write(to: &bytes)
      case .csv: bytes += cells(row).map { quoted($0, ",") }.joined(separator: ",").utf8
      case .tsv: bytes += cells(row).map { quoted($0, "\t") }.joined(separator: "\t").utf8
      case .table, .markdown: bytes += markdown(row).utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return blocks + [Data(bytes)]
  }

  private func object(_ row: ResultRow) -> FieldValue {
    var members = zip(fields, row.values).map { (name: $0.rawValue, value: $1) }
    if let error = row.error, !fields.contains(.error) { members.append(("error", .text(error))) }
    return .object(members)
  }

  private func cells(_ row: ResultRow) -> [String] {
    row.values.map(\.cell) + (hasErrorColumn ? [row.error ?? ""] : [])
  }

  /// A field as RFC 4180 writes it: in quotes where it holds the delimiter, a quote or a line end.
  private func quoted(_ cell: String, _ delimiter: Unicode.Scalar) -> String {
    let special: Set<Unicode.Scalar> = [delimiter, "\"", "\n", "\r"]
    guard cell.unicodeScalars.contains(where: special.contains) else { return cell }
    return "\"\(cell.replacing("\"", with: "\"\""))\""
  }

  private func markdown(_ row: ResultRow) -> String {
    var cells = row.values.map(\.cell)
    if let error = row.error, !fields.contains(.error) {
      cells[cells.count - 1] += cells[cells.count - 1].isEmpty ? "error: \(error)" : " error: \(error)"
    }
    let escaped = cells.map { cell in
      String(
        String.UnicodeScalarView(
          cell.replacing("\\", with: "\\\\").replacing("|", with: "\\|").unicodeScalars.map {
            $0.scalarClass == .space ? " " : $0
          }
        )
      )
    }
    return "| \(escaped.joined(separator: " | ")) |"
  }
}
