public import LedeCore

/// A linear classifier over token grams and parts of words: the most accurate of the built-in ones.
public enum Linear {
  static let name = "linear"

  /// The plugin.
  /// - Parameter trainingSet: What it learns from where no model is given; asked for when the plugin is made.
  public static func plugin(trainingSet: @escaping @Sendable () throws -> [Example]) -> Plugin {
    Plugin.classifier(
      name,
      "Labels by support vectors over token grams and parts of words.",
      options: LinearOptions.self,
      training: TrainingMethod(from: .label, options: LinearTraining.self) { try LinearTrainer($0) }
    ) { options, _ in
      if let path = options.model {
        let file = try ModelFile(path: path, for: name, knownVersion: LinearModel.version)
        return try LinearClassifier(file, options: options, path: path)
      }
      var trainer = try LinearTrainer(LinearTraining())
      trainer.absorb(try trainer.digest(try trainingSet()))
      return try LinearClassifier(try trainer.finishAtOnce(), options: options, path: "built in")
    }
  }
}
