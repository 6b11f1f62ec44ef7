import Foundation
import LedeCore
import LedeEngine
import LedeText

/// Shows what spoke for a label and against it, and where in the text.
struct ExplanationView: Sendable {
  let width: Int
  let usesColor: Bool
  /// How many parts are shown for and against.
  let parts: Int

  /// The explanation for people: the weightiest parts for and against, then the text with them marked.
  func text(_ explained: Chain.Explained?, of document: Document, error: String?) -> Data {
    var lines = [bold("\(document.id)  \(document.title ?? "")")]
    if let error { lines.append("error: \(error)") }
    if let explained {
      let explanation = explained.explanation
      let probability = explained.classification.best.map { "\(decimals($0.probability, 3))" } ?? "?"
      let rival = explanation.rival.map { ", weighed against \($0)" } ?? ""
      lines.append("\(explanation.label) (\(probability))\(rival)")
      let weighty = weightiest(explanation)
      var table = PlainTable(["for", "weight", "times", "against", "weight", "times"], numeric: [1, 2, 4, 5])
      for index in 0..<max(weighty.for.count, weighty.against.count) {
        table.add(cells(weighty.for, index) + cells(weighty.against, index))
      }
      lines.append(table.text(widest: max(8, (width - 36) / 2)))
      lines.append(dim("‹…› spoke for the label, ›…‹ against it:"))
      lines += TextWrap.lines(marked(explained.document, weighty), width: width)
      if usesColor { lines = lines.map(colored) }
    }
    return Data((lines.joined(separator: "\n") + "\n\n").utf8)
  }

  /// The explanation as a line of JSON.
  func json(_ explained: Chain.Explained?, of document: Document, error: String?) -> Data {
    var members: [(name: String, value: FieldValue)] = [
      ("id", .text(document.id)), ("source", .text(document.source)), ("title", FieldValue(document.title)),
      ("text", .text(explained?.document.text ?? document.text)),
    ]
    if let explained {
      let explanation = explained.explanation
      members += [
        ("label", .text(explanation.label.name)),
        ("probability", explained.classification.best.map { .number($0.probability) } ?? .null),
        ("rival", FieldValue(explanation.rival?.name)),
        ("prior", .number(explanation.prior)),
        ("evidence", .list(explanation.evidence.map(evidence))),
      ]
    }
    if let error { members.append(("error", .text(error))) }
    var bytes: [UInt8] = []
    FieldValue.object(members).write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return Data(bytes)
  }

  private func evidence(_ evidence: Explanation.Evidence) -> FieldValue {
    let places = evidence.places.map { place in
      FieldValue.object([
        ("in", .text(place.isInTitle ? "title" : "text")),
        ("start", .count(place.range.lowerBound)),
        ("end", .count(place.range.upperBound)),
      ])
    }
    return .object([
      ("text", .text(evidence.text)), ("weight", .number(evidence.weight)), ("places", .list(places)),
    ])
  }

  private typealias Weighty = (for: [Explanation.Evidence], against: [Explanation.Evidence])

  private func weightiest(_ explanation: Explanation) -> Weighty {
    (
      Array(explanation.evidence.lazy.filter { $0.weight > 0 }.prefix(parts)),
      Array(explanation.evidence.lazy.filter { $0.weight < 0 }.prefix(parts))
    )
  }

  private func cells(_ evidence: [Explanation.Evidence], _ index: Int) -> [String] {
    guard index < evidence.count else { return ["", "", ""] }
    let part = evidence[index]
    return [part.text, decimals(part.weight, 2), "\(part.places.count)"]
  }

  /// The text with the weightiest parts between marks: ‹…› for the label, ›…‹ against it.
  private func marked(_ document: Document, _ weighty: Weighty) -> String {
    let text = Array(document.text.utf8)
    var weights = [Double](repeating: 0, count: text.count)
    for part in weighty.for + weighty.against {
      for place in part.places where !place.isInTitle && place.range.upperBound <= text.count {
        for byte in place.range { weights[byte] += part.weight / Double(part.places.count * place.range.count) }
      }
    }
    var result: [UInt8] = []
    var sign = 0.0
    for (offset, byte) in text.enumerated() {
      // A mark never stands inside a character.
      let next = byte & 0xC0 == 0x80 ? sign : weights[offset] == 0 ? 0 : weights[offset] < 0 ? -1 : 1
      if next != sign {
        if sign != 0 { result += (sign > 0 ? "›" : "‹").utf8 }
        if next != 0 { result += (next > 0 ? "‹" : "›").utf8 }
        sign = next
      }
      result.append(byte)
    }
    if sign != 0 { result += (sign > 0 ? "›" : "‹").utf8 }
    return String(decoding: result, as: UTF8.self)
  }

  /// The marks of a line as colours; marks that go on over lines keep to the plain form.
  private func colored(_ line: String) -> String {
    line.replacing(/‹([^‹›]+)›/) { "\u{1B}[32m\($0.output.1)\u{1B}[0m" }
      .replacing(/›([^‹›]+)‹/) { "\u{1B}[31m\($0.output.1)\u{1B}[0m" }
  }

  private func decimals(_ number: Double, _ digits: Int) -> String {
    let text = String(format: "%.\(digits)f", number)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  private func dim(_ text: String) -> String { usesColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
  private func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
