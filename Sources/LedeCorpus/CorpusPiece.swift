import LedeCore

/// A part of an input whose records can be decoded without the other parts.
public struct CorpusPiece: Sendable {
  /// What the piece holds.
  enum Content: Sendable {
    /// A whole text file, in UTF-8 unless it is damaged.
    case text([UInt8], TextSplit)
    /// Whole lines of text, each a document.
    case textLines([UInt8])
    /// Whole lines of JSON.
    case jsonLines([UInt8])
    /// Whole rows of a table.
    case rows([UInt8], DelimitedHeader)
    /// Nothing, because the file could not be read.
    case failure(String)
  }

  /// The input that the piece is a part of.
  public let file: CorpusFile
  let content: Content
  /// The number of the piece's first line in its file, from 1.
  var firstLine: Int
  /// The running number of the piece's first record in its file, from 1.
  let firstNumber: Int
  /// How many bytes of the file stand before its text: a byte order mark, by which ranges are shifted.
  public let markLength: Int
  let columns: @Sendable (RecordField) -> String

  /// The records of the piece, in order.
  ///
  /// What cannot be read becomes a record with an `error`, so that nothing is lost.
  public func records() -> [Record] {
    var records = undecorated()
    if let label = file.label {
      for index in records.indices { records[index].label = label }
    }
    return records
  }

  private func undecorated() -> [Record] {
    switch content {
    case .text(let bytes, .page): articleRecords(bytes)
    case .text(let bytes, _): fileRecords(bytes)
    case .textLines(let bytes): lineRecords(bytes)
    case .jsonLines(let bytes): jsonRecords(bytes)
    case .rows(let bytes, let header): rowRecords(bytes, header: header)
    case .failure(let reason): [failed(number: firstNumber, reason)]
    }
  }

  /// The articles and leftovers of a newspaper page; nil where the piece is anything else.
  /// - Throws: An error that says where the page is no text.
  public func split() throws(TextEncodingError) -> PageSplit? {
    try withPage { PageSplitter().split($0) }
  }

  /// The text of a newspaper page and what each of its blocks is taken for; nil where the piece is anything else.
  /// - Throws: An error that says where the page is no text.
  public func explanation() throws(TextEncodingError) -> (text: String, decisions: [SplitDecision])? {
    guard let text = try withPage({ String(copying: $0) }) else { return nil }
    return (text, PageSplitter().explain(text))
  }

  private func withPage<Result>(_ body: (UTF8Span) -> Result) throws(TextEncodingError) -> Result? {
    guard case .text(let bytes, .page) = content else { return nil }
    do {
      return body(try UTF8Span(validating: bytes.span))
    } catch {
      throw TextEncodingError(encoding: .utf8, offset: error.byteOffsets.lowerBound)
    }
  }

  /// The number of bytes in the piece, for progress.
  public var byteCount: Int {
    switch content {
    case .text(let bytes, _), .textLines(let bytes), .jsonLines(let bytes), .rows(let bytes, _): bytes.count
    case .failure: 0
    }
  }

  /// The id of a record that has none of its own: file name, `#`, running number.
  func runningID(_ number: Int) -> String { "\(file.name)#\(number)" }

  /// A record that says why there is no document.
  func failed(number: Int, id: String? = nil, _ reason: String) -> Record {
    Record(document: Document(id: id ?? runningID(number), source: file.path, text: ""), error: reason)
  }
}
