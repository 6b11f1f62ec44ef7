import Foundation
import LedeCore
import LedeNumerics
import LedeText

extension NaiveBayesClassifier: ExplainingClassifier {
  func explain(_ document: Document) -> Explanation {
    let ranking = classify(document).ranking
    let best = labels.firstIndex(of: ranking[0].label) ?? 0
    let rival = ranking.count > 1 ? labels.firstIndex(of: ranking[1].label) : nil
    var places = GramPlaces(in: document)
    var scanner = GramScanner(document.titleAndText, training: scorer.model.training)
    var block = GramBlock(keepsRanges: true)
    while scanner.read(into: &block) { places.add(block) }
    var weights: [Int: Double] = [:]
    var known = 0.0
    var lookup = GramLookup(scorer.model)
    for gram in scorer.weighedGrams(of: document.titleAndText, with: &lookup) {
      weights[gram.row] = gram.weight
      known += gram.weight
    }
    let divisor = calibration.divisor(grams: known)
    let bytes = scorer.model.bytes.data.bytes
    let evidence = places.codes.indices.compactMap { number -> Explanation.Evidence? in
      guard let rival, lookup.finder.find(codes: [places.codes[number]], count: 1, in: bytes) == 1,
        let weight = weights[lookup.finder.rows[0]]
      else { return nil }
      let shift = scorer.shift(ofRow: lookup.finder.rows[0])
      return places.evidence(of: number, weight: weight * (shift[best] - shift[rival]) / divisor)
    }
    let start = scorer.startingScores
    return Explanation(
      label: labels[best],
      rival: rival.map { labels[$0] },
      prior: rival.map { (start[best] - start[$0]) / divisor } ?? 0,
      evidence: evidence
    )
  }
}
