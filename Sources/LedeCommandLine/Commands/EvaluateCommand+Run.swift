import Foundation
import LedeBench
import LedeCore
import LedeCorpus
import LedeEngine

/// Reads data with right answers and asks chains about them.
struct EvaluationRun {
  let tool: Tool
  let options: EvaluateCommand.Options
  let listing: CorpusFile.Listing
  let readerOptions: CorpusReader.Options

  /// What chains said of the data.
  struct Tally: Sendable {
    /// By chain, the verdict on each record that could be measured.
    var verdicts: [[Verdict]]
    /// The lead sentence of each of these records, measured.
    var leads: [SummaryJudgement?] = []
    /// Why records or chains failed.
    var failures: [String] = []
    /// The records that carry no right answer at all.
    var unanswerable: [String] = []
    /// How many records there were.
    var documents = 0
    var labels = 0
    var references = 0
  }

  private var context: PluginContext { tool.context(options) }

  /// What each of these chains says of the data.
  func tally(_ specs: [ChainSpec]) async throws -> Tally {
    tool.announcePassedOver(listing, isQuiet: options.quiet)
    return try await options.folds == nil ? measured(specs) : crossValidated(specs)
  }

  /// Asks the chains as they are, piece by piece, so that the texts need not all be in memory.
  private func measured(_ specs: [ChainSpec]) async throws -> Tally {
    var chains: [Chain] = []
    for spec in specs { chains.append(try Chain(spec, registry: tool.registry, context: context)) }
    let made = chains
    let kinds = chains.map {
      Set(($0.classifies ? [.classifier] : []) + ($0.summarizes ? [Plugin.Kind.summarizer] : []))
    }
    var tally = Tally(verdicts: specs.map { _ in [] })
    try await read { records in
      var part = Tally(verdicts: made.map { _ in [] })
      let found = records.compactMap { record in part.example(record).map { (error: record.error, example: $0) } }
      let readable = found.filter { $0.error == nil }.map(\.example.document)
      for (index, chain) in made.enumerated() {
        var outcomes = await chain.run(readable)[...]
        for (error, example) in found {
          if let error {
            part.add(Verdict(unreadable: error, of: example, kinds: kinds[index]), to: index)
          } else if let outcome = outcomes.popFirst() {
            part.add(Verdict(outcome, of: example, chain: chain), to: index)
          }
        }
      }
      part.leads += found.map { Self.lead(of: $0.example) }
      return part
    } deliver: {
      tally.add($0)
    }
    return tally
  }

  /// Reads all data, then trains and asks the chains fold by fold.
  private func crossValidated(_ specs: [ChainSpec]) async throws -> Tally {
    var chains: [TrainableChain] = []
    for spec in specs { chains.append(try TrainableChain(spec, registry: tool.registry)) }
    let kinds = chains.map(\.kinds)
    var tally = Tally(verdicts: specs.map { _ in [] })
    var examples: [Example] = []
    try await read { records in
      var part = Tally(verdicts: kinds.map { _ in [] })
      var examples: [Example] = []
      for record in records {
        guard let example = part.example(record) else { continue }
        if let error = record.error {
          for (index, kinds) in kinds.enumerated() {
            part.add(Verdict(unreadable: error, of: example, kinds: kinds), to: index)
          }
        } else {
          examples.append(example)
        }
      }
      return (part, examples)
    } deliver: { (part: Tally, found: [Example]) in
      tally.add(part)
      examples += found
    }
    tally.leads = tally.verdicts.first?.map { $0.summary } ?? []
    tally.leads += examples.map(Self.lead)
    guard let folds = options.folds, examples.count >= folds else {
      guard !examples.isEmpty else { return tally }
      throw UsageError(
        "evaluate: there are fewer records (\(examples.count)) than folds (\(options.folds ?? 0)); take fewer folds."
      )
    }
    warnOfRareLabels(examples, folds: folds)
    let validation = CrossValidation(examples, count: folds, context: context)
    var progress = Progress(
      console: tool.console,
      isQuiet: options.quiet,
      totalBytes: examples.count * chains.count
    )
    for (index, chain) in chains.enumerated() {
      if !chain.isTrained, !options.quiet {
        tool.console.complain("lede: no stage of ‘\(chain.spec)’ is trained; it is measured as it is.")
      }
      // A count of documents in place of bytes: the share done is all that the line needs.
      let result = try await validation.run(chain) { progress.advance(documents: $0, bytes: $0) }
      for verdict in result.verdicts { tally.add(verdict, to: index) }
    }
    progress.finish()
    return tally
  }

