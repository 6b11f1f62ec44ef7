import LedeCore
import LedeNumerics

/// Labels documents by the weights of a linear model.
struct LinearClassifier: Classifier {
  let model: LinearModel
  private let threshold: Double

  /// The model's labels in the order of their bytes.
  var labels: [Label] { model.labels }

  /// Opens a model.
  /// - Parameter path: What errors call the model.
  init(_ file: ModelFile, options: LinearOptions, path: String) throws(ModelFileError) {
    do {
      model = try LinearModel(file.payload)
    } catch {
      throw .damaged(path: path)
    }
    threshold = options.threshold
  }

  func classify(_ document: Document) -> Classification {
    var (grams, finder) = (LinearGrams(model.training), model.finder)
    return classify(document, counting: &grams, with: &finder)
  }

  func classify(_ documents: [Document]) -> [Result<Classification, any Error>] {
    // Made once for all, as making them costs more than a short text.
    var (grams, finder) = (LinearGrams(model.training), model.finder)
    return documents.map { .success(classify($0, counting: &grams, with: &finder)) }
  }

  private func classify(
    _ document: Document,
    counting grams: inout LinearGrams,
    with finder: inout CodeFinder
  ) -> Classification {
    let scores = model.scores(of: document.titleAndText, counting: &grams, with: &finder)
    let probabilities = StableMath.softmax(scores, temperature: model.temperature)
    let candidates = zip(labels, probabilities).map { Classification.Candidate(label: $0, probability: $1) }
    return Classification(candidates, threshold: threshold)
  }
}
