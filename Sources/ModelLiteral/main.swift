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

/// The examples and, as examples of their own, their headlines, from which a model learns what short texts are like.
///
/// The linear model holds every fifth example out to fit its probabilities; a headline stands where it is held out together
/// with its article.
func withHeadlines(_ examples: [Example]) -> [Example] {
  stride(from: 0, to: examples.count, by: 5).flatMap { start in
    let group = examples[start..<min(start + 5, examples.count)]
    return group
      + group.map { example in
        Example(
          document: Document(id: example.document.id, text: example.document.title ?? ""),
          label: example.label,
          reference: nil
        )
      }
  }
}

do {
  let articles = try examples(in: Array(CommandLine.arguments[2...]))
  let lessons: [(trainer: any Trainer, examples: [Example])] = [
    (try Linear.training.trainer(), withHeadlines(articles)),
    (try NaiveBayes.training.trainer([OptionValue(name: "calibrate", text: "true")]), articles),
  ]
  let context = PluginContext(jobs: ProcessInfo.processInfo.activeProcessorCount)
  var source = """
    // Written by ModelLiteral, which trained these models on the articles in Sources/LedeFixtures/Data.
    let embeddedModels: [(plugin: String, base64: StaticString)] = [

    """
  for (var trainer, examples) in lessons {
    let model = try await trainer.train(on: examples, in: context)
    source += "  (plugin: \"\(model.plugin)\", base64: \"\(model.serialized.base64EncodedString())\"),\n"
  }
  try Data((source + "]\n").utf8).write(to: URL(filePath: CommandLine.arguments[1]))
} catch {
  FileHandle.standardError.write(Data("The built-in models cannot be trained: \(error)\n".utf8))
  exit(1)
}
