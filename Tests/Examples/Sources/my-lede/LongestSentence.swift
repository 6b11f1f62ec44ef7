import LedeCore
import LedeText

/// Takes the longest sentence that is not too long.
struct LongestSentence: Summarizer {
  struct Options: OptionGroup {
    var limit = 60
    static let specs = [
      OptionSpec("limit", \Options.limit, in: 10...500, help: "The most characters that the sentence may have.")
    ]
  }

  static let plugin = Plugin.summarizer("longest", "The longest sentence.", options: Options.self) { options, _ in
    LongestSentence(options: options)
  }

  let options: Options

  func summarize(_ document: Document) -> Summary {
    let sentences = Sentences.ranges(in: document.text).compactMap { Excerpt(of: document, at: $0) }
    let short = sentences.filter { $0.text.unicodeScalars.count <= options.limit }
    let longest = (short.isEmpty ? sentences : short).max { $0.text.utf8.count < $1.text.utf8.count }
    return Summary(longest.map { [$0] } ?? [])
  }
}
