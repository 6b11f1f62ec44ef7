import LedeCore
import LedeNumerics

/// Labels documents by the counts of a model.
struct NaiveBayesClassifier: Classifier {
  let scorer: CountScorer
  private let threshold: Double
  let calibration: Calibration

  /// The model's labels in the order of their bytes.
  var labels: [Label] { scorer.model.labels }

  /// Opens a model.
  /// - Parameter path: What errors call the model.
  init(_ file: ModelFile, options: NaiveBayesOptions, path: String) throws {
    let model: CountModel
    do {
      model = try CountModel(file.payload)
    } catch {
      throw ModelFileError.damaged(path: path)
    }
    scorer = try CountScorer(model, reading: options.reading(of: model.training))
    threshold = options.threshold
    calibration = model.calibration ?? .none
  }

  func classify(_ document: Document) -> Classification {
    var lookup = GramLookup(scorer.model)
    return classify(document, with: &lookup)
  }

  func classify(_ documents: [Document]) -> [Result<Classification, any Error>] {
    var lookup = GramLookup(scorer.model)
    return documents.map { .success(classify($0, with: &lookup)) }
  }

  private func classify(_ document: Document, with lookup: inout GramLookup) -> Classification {
    let scores = scorer.scores(of: document.titleAndText, with: &lookup)
    let probabilities = StableMath.softmax(scores.labels, temperature: calibration.divisor(grams: scores.grams))
    let candidates = zip(labels, probabilities).map { Classification.Candidate(label: $0, probability: $1) }
    return Classification(candidates, threshold: threshold)
  }
}
