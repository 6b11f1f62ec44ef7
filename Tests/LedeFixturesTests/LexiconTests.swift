import LedeCore
import LedeFixtures
import Testing

@Suite("The term lists")
struct LexiconTests {
  /// The terms of every label.
  let lists = Fixtures.chineseLexicon().map { example in
    (label: example.label, terms: example.document.text.split(separator: "\n").map(String.init))
  }

  @Test("One list for each of the 17 labels, of at least three hundred terms")
  func labels() {
    #expect(Set(lists.compactMap(\.label)) == Set(TopicsTests.labels))
    #expect(lists.count == TopicsTests.labels.count)
    for list in lists { #expect(list.terms.count >= 300, "\(list.label.map(String.init(describing:)) ?? "")") }
  }

  @Test("A term stands in one list, once, and is a word and no sentence")
  func terms() {
    var seen: Set<String> = []
    for term in lists.flatMap(\.terms) {
      #expect(seen.insert(term).inserted, "\(term) stands in the lists twice.")
      #expect((1...16).contains(term.unicodeScalars.count), "\(term)")
      #expect(!term.unicodeScalars.contains { $0.properties.isWhitespace || "，。；！？".unicodeScalars.contains($0) })
    }
  }
}
