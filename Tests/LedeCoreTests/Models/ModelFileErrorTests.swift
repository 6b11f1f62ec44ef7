import LedeCore
import Testing

@Suite struct ModelFileErrorTests {
  @Test(
    arguments: [
      (
        .unreadable(path: "n.model", reason: "it is a folder"),
        "The model ‘n.model’ cannot be read: it is a folder. Check the path."
      ),
      (
        .unwritable(path: "n.model", reason: "the disk is full"),
        "The model cannot be written to ‘n.model’: the disk is full."
      ),
      (.notAModel(path: "n.txt"), "‘n.txt’ is not a model. Make one with `lede train PLUGIN DATA -o MODEL`."),
      (
        .newerVersion(path: "n.model", version: 2),
        "The model ‘n.model’ was made by a newer version of Lede (format 2). Update Lede or train it again."
      ),
      (.cutShort(path: "n.model"), "The model ‘n.model’ is cut short. Copy it again or train it again."),
      (.damaged(path: "n.model"), "The model ‘n.model’ is damaged. Copy it again or train it again."),
      (
        .otherPlugin(path: "n.model", made: "linear", wanted: "naive-bayes"),
        "The model ‘n.model’ was made for linear, not naive-bayes. Use it as `linear(model=n.model)`."
      ),
    ] as [(ModelFileError, String)]
  )
  func `every error says what is wrong and what to do`(error: ModelFileError, expected: String) {
    #expect(error.description == expected)
  }
}
