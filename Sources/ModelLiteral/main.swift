// Trains the classifiers that come with a model on Lede's own articles, and writes a Swift file that holds the models, so
// that they travel inside the binary and nobody waits for training at the first use.
// Use: ModelLiteral OUTPUT.swift TOPICS.jsonl…
import Foundation
import LedeCore
import LedeCorpus
import LinearPlugin
import NaiveBayesPlugin

guard CommandLine.arguments.count >= 3 else {
  FileHandle.standardError.write(Data("Use: ModelLiteral OUTPUT.swift TOPICS.jsonl…\n".utf8))
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

do {
  let trainers: [any Trainer] = [
    try Linear.training.trainer(),
    try NaiveBayes.training.trainer([OptionValue(name: "calibrate", text: "true")]),
  ]
  let examples = try examples(in: Array(CommandLine.arguments[2...]))
  let context = PluginContext(jobs: ProcessInfo.processInfo.activeProcessorCount)
  var source = """
    // Written by ModelLiteral, which trained these models on the articles in Sources/LedeFixtures/Data.
    let embeddedModels: [(plugin: String, base64: StaticString)] = [

    """
  for var trainer in trainers {
    let model = try await trainer.train(on: examples, in: context)
    source += "  (plugin: \"\(model.plugin)\", base64: \"\(model.serialized.base64EncodedString())\"),\n"
  }
  try Data((source + "]\n").utf8).write(to: URL(filePath: CommandLine.arguments[1]))
} catch {
  FileHandle.standardError.write(Data("The built-in models cannot be trained: \(error)\n".utf8))
  exit(1)
}
