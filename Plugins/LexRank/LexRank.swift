public import LedeCore

/// The plugin `lexrank`: the sentences that are like many others.
///
/// LexRank (Erkan & Radev 2004, "LexRank: graph-based lexical centrality as salience in text summarization", sections
/// 3.2 and 3.3) joins sentences whose tf-idf vectors have a cosine above a threshold and ranks them by a random walk;
/// its continuous form weighs the edges by the cosine.
public enum LexRank {
  /// The plugin's description, to be put in a registry.
  public static let plugin = Plugin.summarizer(
    "lexrank",
    "The sentences of the story that are like the most others.",
    options: LexRankOptions.self
  ) { options, _ in LexRankSummarizer(options) }
}
