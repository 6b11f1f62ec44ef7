import LedeCore
import LedeNumerics

extension NaiveBayes {
  /// The model of all counts of several models.
  static func merge(_ files: [ModelFile], in context: PluginContext) throws -> ModelFile {
    var trainer: NaiveBayesTrainer?
    for (place, file) in files.enumerated() {
      let model = try open(file, path: "model \(place + 1)")
      if model.calibration != nil {
        context.notify("The fitted temperature of model \(place + 1) is left out: it does not fit the merged counts.")
      }
      if trainer == nil { trainer = try NaiveBayesTrainer(model.training) }
      try trainer?.absorb(model, named: "model \(place + 1)", notify: context.notify)
    }
    guard var trainer else { throw TrainingError("There are no models to merge; name at least one.") }
    return try trainer.finish(in: context)
  }

  /// A trainer that has already absorbed what a model has.
  static func resume(_ values: [OptionValue], _ file: ModelFile) throws -> NaiveBayesTrainer {
    let model = try open(file, path: "the model")
    var trainer = try NaiveBayesTrainer(try NaiveBayesTraining.parse(values, onto: model.training))
    try trainer.absorb(model, named: "the model") { _ in }
    trainer.leavesOutTemperature = model.calibration != nil
    return trainer
  }

  private static func open(_ file: ModelFile, path: String) throws(ModelFileError) -> CountModel {
    guard file.plugin == name else { throw .otherPlugin(path: path, made: file.plugin, wanted: name) }
    guard file.version <= CountModel.version else { throw .newerVersion(path: path, version: file.version) }
    do { return try CountModel(file.payload) } catch { throw .damaged(path: path) }
  }
}

extension NaiveBayesTrainer {
  /// Adds the counts of a model.
  mutating func absorb(_ model: CountModel, named name: String, notify: (String) -> Void) throws {
    guard model.training.countsLike(training) else {
      throw TrainingError(
        "The grams of \(name) were counted in another way (\(model.training.countingText) instead of "
          + "\(training.countingText)); train it again with the same options."
      )
    }
    if model.training.reading != training.reading {
      notify("The reading options of \(name) differ from the first model's, which are kept.")
    }
    var part = Part()
    do {
      for counts in try model.labelCounts() {
        part.labels[counts.name] = LabelPart(documents: counts.documents, run: counts.run)
      }
    } catch {
      throw ModelFileError.damaged(path: name)
    }
    absorb(part)
  }
}
