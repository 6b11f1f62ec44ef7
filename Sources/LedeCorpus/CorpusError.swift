/// Why an input cannot be used at all.
public enum CorpusError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is nothing at that path.
  case missing(path: String)
  /// The file or folder cannot be read, with the reason.
  case unreadable(path: String, reason: String)
  /// The header line of a table lacks the column for the text.
  case noTextColumn(path: String, wanted: String, columns: [String])

  /// A sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no file or folder ‘\(path)’. Check the path."
    case .unreadable(let path, let reason):
      "‘\(path)’ cannot be read: \(reason)."
    case .noTextColumn(let path, let wanted, let columns):
      "The header of ‘\(path)’ has no column ‘\(wanted)’, only \(columns.joined(separator: ", ")). "
        + "Name the one that holds the text: --column text=NAME."
    }
  }
}
