/// Which columns of a table hold a record's parts.
struct DelimitedHeader: Sendable {
  /// The column of each part that the table has, from 0.
  let columns: [RecordField: Int]
  let delimiter: UInt8
  /// How many bytes the header line takes; 0 where the table has none.
  let length: Int

  /// Reads the header line, or takes a table of two columns without one for `label<TAB>text`.
  /// - Throws: ``CorpusError/noTextColumn(path:wanted:columns:)`` where the line is a header without the text's column.
  init(
    _ bytes: [UInt8],
    delimiter: UInt8,
    columns names: (RecordField) -> String,
    path: String
  ) throws(CorpusError) {
    self.delimiter = delimiter
    let (fields, end) = DelimitedRows.row(bytes, from: 0, delimiter: delimiter)
    let found = (fields ?? []).map { $0 ?? "" }
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
