import Foundation
import LedeCore
import LedeCorpus
import LedeEngine

/// `lede run`: the main job.
enum RunCommand: Command {
  static let name = "run"
  static let abstract = "Runs a chain of plugins over texts: labels each article and writes its one-line summary."
  static let operands = "PATH…"
  /// The chain that runs where none is given.
  static let defaultChain = "linear | one-line"

  static let discussion = """
    A PATH is a file, a folder (its .txt and .md files, deeper folders included) or - for standard input.
    Text files are newspaper pages, split into articles; .jsonl, .csv and .tsv files hold records with text, and
    optionally id, title, label and reference.

    A chain is made of plugins joined by |; a summarizer's text becomes the text of the next stage.

    Examples
      lede run pages/
      lede run news.jsonl --chain 'textrank(sentences=2) | naive-bayes' --format csv -o news.csv
      cat letter.txt | lede run - --split file --fields label,summary
    """

  struct Options: CorpusArguments {
    var chain: String?
    var format: OutputFormat?
    var fields: String?
    var output: String?
    var corpus = CorpusSettings()

    static let specs: [OptionSpec<Options>] =
      [
        OptionSpec(
          "chain",
          \Options.chain,
          placeholder: "SPEC",
          help: "The chain to run; ‘\(RunCommand.defaultChain)’ by default."
        ),
        OptionSpec("format", \Options.format, help: "The form of the results; table, or what FILE's extension says."),
        OptionSpec(
          "fields",
          \Options.fields,
          placeholder: "LIST",
          help:
            "The fields of the results, separated by commas: \(RunCommand.knownFields.map(\.rawValue).joined(separator: ", "))."
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

  static let knownFields: [OutputField] = [
    .id, .source, .title, .label, .probability, .doubtful, .summary, .text, .ranking, .excerpts, .labels, .summaries,
    .confidence, .error,
  ]
  private static let defaultFields: [OutputField] = [.id, .source, .title, .label, .probability, .doubtful, .summary]

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    guard !operands.isEmpty else {
      throw UsageError("run: name a file or a folder, or - for standard input. For example: lede run pages/")
    }
    let fields = try options.fields.map { try OutputField.list($0, known: knownFields) }
    let readerOptions = try options.readerOptions(tool.console)
    let listing = try CorpusFile.listing(operands)
    let chain = try Chain(
      try ChainSpec(options.chain ?? defaultChain),
      registry: tool.registry,
      context: tool.context(options)
    )
    let format = options.format ?? options.output.flatMap(OutputFormat.init(path:)) ?? .table
    let shown = fields ?? (format == .table ? tableFields(for: chain) : defaultFields)
    let pipeline = ResultPipeline(
      tool: tool,
      style: .init(format: format, fields: shown, isGrouped: fields == nil, outputPath: options.output),
      jobs: options.width,
      isQuiet: options.quiet
    )
    return try await pipeline.run(listing, options: readerOptions) { piece in
      let records = piece.records()
      var outcomes = await chain.run(records.filter { $0.error == nil }.map(\.document))[...]
      return records.map { record in
        let outcome = record.error == nil ? outcomes.popFirst() : nil
        return ResultRow(record, outcome: outcome, fields: shown, namesTopics: format == .table)
      }
    }
  }

  /// A table has no room for columns that are always empty.
  private static func tableFields(for chain: Chain) -> [OutputField] {
    [.id, .title] + (chain.classifies ? [.label] : []) + (chain.summarizes ? [.summary] : [])
  }
}
