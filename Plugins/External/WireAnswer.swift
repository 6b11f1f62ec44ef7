import Foundation
import LedeCore

/// A line that a program answers with.
struct WireAnswer: Decodable, Sendable {
  struct Candidate: Decodable, Sendable {
    let label: String
    let probability: Double
  }

  struct Piece: Decodable, Sendable {
    let text: String
    let start: Int?
    let end: Int?
  }

  let id: Int
  var ranking: [Candidate]?
  var excerpts: [Piece]?
  var error: String?

  /// Reads a line.
  /// - Throws: A sentence about the line; an answer whose id can still be read carries the sentence as its error instead.
  static func read(_ line: some Sequence<UInt8>, _ decoder: JSONDecoder) throws(ExternalError) -> WireAnswer {
    let data = Data(line)
    let problem: String
    do {
      return try decoder.decode(WireAnswer.self, from: data)
    } catch {
      problem = error.sentence
    }
    // Numbers like NaN are no JSON, but many a library writes them; then at least the document is known.
    let lenient = JSONDecoder()
    lenient.allowsJSON5 = true
    guard let known = try? lenient.decode(Identity.self, from: data) else {
      throw ExternalError("It answered with something else than a JSON object with an id: ‘\(String(quoting: data))’.")
    }
    var answer = WireAnswer(id: known.id)
    let isNumber = try? lenient.decode(WireAnswer.self, from: data).ranking?.allSatisfy(\.probability.isFinite)
    answer.error =
      isNumber == false
      ? "It gave a probability that is not a number."
      : "Its answer cannot be read: \(problem): ‘\(String(quoting: data))’."
    return answer
  }

  private struct Identity: Decodable { let id: Int }

  private init(id: Int) { self.id = id }
}

/// A program's answer to the handshake.
struct WireHello: Decodable, Sendable, Hashable {
  let lede: Int
  let id: Int
  var name: String?
  var kind: String?
  var labels: [String]?
  var error: String?

  /// Reads and checks the first line of a program.
  static func read(_ line: some Sequence<UInt8>) throws(ExternalError) -> WireHello {
    let data = Data(line)
    guard let start = try? JSONDecoder().decode(Start.self, from: data) else {
      throw ExternalError(
        "Its first line was no answer to the handshake: ‘\(String(quoting: data))’. "
          + "It may write nothing but answers to standard output; messages go to standard error."
      )
    }
    if let error = start.error { throw ExternalError(error) }
    guard let version = start.lede else {
      throw ExternalError("Its answer to the handshake does not say \"lede\":1: ‘\(String(quoting: data))’.")
    }
    guard version == WireMessages.version else {
      throw ExternalError(
        "It speaks version \(version) of the protocol, and this Lede speaks version \(WireMessages.version)."
      )
    }
    let hello: WireHello
    do {
      hello = try JSONDecoder().decode(WireHello.self, from: data)
    } catch {
      throw ExternalError("Its answer to the handshake cannot be read: \(error.sentence): ‘\(String(quoting: data))’.")
    }
    guard hello.id == 0 else {
      throw ExternalError("It answered id \(hello.id) to the handshake, which has id 0.")
    }
    guard let kind = hello.kind.flatMap(Plugin.Kind.init(rawValue:)) else {
      throw ExternalError("It says it is ‘\(hello.kind ?? "")’; its kind must be classifier or summarizer.")
    }
    if kind == .classifier {
      guard let labels = hello.labels, !labels.isEmpty else {
        throw ExternalError("It says it is a classifier and names no labels.")
      }
      guard Set(labels).count == labels.count, !labels.contains("") else {
        throw ExternalError("It names a label twice, or one without a name: \(labels.joined(separator: ", ")).")
      }
    }
    return hello
  }

  /// What is looked at first, as another version may have other members.
  private struct Start: Decodable {
    let lede: Int?
    let error: String?
  }

  /// What the program is, once checked.
  var checkedKind: Plugin.Kind { kind == Plugin.Kind.classifier.rawValue ? .classifier : .summarizer }
}

extension Error {
  /// What keeps JSON from being read, with the place.
  var sentence: String {
    guard let error = self as? DecodingError else { return "\(self)" }
    func place(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
      (context.codingPath + [last].compactMap(\.self)).map { key in
        key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
      }.joined().trimmingPrefix(".").description
    }
    switch error {
    case .keyNotFound(let key, let context): return "\(place(context, key)) is missing"
    case .valueNotFound(_, let context): return "\(place(context)) is null"
    case .typeMismatch(let type, let context):
      let wanted = type == Double.self ? "number" : type == Int.self ? "whole number" : "\(type)".lowercased()
      return "\(place(context)) is no \(wanted)"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "\(place(context)): \(context.debugDescription)"
    case .dataCorrupted: return "it is no JSON"
    @unknown default: return "\(error)"
    }
  }
}
