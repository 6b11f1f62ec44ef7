// Trains the classifiers that come with a model on Lede's own articles, and writes a Swift file that holds the models, so
// that they travel inside the binary and nobody waits for training at the first use.
// Use: ModelLiteral OUTPUT.swift TOPICS.jsonl… LABEL.txt…
import Foundation
import LedeCore
import LedeCorpus
import LinearPlugin
import NaiveBayesPlugin

guard CommandLine.arguments.count >= 3 else {
  FileHandle.standardError.write(Data("Use: ModelLiteral OUTPUT.swift TOPICS.jsonl… LABEL.txt…\n".utf8))
  exit(2)
}

/// The articles of all files; one that cannot be read ends the build.
func examples(in paths: [String]) throws -> [Example] {
  var reader = CorpusReader(paths.map { CorpusFile(path: $0) })
  var examples: [Example] = []
  while let piece = reader.next() {
    for record in piece.records() {
      if let error = record.error { throw TrainingError(error) }
      examples.append(record.example)
    }
  }
  return examples
}

/// The term lists, one for each label, which gives the file its name.
func lexicon(in paths: [String]) throws -> [Example] {
  try paths.map { URL(filePath: $0) }.map { file in
    Example(
      document: Document(id: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8)),
      label: Label(file.deletingPathExtension().lastPathComponent)
    )
  }
}

/// What is taught of the examples, five at a time.
///
/// The linear model holds every fifth example out to fit its probabilities. Taught in fives, what comes of one example is
/// held out together with it.
func lessons(_ examples: [Example], of five: ([Example]) -> [Example]) -> [Example] {
  stride(from: 0, to: examples.count, by: 5).flatMap { five(Array(examples[$0..<min($0 + 5, examples.count)])) }
}

/// The headline of an article as an example of its own, from which a model learns what short texts are like.
func headline(of example: Example) -> Example {
  Example(document: Document(id: example.document.id, text: example.document.title ?? ""), label: example.label)
}

do {
  let paths = CommandLine.arguments[2...]
  let articles = try examples(in: paths.filter { $0.hasSuffix(".jsonl") })
  // Of weights from one to eight, three was the best for full web news and headlines together. The counts of naive Bayes
  // lost by the terms on full news what they won on headlines.
  let terms = lessons(try lexicon(in: paths.filter { $0.hasSuffix(".txt") })) { $0 + $0 + $0 }
  let courses: [(trainer: any Trainer, examples: [Example])] = [
    (try Linear.training.trainer(), lessons(articles) { $0 + $0.map(headline) } + terms),
    (try NaiveBayes.training.trainer([OptionValue(name: "calibrate", text: "true")]), articles),
  ]
  let context = PluginContext(jobs: ProcessInfo.processInfo.activeProcessorCount)
  var source = """
    // Written by ModelLiteral, which trained these models on Sources/LedeFixtures/Data.
    let embeddedModels: [(plugin: String, base64: StaticString)] = [

    """
  for (var trainer, examples) in courses {
    let model = try await trainer.train(on: examples, in: context)
    source += "  (plugin: \"\(model.plugin)\", base64: \"\(model.serialized.base64EncodedString())\"),\n"
  }
  try Data((source + "]\n").utf8).write(to: URL(filePath: CommandLine.arguments[1]))
} catch {
  FileHandle.standardError.write(Data("The built-in models cannot be trained: \(error)\n".utf8))
  exit(1)
}