  /// A label with a single document is never learned in the fold where it is tested.
  private func warnOfRareLabels(_ examples: [Example], folds: Int) {
    let counts = examples.reduce(into: [Label: Int]()) { counts, example in
      if let label = example.label { counts[label, default: 0] += 1 }
    }
    let single = counts.filter { $0.value == 1 }.keys.sorted()
    guard let first = single.first, !options.quiet else { return }
    let others = single.count > 1 ? " and \(single.count - 1) more labels have one document each" : " has one document"
    tool.console.complain("lede: ‘\(first)’\(others), which cannot be found in the fold where it is tested.")
  }

  private func read<Part: Sendable>(
    _ transform: @escaping @Sendable ([Record]) async -> Part,
    deliver: (Part) -> Void
  ) async throws {
    var progress = Progress(console: tool.console, isQuiet: options.quiet, totalBytes: listing.byteCount)
    var options = readerOptions
    options.split = .file
    var reader = CorpusReader(listing.files, options: options)
    try await OrderedPipeline.run(width: self.options.width) {
      reader.next()
    } transform: { piece in
      let records = piece.records()
      return (await transform(records), records.count, piece.byteCount)
    } deliver: { (part: Part, documents: Int, bytes: Int) in
      deliver(part)
      progress.advance(documents: documents, bytes: bytes)
    }
    progress.finish()
  }

  private static func lead(of example: Example) -> SummaryJudgement? {
    example.reference.map { SummaryJudgement(Baseline.leadSentence(of: example.document), reference: $0) }
  }
}

extension EvaluationRun.Tally {
  /// The example that a record is, or nil where it carries no right answer; that is then counted.
  mutating func example(_ record: Record) -> Example? {
    documents += 1
    labels += record.label == nil ? 0 : 1
    references += record.reference == nil ? 0 : 1
    guard record.label != nil || record.reference != nil else {
      if let error = record.error {
        failures.append(error)
      } else {
        unanswerable.append("\(record.document.source), record ‘\(record.document.id)’")
      }
      return nil
    }
    return Example(
      document: record.document,
      label: record.label.map(Label.init(_:)),
      reference: record.reference
    )
  }

  /// Adds a verdict of a chain.
  mutating func add(_ verdict: Verdict, to index: Int) {
    verdicts[index].append(verdict)
    // Two chains fail on an unreadable record for the same reason; it is told once.
    if let failure = verdict.failure, failures.last != failure { failures.append(failure) }
  }

  /// Adds what was found in the next piece of the data.
  mutating func add(_ part: Self) {
    for (index, verdicts) in part.verdicts.enumerated() { self.verdicts[index] += verdicts }
    leads += part.leads
    failures += part.failures
    unanswerable += part.unanswerable
    documents += part.documents
    labels += part.labels
    references += part.references
  }

  /// Makes sure that there is something to report.
  /// - Throws: A ``UsageError`` that says what the data or the chain lack.
  func checkMeasured(_ specs: [ChainSpec]) throws(UsageError) {
    guard documents > 0 else { throw UsageError("evaluate: there is no text in the inputs.") }
    guard labels + references > 0 else {
      let reason = failures.first.map { " \($0)" }
      throw UsageError(
        "evaluate: the records carry neither ‘label’ nor ‘reference’, so there is nothing to measure against."
          + (reason ?? " Name the columns that hold them: --column label=NAME or --column reference=NAME.")
      )
    }
    for (spec, verdicts) in zip(specs, verdicts)
    where !verdicts.contains(where: { $0.label != nil || $0.summary != nil }) {
      let have = labels > 0 ? "labels" : "references"
      let lacking = labels > 0 ? "no stage gives a label" : "no stage writes a summary"
      throw UsageError("evaluate: the records carry \(have) alone, and in ‘\(spec)’ \(lacking).")
    }
  }

  /// Says what failed and was left out; failure where anything was.
  func status(console: Console) -> ExitStatus {
    func told(_ places: [String]) -> String {
      places.prefix(3).joined(separator: "\n  ") + (places.count > 3 ? "\n  …" : "")
    }
    if !failures.isEmpty {
      console.complain("lede: \(failures.count) of \(documents) documents failed:\n  \(told(failures))")
    }
    if !unanswerable.isEmpty {
      console.complain(
        "lede: \(unanswerable.count) of \(documents) records carry no right answer and were not measured:\n  "
          + told(unanswerable)
      )
    }
    return failures.isEmpty && unanswerable.isEmpty ? .success : .failure
  }
}
