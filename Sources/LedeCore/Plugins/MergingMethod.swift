/// How a plugin puts models together that were trained apart, as if one had been trained on everything.
public struct MergingMethod: Sendable {
  private let mergeModels: @Sendable ([ModelFile], PluginContext) throws -> ModelFile

  /// Declares how models are merged.
  /// - Parameter merge: Makes one model of several; throws a ``TrainingError`` where they do not go together, and tells the
  ///   context what it had to leave out.
  public init(_ merge: @escaping @Sendable ([ModelFile], PluginContext) throws -> ModelFile) { mergeModels = merge }

  /// The model that training on the data of all models would have given.
  /// - Throws: A ``TrainingError`` where the models do not go together, a ``ModelFileError`` where one is damaged.
  public func merge(_ models: [ModelFile], in context: PluginContext = PluginContext()) throws -> ModelFile {
    try mergeModels(models, context)
  }
}
