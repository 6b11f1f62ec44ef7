import LedeCore
import Testing

@Suite struct OptionGroupTests {
  struct Options: OptionGroup {
    var sentences = 1
    var damping = 0.85
    var columns: [String] = []

    static let specs: [OptionSpec<Options>] = [
      OptionSpec("sentences", \Self.sentences, in: 1...50, help: "How many sentences."),
      OptionSpec("damping", \Self.damping, in: 0...1, help: "The damping."),
      OptionSpec("column", \Self.columns, placeholder: "A=B", help: "A column."),
    ]
  }

  private func parse(_ pairs: KeyValuePairs<String, String>) throws -> Options {
    try Options.parse(pairs.map { OptionValue(name: $0.key, text: $0.value) })
  }

  private func error(_ pairs: KeyValuePairs<String, String>) throws -> OptionError {
    try #require(throws: OptionError.self) { try parse(pairs) }
  }

  @Test func `without values every option has its default`() throws {
    let options = try parse([:])
    #expect(options.sentences == 1)
    #expect(options.damping == 0.85)
    #expect(options.columns.isEmpty)
  }

  @Test func `values are set in order and a list grows`() throws {
    let options = try parse(["column": "text=body", "damping": "0.5", "column": "id=key"])
    #expect(options.columns == ["text=body", "id=key"])
    #expect(options.damping == 0.5)
    #expect(options.sentences == 1)
  }

  @Test func `an unknown name lists the known ones and the nearest`() throws {
    let error = try error(["damping": "0.5", "sentence": "2"])
    #expect(error.index == 1)
    #expect(error.part == .name)
    #expect(
      error.description
        == "There is no option ‘sentence’. Did you mean ‘sentences’? Known options: sentences, damping, column."
    )
  }

  @Test func `a name like none of the known ones is answered with the list alone`() throws {
    #expect(
      try error(["zzzzzz": "2"]).description
        == "There is no option ‘zzzzzz’. Known options: sentences, damping, column."
    )
  }

  @Test func `an option given twice is an error at the second place`() throws {
    let error = try error(["sentences": "2", "damping": "0.1", "sentences": "2"])
    #expect(error.index == 2)
    #expect(error.part == .name)
    #expect(error.description == "The option ‘sentences’ is given twice; write it once.")
  }

  @Test func `the first error is told`() throws {
    #expect(try error(["damping": "2", "nothing": "1"]).index == 0)
  }

  @Test func `something without options says that there are none`() throws {
    let error = try #require(throws: OptionError.self) {
      try NoOptions.parse([OptionValue(name: "sentences", text: "2")])
    }
    #expect(error.description == "There is no option ‘sentences’. There are no options.")
    _ = try NoOptions.parse([])
  }
}
