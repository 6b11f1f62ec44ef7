import LedeEngine
import Testing

@Suite struct ChainParserTests {
  private func error(_ text: String) throws -> ChainError {
    try #require(throws: ChainError.self) { try ChainSpec(text) }
  }

  @Test(arguments: [
    ("", "Here the name of a plugin must stand; the chain ends too early.", 0..<0),
    ("   ", "Here the name of a plugin must stand; the chain ends too early.", 3..<3),
    ("lead |", "Here the name of a plugin must stand; the chain ends too early.", 6..<6),
    ("| lead", "Here the name of a plugin must stand; found ‘|’.", 0..<1),
    ("lead || lead", "Here the name of a plugin must stand; found ‘|’.", 6..<7),
    ("\"lead\"", "Here the name of a plugin must stand; found ‘\"’.", 0..<1),
    ("lead textrank", "Here a `|` and the next stage can follow, or the end; found ‘t’.", 5..<6),
    ("lead(x=1))", "Here a `|` and the next stage can follow, or the end; found ‘)’.", 9..<10),
    ("lead(", "Here the name of an option must stand; the chain ends too early.", 5..<5),
    ("lead(=3)", "Here the name of an option must stand; found ‘=’.", 5..<6),
    ("lead(x=1,)", "Here the name of an option must stand; found ‘)’.", 9..<10),
    ("lead(,x=1)", "Here the name of an option must stand; found ‘,’.", 5..<6),
    ("lead(x)", "Here a `=` and the value of ‘x’ must follow; found ‘)’.", 6..<7),
    ("lead(x 1)", "Here a `=` and the value of ‘x’ must follow; found ‘1’.", 7..<8),
    ("lead(x", "Here a `=` and the value of ‘x’ must follow; the chain ends too early.", 6..<6),
    ("lead(x=)", "Here a value for ‘x’ must stand; found ‘)’.", 7..<8),
    ("lead(x=", "Here a value for ‘x’ must stand; the chain ends too early.", 7..<7),
    ("lead(x=1 y=2)", "Here a `,` and the next option can follow, or a `)`; found ‘y’.", 9..<10),
    ("lead(x==1)", "Here a value for ‘x’ must stand; found ‘=’.", 7..<8),
    ("lead(x=1|2)", "Here a `,` and the next option can follow, or a `)`; found ‘|’.", 8..<9),
    ("摘要(句数=3", "This bracket is never closed; write `)` after the last option.", 6..<7),
    ("lead(x=\"1)", "This quotation mark is never closed; write `\"` after the value.", 7..<8),
    ("lead(x=\"1\\\")", "This quotation mark is never closed; write `\"` after the value.", 7..<8),
    (
      "lead(x=\"a\\n\")", "In quotes a backslash stands only before `\"` or another backslash; write `\\\\` for one.",
      9..<10
    ),
    (
      "lead(x=\"a\\", "In quotes a backslash stands only before `\"` or another backslash; write `\\\\` for one.",
      9..<10
    ),
  ])
  func `text that is no chain is an error that says what can stand at the place`(
    text: String,
    message: String,
    range: Range<Int>
  ) throws {
    let error = try error(text)
    #expect(error.message == message)
    #expect(error.range == range)
    #expect(error.source == text)
  }

  @Test func `every beginning of a chain is a chain or an error inside it`() {
    let text = #"naive-bayes(model="新 闻.model") | textrank(sentences=3, damping=0.85) | lead"#
    for end in text.indices {
      let part = String(text[..<end])
      do throws(ChainError) {
        _ = try ChainSpec(part)
      } catch {
        #expect(error.range.lowerBound >= 0)
        #expect(error.range.upperBound <= part.utf8.count)
      }
    }
  }
}
