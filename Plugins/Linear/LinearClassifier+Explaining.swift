import LedeCore
import LedeText

extension LinearClassifier: ExplainingClassifier {
  func explain(_ document: Document) -> Explanation {
    let ranking = classify(document).ranking
    let best = labels.firstIndex(of: ranking[0].label) ?? 0
    let rival = ranking.count > 1 ? labels.firstIndex(of: ranking[1].label) : nil
    var places = GramPlaces(in: document)
    var grams = LinearGrams(model.training)
    grams.count(document.titleAndText) { places.add($0) }
    let evidence = places.codes.indices.compactMap { number -> Explanation.Evidence? in
      guard let rival, let weights = model.weights(of: places.codes[number]) else { return nil }
      let value = Double(TrainingMatrix.values[min(places.count(of: number), 255)] / grams.norm)
      return places.evidence(of: number, weight: (weights[best] - weights[rival]) * value / model.temperature)
    }
    return Explanation(
      label: labels[best],
      rival: rival.map { labels[$0] },
      prior: rival.map { (model.constants[best] - model.constants[$0]) / model.temperature } ?? 0,
      evidence: evidence
    )
  }
}
