/// Which columns of a table hold a record's parts.
struct DelimitedHeader: Sendable {
  /// The column of each part that the table has, from 0.
  let columns: [RecordField: Int]
  /// How many columns the table has.
  let width: Int
  let delimiter: UInt8
  /// How many bytes the header line takes, with the blank lines before it; 0 where the table has none.
  let length: Int

  /// Reads the first line that is not blank as the header, or takes a table of two columns without one for `label<TAB>text`.
  /// - Throws: ``CorpusError/noTextColumn(path:wanted:columns:)`` where the line is a header without the text's column.
  init(
    _ bytes: [UInt8],
    delimiter: UInt8,
    columns names: (RecordField) -> String,
    path: String
  ) throws(CorpusError) {
    self.delimiter = delimiter
    var start = 0
    var (fields, end) = DelimitedRows.row(bytes, from: start, delimiter: delimiter)
    while end < bytes.count, !bytes[start..<end].contains(where: { $0 > 0x20 }) {
      start = end
      (fields, end) = DelimitedRows.row(bytes, from: start, delimiter: delimiter)
    }
    let found = (fields ?? []).map { $0 ?? "" }
    width = found.count
    var columns: [RecordField: Int] = [:]
    for field in RecordField.allCases {
      columns[field] = found.firstIndex(of: names(field))
    }
    if columns[.text] != nil {
      self.columns = columns
      length = end
    } else if delimiter == UInt8(ascii: "\t"), found.count == 2 {
      self.columns = [.label: 0, .text: 1]
      length = 0
    } else {
      throw .noTextColumn(path: path, wanted: names(.text), columns: found)
    }
  }
}
