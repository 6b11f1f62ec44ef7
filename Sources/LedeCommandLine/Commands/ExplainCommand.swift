import Foundation
import LedeCore
import LedeCorpus
import LedeEngine

/// `lede explain`: which parts of a text spoke for its label.
enum ExplainCommand: Command {
  static let name = "explain"
  static let abstract = "Shows which parts of a text spoke for the label and which against it."
  static let operands = "PATH… --chain SPEC"
  static let discussion = """
    The last classifier of the chain is asked. Its label is weighed against the next likeliest: a weight is what a part of
    the text adds to the logarithm of the odds between the two, all its places together.

    Examples
      lede explain page.txt --chain naive-bayes
      lede explain news.jsonl --chain 'linear(model=news.model)' --format json
    """

  /// The forms of an explanation.
  enum Format: String, CaseIterable, Sendable {
    case table, json
  }

  struct Options: CorpusArguments {
    var chain: String?
    var format = Format.table
    var parts = 10
    var output: String?
    var corpus = CorpusSettings()

    static let specs: [OptionSpec<Options>] =
      [
        OptionSpec("chain", \Options.chain, placeholder: "SPEC", help: "The chain whose label is explained."),
        OptionSpec("format", \Options.format, help: "The form of the explanation; json is one object a line."),
        OptionSpec("parts", \Options.parts, in: 1...1000, help: "How many parts a table shows for and against."),
        OptionSpec(
          "output",
          \Options.output,
          letter: "o",
          isFile: true,
          placeholder: "FILE",
          help: "Where the explanation goes; standard output by default."
        ),
      ] + corpusSpecs
  }

  private struct Product: Sendable {
    var bytes = Data()
    var documents = 0
    var size = 0
    var failures: [String] = []
  }

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    guard !operands.isEmpty else {
      throw UsageError("explain: name a file or a folder. For example: lede explain page.txt --chain naive-bayes")
    }
    let listing = try CorpusFile.listing(operands)
    let readerOptions = try options.readerOptions(tool.console)
    let chain = try Chain(
      try ChainSpec(options.chain ?? RunCommand.defaultChain),
      registry: tool.registry,
      context: tool.context(options)
    )
    guard chain.canExplain else {
      throw UsageError(
        "explain: ‘\(chain.spec)’ has no classifier that can explain itself; take naive-bayes or linear."
      )
    }
    tool.announcePassedOver(listing, isQuiet: options.quiet)
    let console = tool.console
    let view = ExplanationView(
      width: options.output == nil ? console.columns : 100,
      usesColor: options.output == nil && console.usesColor,
      parts: options.parts
    )
    var output = try OutputTarget(path: options.output)
    var progress = Progress(console: console, isQuiet: options.quiet, totalBytes: listing.byteCount)
    var failures = FailureTally()
    var documents = 0
    var reader = CorpusReader(listing.files, options: readerOptions)
    defer { try? output.flush() }
    try await OrderedPipeline.run(width: options.width) {
      reader.next()
    } transform: { piece in
      var product = Product(size: piece.byteCount)
      for record in piece.records() {
        product.documents += 1
        var explained: Chain.Explained?
        var error = record.error
        if error == nil {
          do {
            explained = try await chain.explain(record.document)
          } catch let failure {
            error = "\(failure)"
          }
        }
        if let error { product.failures.append(error) }
        product.bytes +=
          options.format == .json
          ? view.json(explained, of: record.document, error: error)
          : view.text(explained, of: record.document, error: error)
      }
      return product
    } deliver: { (product: Product) in
      try output.write(product.bytes)
      documents += product.documents
      failures.add(product.failures)
      progress.advance(documents: product.documents, bytes: product.size)
    }
    try output.flush()
    progress.finish()
    return failures.status(console) { "\($0) of \(documents) documents failed" }
  }
}
