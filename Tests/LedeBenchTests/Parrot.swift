import Foundation
import LedeCore

/// A classifier that knows the labels of the very texts it has learned from and answers `unknown` to all others, so that a
/// test can see what it was shown.
struct Parrot: Classifier {
  struct Options: OptionGroup {
    var model: String?
    var loud = false
    static let specs: [OptionSpec<Options>] = [
      OptionSpec("model", \Options.model, isFile: true, placeholder: "FILE", help: "The model."),
      OptionSpec("loud", \Options.loud, help: "Answer in capitals."),
    ]
  }

  struct Training: OptionGroup {
    var prefix: String?
    static let specs: [OptionSpec<Training>] = [
      OptionSpec("prefix", \Training.prefix, placeholder: "TEXT", help: "What stands before every label.")
    ]
  }

  struct Learner: Trainer {
    let prefix: String
    var lines: [String] = []

    func digest(_ examples: [Example]) -> [String] {
      examples.map { "\(prefix)\($0.label?.name ?? "none")\t\($0.document.text)" }
    }

    mutating func absorb(_ part: consuming [String]) { lines += part }

    func finish(in context: PluginContext) throws -> ModelFile {
      guard !lines.isEmpty else { throw TrainingError("There is nothing to repeat.") }
      return ModelFile(plugin: "parrot", version: 1, payload: Array(lines.joined(separator: "\n").utf8))
    }
  }

  static let plugin = Plugin.classifier(
    "parrot",
    "Repeats what it has learned.",
    options: Options.self,
    training: TrainingMethod(from: .label, options: Training.self) { Learner(prefix: $0.prefix ?? "") }
  ) { options, _ in
    guard let path = options.model else { throw TrainingError("The parrot needs a model.") }
    let file = try ModelFile(path: path, for: "parrot", knownVersion: 1)
    let text = try PayloadText.of(file)
    var known: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      known[parts[1]] = parts[0]
    }
    return Parrot(known: known, isLoud: options.loud)
  }

  private enum PayloadText {
    static func of(_ file: ModelFile) throws -> String {
      var reader = PayloadReader(file.payload)
      return try reader.text(length: file.payload.count)
    }
  }

  let known: [String: String]
  let isLoud: Bool
  var labels: [Label] { Set(known.values).map(Label.init(_:)).sorted() }

  func classify(_ document: Document) -> Classification {
    let name = known[document.text] ?? "unknown"
    return Classification([.init(label: Label(isLoud ? name.uppercased() : name), probability: 1)])
  }
}

/// Takes the first word, or fails where there is none.
struct FirstWord: Summarizer {
  static let plugin = Plugin.summarizer("first-word", "The first word.", options: NoOptions.self) { _, _ in
    FirstWord()
  }

  func summarize(_ document: Document) throws -> Summary {
    guard let word = document.text.split(separator: " ").first else { throw TrainingError("There is no word.") }
    return Summary([Excerpt(text: String(word))])
  }
}
