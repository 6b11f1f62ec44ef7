import LedeCore
import Testing

@Suite struct OptionSpecTests {
  enum Mode: String, CaseIterable, Sendable {
    case fast, careful, slow
  }

  enum Single: String, CaseIterable, Sendable {
    case only
  }

  struct Options: OptionGroup {
    var sentences = 3
    var jobs: Int?
    var alpha = 0.5
    var smooth = true
    var mode = Mode.careful
    var other: Mode?
    var single = Single.only
    var model: String?
    var word: String?
    var columns: [String] = []

    static let specs: [OptionSpec<Options>] = [
      OptionSpec("sentences", \Self.sentences, in: 1...50, letter: "s", help: "How many sentences."),
      OptionSpec("jobs", \Self.jobs, in: 1...Int.max, help: "How many cores."),
      OptionSpec("alpha", \Self.alpha, in: 0...2.5, help: "The smoothing."),
      OptionSpec("smooth", \Self.smooth, help: "Whether to smooth."),
      OptionSpec("mode", \Self.mode, help: "How."),
      OptionSpec("other", \Self.other, help: "How else."),
      OptionSpec("single", \Self.single, help: "No choice."),
      OptionSpec("model", \Self.model, isFile: true, placeholder: "FILE", help: "The model."),
      OptionSpec("word", \Self.word, placeholder: "TEXT", help: "A word."),
      OptionSpec("column", \Self.columns, placeholder: "A=B", help: "A column."),
    ]
  }

  private func parsed(_ name: String, _ text: String) throws -> Options {
    try Options.parse([OptionValue(name: name, text: text)])
  }

  private func description(_ name: String) throws -> OptionDescription {
    try #require(Options.descriptions.first { $0.name == name })
  }

  @Test func `a right value sets its property`() throws {
    #expect(try parsed("sentences", "1").sentences == 1)
    #expect(try parsed("sentences", "50").sentences == 50)
    #expect(try parsed("jobs", "8").jobs == 8)
    #expect(try parsed("alpha", "2.5").alpha == 2.5)
    #expect(try parsed("alpha", "1e-3").alpha == 0.001)
    #expect(try parsed("smooth", "false").smooth == false)
    #expect(try parsed("mode", "slow").mode == .slow)
    #expect(try parsed("other", "fast").other == .fast)
    #expect(try parsed("model", "新闻.model").model == "新闻.model")
    #expect(try parsed("word", " ").word == " ")
  }

  @Test(arguments: [
    ("sentences", "0", "a whole number from 1 to 50"), ("sentences", "51", "a whole number from 1 to 50"),
    ("sentences", "three", "a whole number from 1 to 50"), ("sentences", "2.0", "a whole number from 1 to 50"),
    ("sentences", "", "a whole number from 1 to 50"),
    ("sentences", "9999999999999999999", "a whole number from 1 to 50"),
    ("jobs", "0", "a whole number of at least 1"),
    ("alpha", "-0.1", "a number from 0 to 2.5"), ("alpha", "nan", "a number from 0 to 2.5"),
    ("alpha", "inf", "a number from 0 to 2.5"), ("alpha", "0,5", "a number from 0 to 2.5"),
    ("smooth", "yes", "true or false"), ("smooth", "", "true or false"),
    ("mode", "quick", "fast, careful or slow"), ("other", "Fast", "fast, careful or slow"), ("single", "none", "only"),
    ("model", "", "the path of a file"), ("word", "", "a text that is not empty"),
    ("column", "", "a text that is not empty"),
  ])
  func `a wrong value is answered with the text of the bounds`(name: String, text: String, constraint: String) throws {
    let error = try #require(throws: OptionError.self) { try parsed(name, text) }
    #expect(error.part == .value)
    #expect(error.index == 0)
    #expect(error.description == "‘\(text)’ is no value for ‘\(name)’, which takes \(constraint).")
    #expect(try description(name).constraint == constraint)
  }

  @Test func `the initial values are the defaults that help shows`() {
    let texts = Options.descriptions.map(\.defaultText)
    #expect(texts == ["3", "", "0.5", "true", "careful", "", "only", "", "", ""])
  }

  @Test func `the kind of the value is what a shell can complete`() {
    let words = ["fast", "careful", "slow"]
    #expect(
      Options.descriptions.map(\.kind) == [
        .text, .text, .text, .flag, .choice(words), .choice(words), .choice(["only"]), .file, .text, .text,
      ]
    )
  }

  @Test func `only a list may be given several times`() {
    #expect(Options.descriptions.filter(\.isRepeatable).map(\.name) == ["column"])
  }

  @Test func `name, letter, placeholder and help are kept as declared`() throws {
    let sentences = try description("sentences")
    #expect(sentences.letter == "s")
    #expect(sentences.placeholder == "N")
    #expect(sentences.help == "How many sentences.")
    #expect(try description("mode").placeholder == "fast|careful|slow")
    #expect(try description("column").placeholder == "A=B")
    #expect(try description("mode").letter == nil)
  }
}
