public import LedeCore

/// The plugin `textrank`: the sentences to which the other sentences of a text point.
///
/// TextRank (Mihalcea & Tarau 2004, "TextRank: bringing order into texts", section 4) walks a graph of sentences at random,
/// stepping the likelier from one to another the more alike they are; the sentences most visited are the summary. Likeness
/// is BM25 with floored inverse frequencies (Barrios, López, Argerich & Wachenchauzer 2016, "Variations of the similarity
/// function of TextRank for automated summarization", section 3).
public enum TextRank {
  /// The plugin's description, to be put in a registry.
  public static let plugin = Plugin.summarizer(
    "textrank",
    "The most central sentences of the story, by a random walk over likeness.",
    options: TextRankOptions.self
  ) { options, _ in TextRankSummarizer(options) }
}
