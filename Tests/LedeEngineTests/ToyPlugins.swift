import LedeCore
import LedeEngine
import LedeText

/// Answers by a rule of one line, so that a test can see what a chain does with it.
struct ToySummarizer: Summarizer {
  let rule: @Sendable (Document) async throws -> Summary
  func summarize(_ document: Document) async throws -> Summary { try await rule(document) }
}

/// Labels a document with its own text, so that a test can see which text reached the classifier.
struct EchoClassifier: Classifier {
  let labels: [Label] = []
  func classify(_ document: Document) -> Classification {
    Classification([.init(label: Label(document.titleAndText), probability: 1)])
  }
}

struct ToyError: Error, CustomStringConvertible {
  let description: String
}

struct ToyOptions: OptionGroup {
  var sentences = 1
  var model: String?

  static let specs: [OptionSpec<ToyOptions>] = [
    OptionSpec("sentences", \Self.sentences, in: 1...50, help: "How many sentences."),
    OptionSpec("model", \Self.model, isFile: true, placeholder: "FILE", help: "The model."),
  ]
}

enum Toys {
  /// `first` and `last` take whole sentences, `shout` rewrites, `echo` labels with what it is given, `fail` fails.
  static var registry: Registry {
    get throws {
      try Registry([
        .summarizer("first", "The first sentences.", options: ToyOptions.self) { options, _ in
          ToySummarizer { document in
            Summary(
              Sentences.ranges(in: document.text).prefix(options.sentences).compactMap { Excerpt(of: document, at: $0) }
            )
          }
        },
        .summarizer("last", "The last sentences.", options: ToyOptions.self) { options, _ in
          ToySummarizer { document in
            Summary(
              Sentences.ranges(in: document.text).suffix(options.sentences).compactMap { Excerpt(of: document, at: $0) }
            )
          }
        },
        .summarizer("odd", "Every other sentence, from the first.", options: NoOptions.self) { _, _ in
          ToySummarizer { document in
            let ranges = Sentences.ranges(in: document.text).enumerated().filter { $0.offset % 2 == 0 }
            return Summary(ranges.compactMap { Excerpt(of: document, at: $0.element, score: 0.5) })
          }
        },
        .summarizer("whole", "The whole text as one piece.", options: NoOptions.self) { _, _ in
          ToySummarizer { document in
            Summary([Excerpt(of: document, at: 0..<document.text.utf8.count)].compactMap(\.self))
          }
        },
        .summarizer("backwards", "The sentences, the last one first.", options: NoOptions.self) { _, _ in
          ToySummarizer { document in
            Summary(Sentences.ranges(in: document.text).reversed().compactMap { Excerpt(of: document, at: $0) })
          }
        },
        .summarizer("shout", "The text in capitals, of its own making.", options: NoOptions.self) { _, _ in
          ToySummarizer { Summary([Excerpt(text: $0.text.uppercased())]) }
        },
        .summarizer("boast", "Claims a place that does not hold its text.", options: NoOptions.self) { _, _ in
          ToySummarizer { _ in Summary([Excerpt(text: "A bridge!", range: 0..<9)]) }
        },
        .summarizer("silent", "Says nothing.", options: NoOptions.self) { _, _ in ToySummarizer { _ in Summary([]) } },
        .classifier("echo", "Labels with what it is given.", options: NoOptions.self) { _, _ in EchoClassifier() },
        .summarizer("fail", "Always fails.", options: NoOptions.self) { _, _ in
          ToySummarizer { _ in throw ToyError(description: "the line went dead") }
        },
        .summarizer("needs-model", "Cannot be made.", options: ToyOptions.self) { options, _ in
          throw ModelFileError.notAModel(path: options.model ?? "default.model")
        },
      ])
    }
  }

  /// The chain of these plugins that a text describes.
  static func chain(_ text: String) throws -> Chain {
    try Chain(try ChainSpec(text), registry: try registry, context: PluginContext())
  }

  /// What a chain says of a text.
  static func run(_ chain: String, on text: String, title: String? = nil) async throws -> Outcome {
    await (try Toys.chain(chain)).run(Document(id: "1", title: title, text: text))
  }
}
