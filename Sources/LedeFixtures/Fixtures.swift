import Foundation
public import LedeCore

/// The texts that travel inside the binary: labelled news articles to learn from and to measure on.
public enum Fixtures {
  /// The Chinese news articles, each with a label of the 17 top-level IPTC Media Topics and a one-line reference.
  ///
  /// Decoded anew at every call, which takes some milliseconds.
  /// - Throws: An error where a fixture file of the build is no JSON Lines.
  public static func chineseTopics() throws -> [Example] { try examples(in: "topics.zh.jsonl") }

  /// The English news articles, labelled and summarized in the same way: 204, which is 12 for each label.
  /// - Throws: An error where a fixture file of the build is no JSON Lines.
  public static func englishTopics() throws -> [Example] { try examples(in: "topics.en.jsonl") }

  /// The Chinese terms that are typical of each label, as one example a label, whose text is the list.
  ///
  /// They teach words that prose comes by too seldom: teams, instruments, diseases, offences. They are no articles, so
  /// that nothing should be measured on them.
  public static func chineseLexicon() -> [Example] {
    embeddedFixtures.filter { $0.name.hasPrefix("lexicon/") }.map { file in
      let label = String(file.name.dropFirst("lexicon/".count).prefix { $0 != "." })
      return Example(document: Document(id: file.name, text: file.contents.description), label: Label(label))
    }
  }

  /// The records of one fixture file.
  static func examples(in name: String) throws -> [Example] {
    guard let contents = embeddedFixtures.first(where: { $0.name == name })?.contents else {
      throw FixtureError(description: "This build lacks the fixture file ‘\(name)’. Build it again.")
    }
    let decoder = JSONDecoder()
    let bytes = contents.withUTF8Buffer { Array($0) }
    return try bytes.split(separator: UInt8(ascii: "\n")).map { line in
      try decoder.decode(FixtureRecord.self, from: Data(line)).example
    }
  }
}

/// A fixture that is missing from the build.
struct FixtureError: Error, CustomStringConvertible {
  let description: String
}

/// One line of a fixture file.
private struct FixtureRecord: Decodable {
  let id: String
  let title: String
  let text: String
  let label: String
  let reference: String

  var example: Example {
    Example(document: Document(id: id, title: title, text: text), label: Label(label), reference: reference)
  }
}
