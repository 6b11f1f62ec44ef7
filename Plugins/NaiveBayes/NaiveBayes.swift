public import LedeCore

/// Naive Bayes over character or token grams: quick, small, and with counts as its model, so that models add.
public enum NaiveBayes {
  static let name = "naive-bayes"

  /// The plugin.
  /// - Parameter builtIn: The model that is used where none is given; asked for when the plugin is made.
  public static func plugin(builtIn: @escaping @Sendable () throws -> ModelFile) -> Plugin {
    Plugin.classifier(
      name,
      "Labels by naive Bayes over character or token grams.",
      options: NaiveBayesOptions.self,
      training: training,
      merging: MergingMethod { try merge($0, in: $1) }
    ) { options, _ in
      let file =
        if let path = options.model {
          try ModelFile(path: path, for: name, knownVersion: CountModel.version)
        } else {
          try builtIn()
        }
      return try NaiveBayesClassifier(file, options: options, path: options.model ?? "built in")
    }
  }

  /// How it learns.
  public static var training: TrainingMethod {
    TrainingMethod(
      from: .label,
      options: NaiveBayesTraining.self,
      trainer: { try NaiveBayesTrainer($0) },
      resume: { try resume($0, $1) }
    )
  }
}
