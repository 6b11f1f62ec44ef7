public import LedeCore

/// A linear classifier over token grams and parts of words: the most accurate of the built-in ones.
public enum Linear {
  static let name = "linear"

  /// The plugin.
  /// - Parameter builtIn: The model that is used where none is given; asked for when the plugin is made.
  public static func plugin(builtIn: @escaping @Sendable () throws -> ModelFile) -> Plugin {
    Plugin.classifier(
      name,
      "Labels by support vectors over token grams and parts of words.",
      options: LinearOptions.self,
      training: training
    ) { options, _ in
      let file =
        if let path = options.model {
          try ModelFile(path: path, for: name, knownVersion: LinearModel.version)
        } else {
          try builtIn()
        }
      return try LinearClassifier(file, options: options, path: options.model ?? "built in")
    }
  }

  /// How it learns.
  public static var training: TrainingMethod {
    TrainingMethod(from: .label, options: LinearTraining.self) { try LinearTrainer($0) }
  }
}
