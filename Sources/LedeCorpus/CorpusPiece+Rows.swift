import LedeCore

extension CorpusPiece {
  /// The documents of the rows of a table.
  func rowRecords(_ bytes: [UInt8], header: DelimitedHeader) -> [Record] {
    var records: [Record] = []
    var position = 0
    var line = firstLine
    while position < bytes.count {
      let (fields, end) = DelimitedRows.row(bytes, from: position, delimiter: header.delimiter)
      defer {
        line += bytes[position..<end].count { $0 == UInt8(ascii: "\n") }
        position = end
      }
      guard bytes[position..<end].contains(where: { $0 > 0x20 }) else { continue }
      let number = firstNumber + records.count
      records.append(record(fields, header: header, number: number, place: "\(file.path), line \(line)"))
    }
    return records
  }

  private func record(_ fields: [String?]?, header: DelimitedHeader, number: Int, place: String) -> Record {
    guard let fields else {
      return failed(number: number, "\(place): a quotation mark is never closed; close it or double it.")
    }
    guard !fields.contains(where: { $0 == nil }) else {
      return failed(number: number, "\(place): the row is not UTF-8. Save the file as UTF-8.")
    }
    // Empty fields at the end are what spreadsheets leave; a filled one is text that would be lost.
    guard fields.dropFirst(header.width).allSatisfy({ $0?.isEmpty != false }) else {
      let delimiters = header.delimiter == UInt8(ascii: ",") ? "commas" : "tabs"
      return failed(
        number: number,
        "\(place): the row has \(fields.count) fields, the table \(header.width) columns. "
          + "Put quotation marks around a field with \(delimiters)."
      )
    }
    func value(_ field: RecordField) -> String? {
      guard let column = header.columns[field], fields.indices.contains(column) else { return nil }
      return fields[column].flatMap { $0.isEmpty && field != .text ? nil : $0 }
    }
    guard let text = value(.text) else {
      let wanted = (header.columns[.text] ?? 0) + 1
      return failed(number: number, "\(place): the row has \(fields.count) fields; the text is number \(wanted).")
    }
    return Record(
      document: Document(id: value(.id) ?? runningID(number), source: file.path, title: value(.title), text: text),
      label: value(.label),
      reference: value(.reference)
    )
  }
}
