import ExternalPlugin
public import LedeCore
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
      Linear.plugin { try BuiltinModels.model(for: "linear") },
      NaiveBayes.plugin { try BuiltinModels.model(for: "naive-bayes") },
      OneLine.plugin,
      LeadSentence.plugin,
      TextRank.plugin,
      LexRank.plugin,
      External.plugin,
    ]
  }
}
