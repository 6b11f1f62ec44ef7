import Foundation
import LedeBench
import LedeCore
import LedeCorpus
import LedeEngine
import LedeFixtures

/// Brings plugins and fixtures together and measures each on each.
struct BenchWork {
  let tool: Tool
  let options: BenchCommand.Options

  /// What was found.
  struct Found {
    var result: BenchResult
    var samples: [BenchSample] = []
    var failures: [String] = []
  }

  /// A chain to measure, or why it cannot be.
  struct Contender {
    let name: String
    let chain: Result<TrainableChain, any Error>
  }

  private var context: PluginContext {
    let console = tool.console
    let isQuiet = options.quiet
    return PluginContext(jobs: options.width) { message in
      if !isQuiet { console.complain("lede: \(message)") }
    }
  }

  /// The chains that were asked for, or every plugin.
  func contenders(_ specs: [String]) throws -> [Contender] {
    guard specs.isEmpty else {
      return try specs.map { text in
        let chain = try TrainableChain(try ChainSpec(text), registry: tool.registry, learning: [.label])
        return Contender(name: chain.spec.description, chain: .success(chain))
      }
    }
    // What is known only once it is made (a program of the user) has nothing to be made from.
    return tool.registry.plugins.filter { $0.kind != nil }.map { plugin in
      let chain = Result { try TrainableChain(try ChainSpec(plugin.name), registry: tool.registry, learning: [.label]) }
      return Contender(name: plugin.name, chain: chain)
    }
  }

  /// The texts to measure on.
  func fixtures() async throws -> [BenchFixture] {
    guard let path = options.fixtures else {
      return [
        BenchFixture(name: "topics.zh", examples: try Fixtures.chineseTopics()),
        BenchFixture(name: "topics.en", examples: try Fixtures.englishTopics()),
      ]
    }
    let listing = try CorpusFile.trainingListing([path])
    tool.announcePassedOver(listing, isQuiet: options.quiet)
    var readerOptions = try options.readerOptions(tool.console)
    readerOptions.split = .file
    var reader = CorpusReader(listing.files, options: readerOptions)
    var examples: [Example] = []
    try await OrderedPipeline.run(width: options.width) {
      reader.next()
    } transform: {
      $0.records()
    } deliver: { (records: [Record]) in
      for record in records {
        // A benchmark on part of its texts would be another benchmark.
        if let error = record.error { throw UsageError("bench: \(error)") }
        guard record.label != nil || record.reference != nil else { continue }
        examples.append(record.example)
      }
    }
    guard !examples.isEmpty else {
      throw UsageError(
        "bench: no record of ‘\(path)’ carries ‘label’ or ‘reference’, so there is nothing to measure against. "
          + "Name the columns that hold them: --column label=NAME or --column reference=NAME."
      )
    }
    guard examples.count >= options.folds else {
      throw UsageError(
        "bench: there are fewer records (\(examples.count)) than folds (\(options.folds)); set fewer: --folds K"
      )
    }
    return [BenchFixture(name: URL(filePath: path).deletingPathExtension().lastPathComponent, examples: examples)]
  }

  /// Measures every chain on every fixture.
  /// - Parameter isExplicit: Whether somebody asked for these chains: then one that cannot be made ends the run.
  func measure(_ contenders: [Contender], on fixtures: [BenchFixture], isExplicit: Bool) async throws -> Found {
    let settings = BenchResult.Settings(folds: options.folds, jobs: options.width)
    var found = Found(result: BenchResult(version: LedeTool.version, settings: settings, fixtures: fixtures))
    var progress = StepProgress(
      console: tool.console,
      isQuiet: options.quiet,
      steps: contenders.count * fixtures.count
    )
    for fixture in fixtures {
      let run = BenchRun(fixture, settings: settings, context: context)
      var sampler = BenchSampler(fixture)
      for contender in contenders {
        progress.begin("\(contender.name) on \(fixture.name)")
        do {
          guard let measured = try await run.measure(try contender.chain.get()) else {
            guard isExplicit else { continue }
            throw UsageError(
              "bench: ‘\(fixture.name)’ carries none of the right answers that ‘\(contender.name)’ gives."
            )
          }
          found.result.entries.append(measured.entry)
          found.failures += measured.failures
          await sampler.ask(measured.chain, named: measured.entry.chain)
        } catch  where !isExplicit {
          progress.finish()
          let reason = (error as? ChainError)?.message ?? "\(error)"
          if !options.quiet { tool.console.complain("lede: \(contender.name) is not measured: \(reason)") }
        }
      }
      found.result.entries += run.baselines()
      found.samples += sampler.samples
    }
    progress.finish()
    return found
  }
}
