import Foundation
import LedeCore
import LedeCorpus

/// How a corpus is read and worked on.
struct CorpusSettings: Sendable {
  var input: InputFormat?
  var encoding: TextEncoding?
  var split = TextSplit.page
  var column: [String] = []
  var jobs: Int?
  var quiet = false
}

/// The options of a command that reads a corpus.
protocol CorpusArguments: OptionGroup {
  var corpus: CorpusSettings { get set }
}

extension CorpusArguments {
  /// The specs of these options, for the end of a command's own list.
  static var corpusSpecs: [OptionSpec<Self>] {
    [
      OptionSpec(
        "input",
        \Self.corpus.input,
        help: "The form of the inputs, where extension and first byte would mislead."
      ),
      OptionSpec(
        "encoding",
        \Self.corpus.encoding,
        help: "The encoding of the inputs, where it is not found out rightly."
      ),
      OptionSpec(
        "split",
        \Self.corpus.split,
        help: "Into what a text file is cut: the articles of a page, one document, or lines."
      ),
      OptionSpec(
        "column",
        \Self.corpus.column,
        placeholder: "PART=NAME",
        help: "Read a record's id, title, text, label or reference from the column or key NAME."
      ),
    ] + workSpecs
  }

  /// The specs of the options about working on it.
  static var workSpecs: [OptionSpec<Self>] {
    [
      OptionSpec("jobs", \Self.corpus.jobs, in: 1...1024, letter: "j", help: "How many cores to use; all by default."),
      OptionSpec(
        "quiet",
        \Self.corpus.quiet,
        letter: "q",
        help: "Say nothing on standard error but why something failed."
      ),
    ]
  }

  /// How many cores to use.
  var width: Int { corpus.jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Whether only failures are told.
  var quiet: Bool { corpus.quiet }

  /// How the corpus is read.
  /// - Throws: A ``UsageError`` where a column is named wrongly.
  func readerOptions(_ console: Console) throws(UsageError) -> CorpusReader.Options {
    var options = CorpusReader.Options()
    options.input = corpus.input
    options.encoding = corpus.encoding
    options.split = corpus.split
    let isQuiet = quiet
    options.notify = { message in
      if !isQuiet { console.complain("lede: \(message)") }
    }
    for entry in corpus.column {
      let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let field = RecordField(rawValue: parts[0]) else {
        let known = RecordField.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError("--column: ‘\(entry)’ must be PART=NAME with a PART of \(known); for example text=body.")
      }
      options.columns[field] = parts[1]
    }
    return options
  }
}

extension Tool {
  /// What plugins are told of a command's run.
  /// - Parameter advance: Shows how far a plugin's own work is.
  func context(
    _ arguments: some CorpusArguments,
    advance: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) -> PluginContext {
    let console = console
    let isQuiet = arguments.quiet
    return PluginContext(
      jobs: arguments.width,
      notify: { message in
        if !isQuiet { console.complain("lede: \(message)") }
      },
      advance: advance
    )
  }
}
