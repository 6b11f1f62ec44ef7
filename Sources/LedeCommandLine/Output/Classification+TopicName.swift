import LedeCore
import LedeFixtures
import LedeText

extension Classification {
  /// The name of the label's topic in the language of a document; nil where the labels are not the Media Topics, but
  /// somebody's own.
  func topicName(for document: Document) -> String? {
    guard let topic = label.flatMap({ MediaTopic($0) }), ranking.count == MediaTopic.allCases.count,
      ranking.allSatisfy({ MediaTopic($0.label) != nil })
    else { return nil }
    return TextLanguage(of: document.titleAndText) == .chinese ? topic.shortChineseName : topic.shortEnglishName
  }
}
