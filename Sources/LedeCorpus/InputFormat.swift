import Foundation

/// The form of an input file.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
  /// Pages or plain text.
  case text
  /// One JSON object a line.
  case jsonl
  /// Comma-separated values with a header line.
  case csv
  /// Tab-separated values with a header line, or `label<TAB>text` without one.
  case tsv

  /// The form that a file's extension names, or nil where it names none.
  init?(path: String) {
    switch URL(filePath: path).pathExtension.lowercased() {
    case "txt", "md": self = .text
    case "jsonl", "ndjson": self = .jsonl
    case "csv": self = .csv
    case "tsv": self = .tsv
    default: return nil
    }
  }

  /// The form that the first byte that is not white space speaks for.
  init(sniffing bytes: some Sequence<UInt8>) {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    self = first == UInt8(ascii: "{") ? .jsonl : .text
  }
}

/// Into what documents a text file is cut.
public enum TextSplit: String, Sendable, Hashable, CaseIterable {
  /// The file is a newspaper page; each of its articles is a document.
  case page
  /// The file is one document.
  case file
  /// Each line that is not blank is a document.
  case line
}
