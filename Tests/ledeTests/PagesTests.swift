import Foundation
import Testing

@Suite("Splitting the fixture pages")
struct PagesTests {
  /// One page and its articles.
  private struct GoldPage: Decodable {
    struct Article: Decodable {
      let title: String
      let text: String
    }
    let page: String
    let style: String
    let articles: [Article]
  }

  private static let folder = "Sources/LedeFixtures/Data/pages"

  private let gold: [GoldPage]
  /// The bodies that the tool found, by page.
  private let found: [String: [String]]

  init() throws {
    let file = BuiltTool.package.appending(path: Self.folder).appending(path: "gold.jsonl")
    gold = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(GoldPage.self, from: Data($0.utf8))
    }
    let run = try BuiltTool.run(["split", Self.folder, "--format", "jsonl", "--fields", "source,text", "--quiet"])
    found = Dictionary(
      grouping: try run.records.compactMap { record -> (page: String, text: String)? in
        guard let source = record["source"] as? String, let text = record["text"] as? String else { return nil }
        return (URL(filePath: source).lastPathComponent, text)
      },
      by: \.page
    ).mapValues { $0.map(\.text) }
  }

  @Test("Ten pages in three layouts, and each becomes at least one article")
  func pages() {
    #expect(gold.count == 10)
    #expect(Set(gold.map(\.style)) == ["wrapped", "clean", "markdown"])
    #expect(Set(found.keys) == Set(gold.map(\.page)))
  }

  @Test("Of the articles of all pages at least .95 are found, by F1 of whole bodies")
  func articles() {
    var hits = 0
    for page in gold {
      var bodies = (found[page.page] ?? []).map(Self.squashed)
      for article in page.articles {
        let right = Self.squashed(article.text)
        guard let index = bodies.firstIndex(where: { Self.likeness($0, right) >= 0.9 }) else { continue }
        bodies.remove(at: index)
        hits += 1
      }
    }
    let all = gold.map(\.articles.count).reduce(0, +) + found.values.map(\.count).reduce(0, +)
    #expect(Double(2 * hits) / Double(all) >= 0.95)
  }

  @Test("A page of one paragraph a line is split without a word lost or added")
  func cleanPages() {
    for page in gold where page.style == "clean" {
      #expect(found[page.page]?.map(Self.squashed) == page.articles.map { Self.squashed($0.text) }, "\(page.page)")
    }
  }

  /// A text without white space.
  private static func squashed(_ text: String) -> [Character] { Array(text).filter { !$0.isWhitespace } }

  /// The F1 of two texts' pairs of characters.
  private static func likeness(_ left: [Character], _ right: [Character]) -> Double {
    func pairs(_ text: [Character]) -> [[Character]: Int] {
      Dictionary(zip(text, text.dropFirst()).map { ([$0, $1], 1) }, uniquingKeysWith: +)
    }
    let rights = pairs(right)
    let shared = pairs(left).reduce(0) { $0 + min($1.value, rights[$1.key] ?? 0) }
    return Double(2 * shared) / Double(max(1, left.count + right.count - 2))
  }
}
