import LedeCorpus
import LedeText

/// What `lede split` shows of a page.
enum SplitView: Sendable {
  /// Its articles.
  case articles
  /// What stands in no article.
  case leftovers
  /// What each block was taken for, and why.
  case decisions

  /// The fields that may be asked for.
  var knownFields: [OutputField] {
    switch self {
    case .articles: [.id, .source, .title, .text, .length, .opening, .ranges, .confidence, .error]
    case .leftovers: [.source, .reason, .text, .start, .end, .error]
    case .decisions: [.source, .role, .article, .opening, .signals, .start, .end, .error]
    }
  }

  /// The columns of a table.
  var tableFields: [OutputField] {
    switch self {
    case .articles: [.id, .title, .length, .opening]
    case .leftovers: [.reason, .text, .start, .end]
    case .decisions: [.role, .article, .opening, .signals]
    }
  }

  /// The fields of the other formats.
  var recordFields: [OutputField] {
    switch self {
    case .articles: [.id, .source, .title, .text]
    case .leftovers: [.source, .reason, .text, .start, .end]
    case .decisions: [.source, .role, .article, .opening, .signals, .start, .end]
    }
  }

  /// The rows of a piece of the corpus; what is no page has neither leftovers nor decisions.
  func rows(of piece: CorpusPiece, fields: [OutputField]) -> [ResultRow] {
    do {
      switch self {
      case .articles: break
      case .leftovers:
        if let split = try piece.split() { return split.leftovers.map { ResultRow($0, in: piece, fields: fields) } }
      case .decisions:
        if let (text, decisions) = try piece.explanation() {
          return decisions.map { ResultRow($0, of: text, in: piece, fields: fields) }
        }
      }
    } catch {
      // A page that cannot be read has no split; its record says why.
    }
    let records = piece.records()
    return (self == .articles ? records : records.filter { $0.error != nil })
      .map { ResultRow($0, outcome: nil, fields: fields) }
  }
}

extension ResultRow {
  /// The row of a piece that stands in no article.
  init(_ leftover: Leftover, in piece: CorpusPiece, fields: [OutputField]) {
    let values = fields.map { field -> FieldValue in
      switch field {
      case .source: .text(piece.file.path)
      case .reason: .text(leftover.reason.rawValue)
      case .text: .text(leftover.text)
      case .start: .count(leftover.range.lowerBound + piece.markLength)
      case .end: .count(leftover.range.upperBound + piece.markLength)
      default: .null
      }
    }
    self.init(id: piece.file.name, source: piece.file.path, values: values)
  }

  /// The row of a block and what it was taken for.
  init(_ decision: SplitDecision, of page: String, in piece: CorpusPiece, fields: [OutputField]) {
    let values = fields.map { field -> FieldValue in
      switch field {
      case .source: .text(piece.file.path)
      case .role: .text(decision.role.rawValue)
      // Articles are numbered from 1, as in their ids.
      case .article: decision.article.map { .count($0 + 1) } ?? .null
      case .opening: .text(TextWrap.shortened(ResultRow.joined(page.utf8Slice(decision.range) ?? ""), width: 40))
      case .signals: .text(decision.signals.map(ResultRow.text).joined(separator: ", "))
      case .start: .count(decision.range.lowerBound + piece.markLength)
      case .end: .count(decision.range.upperBound + piece.markLength)
      default: .null
      }
    }
    self.init(id: piece.file.name, source: piece.file.path, values: values)
  }

  /// Lines as running text; only words of scripts that write them apart keep a space where a line ended.
  private static func joined(_ lines: some StringProtocol) -> String {
    lines.split(whereSeparator: \.isNewline).reduce(into: "") { text, line in
      if text.last?.isASCII == true, line.first?.isASCII == true { text += " " }
      text += line
    }
  }

  private static func text(_ signal: SplitDecision.Signal) -> String {
    let tenths = Int((signal.weight * 10).rounded())
    return "\(signal.name) \(tenths < 0 ? "−" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
