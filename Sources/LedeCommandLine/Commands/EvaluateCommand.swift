import Foundation
import LedeBench
import LedeCore
import LedeCorpus
import LedeEngine

/// `lede evaluate`: how good a chain is on data whose right answers are known.
enum EvaluateCommand: Command {
  static let name = "evaluate"
  static let abstract = "Measures a chain on data with right answers: accuracy, F1, calibration, ROUGE."
  static let operands = "DATA… --chain SPEC"
  static let discussion = """
    DATA is JSON Lines, CSV or TSV with text and label or reference (the right one-line summary), or a folder that
    holds one folder per label with one text file per document. Labels are measured where the chain labels, summaries
    where it summarizes; a document on which the chain fails counts as wrong.

    With --folds K the stages that can learn are trained anew: K times on all but one part of DATA and asked about that
    part. A stage with model= is used as it is, as all are without --folds.

    ROUGE is by character for Chinese and Japanese and by word for scripts that write words apart. Intervals are those
    of a bootstrap over the documents; the same data give the same numbers in every run.

    Examples
      lede evaluate test.jsonl --chain 'naive-bayes(model=news.model)'
      lede evaluate news.jsonl --chain 'naive-bayes(alpha=0.5)' --folds 5 --compare naive-bayes
      lede evaluate headlines.csv --column reference=headline --chain textrank --format json
    """

  /// The forms of a measured result.
  enum Format: String, CaseIterable, Sendable {
    case table, json
  }

  struct Options: CorpusArguments {
    var chain: String?
    var folds: Int?
    var compare: String?
    var format = Format.table
    var corpus = CorpusSettings(split: .file)

    static let specs: [OptionSpec<Options>] =
      [
        OptionSpec("chain", \Options.chain, placeholder: "SPEC", help: "The chain to measure."),
        OptionSpec(
          "folds",
          \Options.folds,
          in: 2...1000,
          placeholder: "K",
          help: "Cross-validate: train on the other parts of DATA, K times."
        ),
        OptionSpec(
          "compare",
          \Options.compare,
          placeholder: "SPEC",
          help: "Another chain, and whether the two differ by more than chance."
        ),
        OptionSpec("format", \Options.format, help: "The form of the result."),
      ] + corpusSpecs.filter { $0.description.name != "split" }
  }

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    guard !operands.isEmpty else {
      throw UsageError(
        "evaluate: name the data. For example: lede evaluate test.jsonl --chain 'naive-bayes(model=news.model)'"
      )
    }
    guard let chain = options.chain else { throw UsageError("evaluate: say which chain to measure: --chain SPEC") }
    let listing = try CorpusFile.trainingListing(operands)
    let run = EvaluationRun(
      tool: tool,
      options: options,
      listing: listing,
      readerOptions: try options.readerOptions(tool.console)
    )
    let specs = try [chain, options.compare].compactMap { try $0.map { try ChainSpec($0) } }
    let tally = try await run.tally(specs)
    try tally.checkMeasured(specs)
    let bootstrap = Bootstrap()
    let evaluations = specs.indices.map { index in
      Evaluation(
        chain: specs[index].description,
        verdicts: tally.verdicts[index],
        leads: tally.leads,
        bootstrap: bootstrap
      )
    }
    let report = EvaluationReport(
      evaluation: evaluations[0],
      other: evaluations.dropFirst().first,
      failed: tally.failures.count,
      settings: .init(data: operands, folds: options.folds, bootstrap: bootstrap, version: LedeTool.version)
    )
    switch options.format {
    case .table: try tool.console.print(report.table(columns: tool.console.columns))
    case .json: try tool.console.write(try report.json())
    }
    return tally.status(console: tool.console)
  }
}
