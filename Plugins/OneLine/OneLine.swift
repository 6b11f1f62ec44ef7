public import LedeCore

/// The plugin `one-line`: one line that says what a story says.
///
/// A line is a run of clauses of the story. Which is taken depends on what can be expected of its overlap with a headline:
/// logistic regressions give each word and each pair of words a chance to stand in the headline, from how often and where
/// the story has it (the content selection of Banko, Mittal & Witbrock 2000, "Headline generation based on statistical
/// translation", section 3.1, with chances by evidence instead of by word). Rules keep the line readable; days, titles and
/// asides are left out (compression by trimming as in Dorr, Zajic & Schwartz 2003, "Hedge Trimmer", section 4).
public enum OneLine {
  /// The plugin's description, to be put in a registry.
  public static let plugin = Plugin.summarizer(
    "one-line",
    "One readable line that says what the story says, in its own words.",
    options: OneLineOptions.self,
    training: TrainingMethod(from: .reference, options: NoOptions.self) { _ in OneLineTrainer() }
  ) { options, _ in try OneLineSummarizer(options) }
}
