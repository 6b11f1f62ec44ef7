import LedeCore
import LedeEngine
import LedeNumerics
import LedeText
import Testing

@Suite struct OffsetMapTests {
  private let chinese = "大桥合龙。全长三公里。五月通车。市民鼓掌。"
  private let english = "The bridge opened. It is long. It cost much. It opened. Good."

  /// The pieces of the last summary, each with the text that stands at its range in the whole.
  private func pieces(_ chain: String, on text: String) async throws -> [(text: String, found: String?)] {
    let summary = try #require(try await Toys.run(chain, on: text).summary)
    return summary.excerpts.map { excerpt in
      (excerpt.text, excerpt.range.flatMap { text.utf8Slice($0) }.map { String($0) })
    }
  }

  @Test(arguments: [
    "first", "last(sentences=2)", "odd", "first(sentences=3) | last", "odd | last", "last(sentences=3) | odd",
    "odd | odd", "backwards | first(sentences=2)", "backwards | backwards", "whole | last", "odd | echo | last | first",
    "first(sentences=4) | last(sentences=3) | first(sentences=2) | last",
  ])
  func `pieces that were taken word for word keep their place through the chain`(chain: String) async throws {
    for text in [chinese, english, "　大桥合龙。 \n\n全长三公里。　Ok. 五月通车。", "One.\nTwo.\r\nThree."] {
      let pieces = try await pieces(chain, on: text)
      #expect(!pieces.isEmpty)
      for piece in pieces { #expect(piece.found == piece.text) }
    }
  }

  @Test func `of two equal sentences the one that was taken is meant`() async throws {
    let text = "Yes. No. Yes. No. Maybe."
    let summary = try await Toys.run("last(sentences=3) | first(sentences=2)", on: text).summary
    #expect(summary?.excerpts.map(\.range) == [9..<13, 14..<17])
  }

  @Test func `every stage's summary is mapped, not only the last`() async throws {
    let outcome = try await Toys.run("last(sentences=2) | first", on: chinese)
    #expect(outcome.summaries[0].excerpts.map(\.range) == [33..<48, 48..<63])
    #expect(outcome.summaries[1].excerpts.map(\.range) == [33..<48])
  }

  @Test func `a piece over several neighbouring sentences has their place as one`() async throws {
    let summary = try await Toys.run("last(sentences=3) | whole", on: chinese).summary
    #expect(summary?.excerpts == [Excerpt(text: "全长三公里。五月通车。市民鼓掌。", range: 15..<63)])
  }

  @Test func `a piece over neighbouring sentences with a space between them has their place, too`() async throws {
    let summary = try await Toys.run("first(sentences=2) | whole", on: english).summary
    #expect(summary?.excerpts == [Excerpt(text: "The bridge opened. It is long.", range: 0..<30)])
  }

  @Test func `a piece put together from sentences that stand apart has no place`() async throws {
    for text in [chinese, english] {
      let summary = try #require(try await Toys.run("odd | whole", on: text).summary)
      #expect(summary.excerpts.count == 1)
      #expect(summary.excerpts[0].range == nil)
      #expect(summary.excerpts[0].text == summary.text)
    }
  }

  @Test func `a piece that spans sentences in another order has no place`() async throws {
    let summary = try await Toys.run("backwards | whole", on: chinese).summary
    #expect(summary?.excerpts.map(\.range) == [nil])
  }

  @Test func `text of a summarizer's own making has no place, nor has what is taken from it`() async throws {
    #expect(try await Toys.run("shout", on: english).summary?.excerpts.map(\.range) == [nil])
    #expect(try await Toys.run("shout | first", on: english).summary?.excerpts.map(\.range) == [nil])
  }

  @Test func `a place that does not hold the text is dropped`() async throws {
    let outcome = try await Toys.run("boast", on: english)
    #expect(outcome.summary?.excerpts == [Excerpt(text: "A bridge!")])
    #expect(try await Toys.run("boast | first", on: english).summary?.excerpts.map(\.range) == [nil])
  }

  @Test func `scores stay with their pieces`() async throws {
    let summary = try await Toys.run("odd", on: chinese).summary
    #expect(summary?.excerpts.map(\.score) == [0.5, 0.5])
  }

  @Test func `nothing said is nothing to map`() async throws {
    #expect(try await Toys.run("silent | first", on: chinese).summary?.excerpts == [])
    #expect(try await Toys.run("first | last", on: "").summary?.text == "")
  }

  @Test func `whatever the text and the chain, a place holds its piece`() async throws {
    let alphabet = Array("桥ab。。. .\n\r!“”é\u{301}\u{200D}😀".unicodeScalars)
    let names = ["first(sentences=3)", "last(sentences=3)", "odd", "whole", "backwards", "echo"]
    var random = SeededRandom(seed: 23)
    for _ in 0..<300 {
      let text = String(
        String.UnicodeScalarView((0..<random.below(40)).map { _ in alphabet[random.below(alphabet.count)] })
      )
      let chain = (0..<1 + random.below(4)).map { _ in names[random.below(names.count)] }.joined(separator: " | ")
      let outcome = try await Toys.run(chain, on: text)
      for summary in outcome.summaries {
        for excerpt in summary.excerpts {
          guard let range = excerpt.range else { continue }
          let found = text.utf8Slice(range).map { Array($0.utf8) }
          #expect(found == Array(excerpt.text.utf8), "\(chain) on \(text.debugDescription)")
        }
      }
    }
  }
}
