import Foundation
import LedeBench
import LedeCore
import LedeCorpus
import LedeEngine

/// `lede bench`: how good, how fast and how big plugins are.
enum BenchCommand: Command {
  static let name = "bench"
  static let abstract = "Measures plugins on fixtures: quality with intervals, speed, memory, size."
  static let operands = "[SPEC…]"
  static let discussion = """
    A SPEC is a chain; without one, every plugin is measured with its default options. FILE of --fixtures is anything that
    `lede evaluate` takes; without it, the built-in articles in Chinese and English are used.

    Chains that learn labels are cross-validated (--folds), the others are asked as they are. Beside them stand the
    baselines: the most frequent label for all documents, the lead sentence, a random sentence. A ✗ marks what is not
    better than its baseline (majority label, lead sentence) by more than chance.

    Speed is that of one core, document after document; a document's time is the least of several passes. The labels of
    the timed run are compared with those that quality was measured on; one that differs counts as a failure. Quality is the
    same in every run, speed is not: compare speeds of one machine only. Memory is the most that the process held; for
    a chain's own figure measure it alone.

    Examples
      lede bench
      lede bench 'naive-bayes(alpha=0.1)' naive-bayes --fixtures news.jsonl --html report.html
      lede bench --format json > before.json
      lede bench --baseline before.json
    """

  struct Options: CorpusArguments {
    var fixtures: String?
    var folds = 5
    var format = EvaluateCommand.Format.table
    var html: String?
    var baseline: String?
    var corpus = CorpusSettings(split: .file)

    static let specs: [OptionSpec<Options>] =
      [
        OptionSpec(
          "fixtures",
          \Options.fixtures,
          isFile: true,
          placeholder: "FILE",
          help: "Texts with label or reference to measure on, instead of the built-in ones."
        ),
        OptionSpec("folds", \Options.folds, in: 2...1000, placeholder: "K", help: "Train on all but one of K parts."),
        OptionSpec("format", \Options.format, help: "The form of the result."),
        OptionSpec(
          "html",
          \Options.html,
          isFile: true,
          placeholder: "FILE",
          help: "Write the result as a page with charts, too."
        ),
        OptionSpec(
          "baseline",
          \Options.baseline,
          isFile: true,
          placeholder: "FILE",
          help: "An earlier result in JSON; the status is 1 where quality fell beyond chance."
        ),
      ] + corpusSpecs.filter { $0.description.name != "split" }
  }

  static func run(_ operands: [String], options: Options, tool: Tool) async throws -> ExitStatus {
    // What can be wrong in the call is found before the work is done.
    let earlier = try options.baseline.map(earlierResult)
    var page = try options.html.map { try OutputTarget(path: $0) }
    let bench = BenchWork(tool: tool, options: options)
    let fixtures = try await bench.fixtures()
    let contenders = try bench.contenders(operands)
    var found = try await bench.measure(contenders, on: fixtures, isExplicit: !operands.isEmpty)
    let comparison: BenchComparison?
    do {
      comparison = try earlier.map { try BenchComparison(found.result, with: $0) }
    } catch let mismatch as BenchComparison.Mismatch {
      throw UsageError("bench: ‘\(options.baseline ?? "")’ cannot be compared: \(mismatch). Measure it anew.")
    }
    found.result.comparison = comparison
    switch options.format {
    case .table: try tool.console.print(BenchTable(result: found.result, columns: tool.console.columns).text)
    case .json: try tool.console.write(try found.result.json())
    }
    if page != nil {
      try page?.write(Data(BenchPage(found.result, samples: found.samples).html.utf8))
      try page?.flush()
    }
    return status(found, comparison, console: tool.console)
  }

  private static func earlierResult(_ path: String) throws -> BenchResult {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw UsageError("bench: ‘\(path)’ cannot be read: \(error.fileReason). Check the path.")
    }
    do {
      return try BenchResult(json: data)
    } catch {
      throw UsageError("bench: ‘\(path)’ is no result of `lede bench --format json`.")
    }
  }

  private static func status(_ found: BenchWork.Found, _ comparison: BenchComparison?, console: Console) -> ExitStatus {
    var status = ExitStatus.success
    if !found.failures.isEmpty {
      let more = found.failures.count > 3 ? "\n  …" : ""
      console.complain(
        "lede: \(found.failures.count) documents failed:\n  \(found.failures.prefix(3).joined(separator: "\n  "))\(more)"
      )
      status = .failure
    }
    for row in comparison?.rows ?? [] where !row.fallen.isEmpty {
      let measures = row.fallen.map {
        "\(BenchMeasure.title($0.measure)) \($0.second.decimals(4)) → \($0.first.decimals(4)) (p \($0.p.decimals(3)))"
      }
      console.complain("lede: quality fell: \(row.chain) on \(row.fixture): \(measures.joined(separator: ", "))")
      status = .failure
    }
    return status
  }
}
