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
      lede split page.txt --format jsonl --fields id,title,text,ranges -o articles.jsonl
      lede split page.txt --leftovers
      lede split page.txt --explain

    The weights that --explain gives are log odds: above 0 they speak for an article or a headline beginning at the
    block, below 0 for the article before going on.
    """

  struct Options: CorpusArguments {
    var format: OutputFormat?
    var fields: String?
    var output: String?
    var leftovers = false
    var explain = false
    var corpus = CorpusSettings()

    static let specs: [OptionSpec<Options>] =
      [
        OptionSpec("format", \Options.format, help: "The form of the results; table, or what FILE's extension says."),
        OptionSpec(
          "fields",
          \Options.fields,
          placeholder: "LIST",
          help:
            "The fields of the results, separated by commas: \(SplitView.articles.knownFields.map(\.rawValue).joined(separator: ", "))."
        ),
        OptionSpec(
          "output",
          \Options.output,
          letter: "o",
          isFile: true,
          placeholder: "FILE",
          help: "Where results go; standard output by default."
        ),
        OptionSpec(
          "leftovers",
          \Options.leftovers,
          help: "List what stands in no article, and why, instead of the articles."
        ),
        OptionSpec(
          "explain",
          \Options.explain,
          help: "Show what each block of a page was taken for, and what spoke for it."
        ),
      ] + corpusSpecs
  }

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    guard !operands.isEmpty else {
      throw UsageError("split: name a file or a folder, or - for standard input. For example: lede split pages/")
    }
    guard !(options.leftovers && options.explain) else {
      throw UsageError("split: --leftovers and --explain show different things; write one of them.")
    }
    let view: SplitView = options.leftovers ? .leftovers : options.explain ? .decisions : .articles
    let fields = try options.fields.map { try OutputField.list($0, known: view.knownFields) }
    let format = options.format ?? options.output.flatMap(OutputFormat.init(path:)) ?? .table
    let shown = fields ?? (format == .table ? view.tableFields : view.recordFields)
    let pipeline = ResultPipeline(
      tool: tool,
      style: .init(format: format, fields: shown, isGrouped: fields == nil, outputPath: options.output),
      jobs: options.width,
      isQuiet: options.quiet
    )
    let readerOptions = try options.readerOptions(tool.console)
    return try await pipeline.run(try CorpusFile.listing(operands), options: readerOptions) { piece in
      view.rows(of: piece, fields: shown)
    }
  }
}
