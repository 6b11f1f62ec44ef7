import LedeCore
import Synchronization

/// A classifier that breaks its promise: a document that it has seen before gets another label.
final class Fickle: Classifier {
  static let plugin = Plugin.classifier("fickle", "Changes its mind.", options: Options.self) { _, _ in Fickle() }

  struct Options: OptionGroup {
    static let specs: [OptionSpec<Options>] = []
  }

  private let seen = Mutex<Set<String>>([])

  var labels: [Label] { ["frequent", "rare"] }

  func classify(_ document: Document) -> Classification {
    let isNew = seen.withLock { $0.insert(document.id).inserted }
    return Classification([Classification.Candidate(label: isNew ? "frequent" : "rare", probability: 1)])
  }
}
