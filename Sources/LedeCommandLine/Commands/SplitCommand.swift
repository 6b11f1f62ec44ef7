import LedeCore
import LedeCorpus

/// `lede split`: pages to articles, without a chain.
enum SplitCommand: Command {
  static let name = "split"
  static let abstract = "Splits newspaper pages into articles, each with its headline."
  static let operands = "PATH…"
  static let discussion = """
    A PATH is a file, a folder (its .txt and .md files, deeper folders included) or - for standard input.

    Examples
      lede split pages/
      lede split page.txt --format jsonl --fields id,title,text -o articles.jsonl
    """

  struct Options: CorpusArguments {
    var format: OutputFormat?
    var fields: String?
    var output: String?
    var input: InputFormat?
    var split = TextSplit.page
    var column: [String] = []
    var jobs: Int?
    var quiet = false

    static let specs: [OptionSpec<Options>] =
      [
        OptionSpec("format", \Options.format, help: "The form of the results; table, or what FILE's extension says."),
        OptionSpec(
          "fields",
          \Options.fields,
          placeholder: "LIST",
          help:
            "The fields of the results, separated by commas: \(SplitCommand.knownFields.map(\.rawValue).joined(separator: ", "))."
        ),
        OptionSpec(
          "output",
          \Options.output,
          letter: "o",
          isFile: true,
          placeholder: "FILE",
          help: "Where results go; standard output by default."
        ),
      ] + corpusSpecs
  }

  static let knownFields: [OutputField] = [.id, .source, .title, .text, .length, .opening, .confidence, .error]

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    guard !operands.isEmpty else {
      throw UsageError("split: name a file or a folder, or - for standard input. For example: lede split pages/")
    }
    let fields = try options.fields.map { try OutputField.list($0, known: knownFields) }
    let format = options.format ?? options.output.flatMap(OutputFormat.init(path:)) ?? .table
    let shown = fields ?? (format == .table ? [.id, .title, .length, .opening] : [.id, .source, .title, .text])
    let pipeline = ResultPipeline(
      tool: tool,
      style: .init(format: format, fields: shown, isGrouped: fields == nil, outputPath: options.output),
      jobs: options.width,
      isQuiet: options.quiet
    )
    let readerOptions = try options.readerOptions()
    return try await pipeline.run(try CorpusFile.listing(operands), options: readerOptions) { piece in
      piece.records().map { ResultRow($0, outcome: nil, fields: shown) }
    }
  }
}
