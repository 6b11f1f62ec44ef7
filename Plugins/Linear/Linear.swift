public import LedeCore

/// A linear classifier over token grams and parts of words: the most accurate of the built-in ones.
public enum Linear {
  static let name = "linear"

  /// The plugin.
  /// - Parameter trainingSet: What it learns from where no model is given.
  public static func plugin(trainingSet: @escaping @Sendable () throws -> [Example]) -> Plugin {
    Plugin.classifier(
      name,
      "Labels by support vectors over token grams and parts of words.",
      options: LinearOptions.self,
      training: TrainingMethod(from: .label, options: LinearTraining.self) { try LinearTrainer($0) }
    ) { options, _ in
      guard let path = options.model else {
        throw ModelFileError.unreadable(path: "", reason: "no model is given")
      }
      let file = try ModelFile(path: path, for: name, knownVersion: LinearModel.version)
      return try LinearClassifier(file, options: options, path: path)
    }
  }
}
