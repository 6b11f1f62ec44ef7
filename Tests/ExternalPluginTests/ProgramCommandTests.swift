import ExternalPlugin
import Testing

@Suite struct ProgramCommandTests {
  @Test(arguments: [
    ("python3 my.py", ["python3", "my.py"]),
    ("  a\tb \n c  ", ["a", "b", "c"]),
    ("run 'one word' \"two $HOME `ls` *\"", ["run", "one word", "two $HOME `ls` *"]),
    ("a\\ b '' \"\"", ["a b", "", ""]),
    ("'it''s' \"a\\\"b\\\\c\\d\" 'x\\'", ["its", "a\"b\\c\\d", "x\\"]),
    ("--k=\"v w\"'x y'z", ["--k=v wx yz"]),
    ("~/x $(y) > z | w", ["~/x", "$(y)", ">", "z", "|", "w"]),
    ("a\\\nb", ["ab"]),
    ("模型 '新 闻'", ["模型", "新 闻"]),
  ])
  func `a command is split as a POSIX shell splits it, with nothing expanded`(line: String, words: [String]) {
    #expect(ProgramCommand(line)?.words == words)
  }

  @Test(arguments: ["", "  ", "'open", "\"open", "end\\", "''", "a\0b"])
  func `a line that is no command is refused`(line: String) {
    #expect(ProgramCommand(line) == nil)
  }

  @Test func `options for a program are names with values`() {
    #expect(ProgramOptions("k=v, k2 = a=b ,")?.values == ["k": "v", "k2": "a=b"])
    #expect(ProgramOptions("")?.values == [:])
    for wrong in ["k", "=v", "k=1,k=2"] { #expect(ProgramOptions(wrong) == nil) }
  }
}
