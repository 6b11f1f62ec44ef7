import LedeCorpus
import Testing

@Suite struct CorpusErrorTests {
  @Test(
    arguments: [
      (.missing(path: "pages/1.txt"), "There is no file or folder ‘pages/1.txt’. Check the path."),
      (.unreadable(path: "1.txt", reason: "permission is denied"), "‘1.txt’ cannot be read: permission is denied."),
      (
        .noTextColumn(path: "a.csv", wanted: "text", columns: ["id", "body"]),
        "The header of ‘a.csv’ has no column ‘text’, only id, body. Name the one that holds the text: --column text=NAME."
      ),
    ] as [(CorpusError, String)]
  )
  func `every error says what is wrong and what to do`(error: CorpusError, expected: String) {
    #expect(error.description == expected)
  }
}
