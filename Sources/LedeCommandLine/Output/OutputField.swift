import LedeCore

/// The fields that a result may have.
enum OutputField: String, CaseIterable, Sendable {
  case id, source, title, label, probability, doubtful, summary
  case text, ranking, excerpts, labels, summaries, confidence, error
  /// The number of characters of the text.
  case length
  /// The first words of the text.
  case opening
  /// The places in the file that an article came from.
  case ranges
  /// Why a piece of a page stands in no article, and where it stands.
  case reason, start, end
  /// What a block of a page was taken for, which article it belongs to, and what spoke for it.
  case role, article, signals

  /// The fields that a list of names asks for.
  /// - Throws: A ``UsageError`` that lists the known names where one is unknown or given twice.
  static func list(_ names: String, known: [OutputField]) throws(UsageError) -> [OutputField] {
    var fields: [OutputField] = []
    for part in names.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.filter { $0 != " " }
      guard let field = OutputField(rawValue: name), known.contains(field) else {
        let names = known.map(\.rawValue)
        let meant = NearestName.nearest(to: name, in: names).map { "Did you mean ‘\($0)’? " } ?? ""
        throw UsageError("--fields: there is no field ‘\(name)’. \(meant)Fields: \(names.joined(separator: ", ")).")
      }
      guard !fields.contains(field) else { throw UsageError("--fields: ‘\(name)’ is given twice.") }
      fields.append(field)
    }
    return fields
  }
}
