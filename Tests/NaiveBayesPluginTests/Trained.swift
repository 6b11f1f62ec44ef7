import Foundation
import LedeCore
import TrainingTexts

@testable import NaiveBayesPlugin

/// Trains and opens models the way a tool does.
enum Trained {
  struct NoBuiltInModel: Error {}

  static let plugin = NaiveBayes.plugin { throw NoBuiltInModel() }

  static func model(_ examples: [Example], _ options: [String: String] = [:]) async throws -> ModelFile {
    guard var trainer = try plugin.training?.trainer(options.values) else { throw Missing() }
    return try await trainer.train(on: examples)
  }

  static func classifier(
    _ examples: [Example] = TrainingText.examples,
    training: [String: String] = [:],
    running: [String: String] = [:]
  ) async throws -> any Classifier {
    try classifier(try await model(examples, training), running)
  }

  static func classifier(_ file: ModelFile, _ running: [String: String] = [:]) throws -> any Classifier {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).model").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try file.write(to: path)
    let options = running.merging(["model": path]) { running, _ in running }
    guard case .classifier(let classifier) = try plugin.make(options.values) else { throw Missing() }
    return classifier
  }

  struct Missing: Error {}
}

extension [String: String] {
  /// As option values, by name.
  var values: [OptionValue] { sorted { $0.key < $1.key }.map { OptionValue(name: $0.key, text: $0.value) } }
}
