public import LedeCore
import LedeText
public enum LeadSentence {
  struct S: Summarizer {
    func summarize(_ d: Document) -> Summary {
      Summary([Excerpt(of: d, at: Sentences.ranges(in: d.text).first ?? 0..<0)].compactMap { $0 })
    }
  }
  public static let plugin = Plugin.summarizer("lead", "x", options: NoOptions.self) { _, _ in S() }
}
