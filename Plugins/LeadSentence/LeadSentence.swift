public import LedeCore

/// The plugin `lead`: the first sentences of a story.
///
/// News puts the main point first, which makes the lead the baseline that summarizers of news are measured against and
/// often do not beat (Nenkova 2005, "Automatic text summarization of newswire: lessons learned from the Document
/// Understanding Conference", section 4).
public enum LeadSentence {
  /// The plugin's description, to be put in a registry.
  public static let plugin = Plugin.summarizer(
    "lead",
    "The first sentences of the story, without dateline and byline.",
    options: LeadSentenceOptions.self
  ) { options, _ in LeadSentenceSummarizer(options) }
}
