// Trains the classifiers that come with a model on Lede's own articles, and writes a Swift file that holds the models, so
// that they travel inside the binary and nobody waits for training at the first use.
// Use: ModelLiteral OUTPUT.swift
import Foundation
import LedeCore
import LedeFixtures
import LinearPlugin
import NaiveBayesPlugin

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("Use: ModelLiteral OUTPUT.swift\n".utf8))
  exit(2)
}

/// The examples of every five and what is taught of them, five at a time.
///
/// The linear model holds every fifth example out to fit its probabilities. Taught in fives, what comes of one example is
/// held out together with it.
func lessons(_ examples: [Example], of five: (ArraySlice<Example>) -> [Example]) -> [Example] {
  stride(from: 0, to: examples.count, by: 5).flatMap { five(examples[$0..<min($0 + 5, examples.count)]) }
}

/// The headline of an article as an example of its own, from which a model learns what short texts are like.
func headline(of example: Example) -> Example {
  Example(document: Document(id: example.document.id, text: example.document.title ?? ""), label: example.label)
}

do {
  let articles = try Fixtures.englishTopics() + Fixtures.chineseTopics()
  // Of weights from one to eight, three was the best for full web news and headlines together. The counts of naive Bayes
  // lost by the terms on full news what they won on headlines.
  let terms = lessons(Fixtures.chineseLexicon()) { $0 + $0 + $0 }
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
