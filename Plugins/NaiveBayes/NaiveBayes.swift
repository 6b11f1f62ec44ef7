public import LedeCore

/// Naive Bayes over character or token grams: quick, small, and with counts as its model, so that models add.
public enum NaiveBayes {
  static let name = "naive-bayes"

  /// The plugin.
  /// - Parameter trainingSet: What it learns from where no model is given; asked for when the plugin is made.
  public static func plugin(trainingSet: @escaping @Sendable () throws -> [Example]) -> Plugin {
    Plugin.classifier(
      name,
      "Labels by naive Bayes over character or token grams.",
      options: NaiveBayesOptions.self,
      training: TrainingMethod(
        from: .label,
        options: NaiveBayesTraining.self,
        trainer: { try NaiveBayesTrainer($0) },
        resume: { try resume($0, $1) }
      ),
      merging: MergingMethod { try merge($0, in: $1) }
    ) { options, _ in
      if let path = options.model {
        let file = try ModelFile(path: path, for: name, knownVersion: CountModel.version)
        return try NaiveBayesClassifier(file, options: options, path: path)
      }
      var trainer = try NaiveBayesTrainer(NaiveBayesTraining())
      trainer.absorb(try trainer.digest(try trainingSet()))
      return try NaiveBayesClassifier(try trainer.finish(in: PluginContext()), options: options, path: "built in")
    }
  }
}
