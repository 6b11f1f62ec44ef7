import LedeCore
import LedeCorpus
import LedeEngine

/// One result, ready to be written in any format.
struct ResultRow: Sendable {
  /// The document's id.
  let id: String
  /// The path of the document's file.
  let source: String
  /// The values of the fields asked for, in their order.
  let values: [FieldValue]
  /// Why the document failed, or nil.
  let error: String?
  /// Whether the label is likelier wrong than right.
  let isDoubtful: Bool

  /// A row of given values.
  init(id: String, source: String, values: [FieldValue]) {
    self.id = id
    self.source = source
    self.values = values
    error = nil
    isDoubtful = false
  }

  /// The row of a record and what a chain said of it.
  /// - Parameter namesTopics: Whether the label of a Media Topic is given by its name in the language of the document.
  init(_ record: Record, outcome: Outcome?, fields: [OutputField], namesTopics: Bool = false) {
    id = record.document.id
    source = record.document.source
    let reason = record.error ?? outcome?.failure?.description
    error = reason
    isDoubtful = outcome?.classification?.isDoubtful ?? false
    values = fields.map { field in
      if record.error != nil, ![.id, .source, .error].contains(field) { return .null }
      if field == .label, namesTopics, let name = outcome?.classification?.topicName(for: record.document) {
        return .text(name)
      }
      return ResultRow.value(of: field, record: record, outcome: outcome, error: reason)
    }
  }

  private static func value(
    of field: OutputField,
    record: Record,
    outcome: Outcome?,
    error: String?
  ) -> FieldValue {
    let document = record.document
    let classification = outcome?.classification
    switch field {
    case .id: return .text(document.id)
    case .source: return .text(document.source)
    case .title: return FieldValue(document.title)
    case .text: return .text(document.text)
    case .error: return FieldValue(error)
    case .confidence: return record.confidence.map { .number(rounded($0)) } ?? .null
    case .label: return FieldValue(classification?.label?.name)
    case .probability: return classification?.best.map { .number(rounded($0.probability)) } ?? .null
    case .doubtful: return classification.map { .flag($0.isDoubtful) } ?? .null
    case .summary: return FieldValue(outcome?.summary?.text)
    case .ranking: return classification.map(ranking) ?? .null
    case .excerpts: return outcome?.summary.map { .list($0.excerpts.map(excerpt)) } ?? .null
    case .labels: return outcome.map { .list($0.classifications.map { FieldValue($0.label?.name) }) } ?? .null
    case .summaries: return outcome.map { .list($0.summaries.map { .text($0.text) }) } ?? .null
    case .ranges: return record.ranges.map { .list($0.map(place)) } ?? .null
    case .reason, .start, .end, .role, .article, .signals: return .null
    case .length: return .count(document.text.unicodeScalars.count)
    case .opening: return .text(TextWrap.shortened(document.text, width: 60))
    }
  }

  private static func ranking(_ classification: Classification) -> FieldValue {
    .list(
      classification.ranking.map {
        .object([("label", .text($0.label.name)), ("probability", .number(rounded($0.probability)))])
      }
    )
  }

  private static func place(_ range: Range<Int>) -> FieldValue {
    .object([("start", .count(range.lowerBound)), ("end", .count(range.upperBound))])
  }

  private static func excerpt(_ excerpt: Excerpt) -> FieldValue {
    var members: [(name: String, value: FieldValue)] = [("text", .text(excerpt.text))]
    if let range = excerpt.range {
      members.append(("start", .count(range.lowerBound)))
      members.append(("end", .count(range.upperBound)))
    }
    return .object(members)
  }

  /// Six decimals tell all that a probability can; more would only make rows long.
  static func rounded(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }
}
