import LedeCore
import LedeEngine
import LedeNumerics
import LedeText
import Testing

@Suite struct ChainSpecTests {
  @Test func `a chain has its stages and their options in the order in which they are written`() throws {
    let spec = try ChainSpec("naive-bayes | textrank(sentences=3, damping=0.85) | lead")
    #expect(spec.stages.map(\.name) == ["naive-bayes", "textrank", "lead"])
    #expect(
      spec.stages[1].options == [
        OptionValue(name: "sentences", text: "3"), OptionValue(name: "damping", text: "0.85"),
      ]
    )
    #expect(spec.stages[0].options.isEmpty)
    #expect(spec.source == "naive-bayes | textrank(sentences=3, damping=0.85) | lead")
  }

  @Test(arguments: [
    ("lead", "lead"), ("lead()", "lead"), ("lead ( )", "lead"), ("a|b|c", "a | b | c"),
    (" \n textrank\t(\n sentences = 3 ,damping=0.5 ) |lead ", "textrank(sentences=3, damping=0.5) | lead"),
    ("textrank(sentences=\"3\")", "textrank(sentences=3)"),
    ("nb(model=\"my news.model\")", "nb(model=\"my news.model\")"),
    ("nb(model=\"a|b(c),d=e\")", "nb(model=\"a|b(c),d=e\")"),
    ("nb(model=\"\")", "nb(model=\"\")"),
    ("nb(model=新闻/2026.model)", "nb(model=新闻/2026.model)"),
    (#"nb(model="C:\\news \"old\".model")"#, #"nb(model="C:\\news \"old\".model")"#),
    (#"nb(model=C:\news.model)"#, #"nb(model=C:\news.model)"#),
    (#"nb(model="C:\\news.model")"#, #"nb(model=C:\news.model)"#),
    ("摘要(句数=３)", "摘要(句数=３)"), ("lead　|　lead", "lead | lead"),
  ])
  func `the description is the canonical form`(text: String, expected: String) throws {
    let spec = try ChainSpec(text)
    #expect(spec.description == expected)
    #expect(try ChainSpec(spec.description) == spec)
    #expect(try ChainSpec(spec.description).description == expected)
  }

  @Test func `quoted values are read with their escapes`() throws {
    let spec = try ChainSpec(#"nb(a="\"", b="\\", c="\\\"", d="a\nb")"#.replacing(#"\n"#, with: "\n"))
    #expect(spec.stages[0].options.map(\.text) == ["\"", "\\", "\\\"", "a\nb"])
  }

  @Test func `any value comes back from the canonical form`() throws {
    let alphabet = Array("ab桥é9.-/\\\"\" |(),=\n\r\t　\u{301}\u{FE0F}\u{200D}\u{0}😀".unicodeScalars)
    let plain = Array("ab桥é9.-/\\".unicodeScalars)
    var random = SeededRandom(seed: 17)
    func word(_ scalars: [Unicode.Scalar], least: Int) -> String {
      String(String.UnicodeScalarView((0..<least + random.below(6)).map { _ in scalars[random.below(scalars.count)] }))
    }
    func quoted(_ value: String) -> String {
      let escaped = value.unicodeScalars.map { ["\"", "\\"].contains($0) ? "\\\($0)" : "\($0)" }
      return "\"\(escaped.joined())\""
    }
    for _ in 0..<400 {
      let stages = (0..<1 + random.below(3)).map { _ in
        (
          name: word(plain, least: 1),
          options: (0..<random.below(4)).map { _ in (word(plain, least: 1), word(alphabet, least: 0)) }
        )
      }
      let text = stages.map { stage in
        "\(stage.name)(\(stage.options.map { "\($0.0)=\(quoted($0.1))" }.joined(separator: ",")))"
      }.joined(separator: "|")
      let spec = try ChainSpec(text)
      for (stage, written) in zip(spec.stages, stages) {
        #expect(stage.options.map { Array($0.text.utf8) } == written.options.map { Array($0.1.utf8) })
      }
      let again = try ChainSpec(spec.description)
      #expect(again == spec, "\(text.debugDescription)")
      #expect(again.description == spec.description)
    }
  }

  @Test func `the ranges of names and values are bytes of the text`() throws {
    let text = "摘要 | nb( model = \"新 闻\" , x=1)"
    let stage = try ChainSpec(text).stages[1]
    func piece(_ range: Range<Int>) -> String? { text.utf8Slice(range).map { String($0) } }
    #expect(piece(stage.nameRange) == "nb")
    #expect(stage.optionRanges.map { piece($0.name) } == ["model", "x"])
    #expect(stage.optionRanges.map { piece($0.value) } == ["\"新 闻\"", "1"])
  }

  @Test func `two chains are equal when they mean the same`() throws {
    #expect(try ChainSpec("a(x=1)|b") == ChainSpec(" a ( x = \"1\" ) | b()"))
    #expect(try ChainSpec("a(x=1)|b").hashValue == ChainSpec(" a ( x = \"1\" ) | b()").hashValue)
    #expect(try ChainSpec("a(x=1,y=2)") != ChainSpec("a(y=2,x=1)"))
    #expect(try ChainSpec("a|b") != ChainSpec("b|a"))
  }
}
