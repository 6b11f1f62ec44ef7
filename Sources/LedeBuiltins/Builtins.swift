public import LedeCore
import LedeFixtures
import ExternalPlugin
import LeadSentencePlugin
import LexRankPlugin
import LinearPlugin
import NaiveBayesPlugin
import OneLinePlugin
import TextRankPlugin

extension [Plugin] {
  /// The plugins that come with Lede.
  ///
  /// A new folder in Plugins/ is listed here and in Package.swift.
  public static var builtins: [Plugin] {
    [
      NaiveBayes.plugin(trainingSet: Fixtures.chineseTopics),
      Linear.plugin(trainingSet: Fixtures.chineseTopics),
      OneLine.plugin,
      LeadSentence.plugin,
      TextRank.plugin,
      LexRank.plugin,
      External.plugin,
    ]
  }
}
