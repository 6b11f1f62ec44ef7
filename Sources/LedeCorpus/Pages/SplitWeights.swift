/// The weights by which a page's signals are added up, in log odds where nothing else is said.
///
/// They were fitted jointly on newspaper pages in many layouts, and judged on pages of other days.
/// They are few, and signals of one kind have theirs in common, so that a page of another year or paper is read as well as
/// those that they were measured on; none names a word or a paper.
struct SplitWeights {
  /// A block beginning an article, before any signal: articles are rarer than paragraphs.
  var start = -3.3
  /// What one unit of the evidence counts that a block's terms go on with an article: terms are not independent.
  var cohesion = 0.1
  /// How many terms the rest of the page weighs as against an article's own, how often it is taken to have a term that it
  /// does not, and how much more than their share an article's terms recur in it. All three are numbers of terms.
  var smoothing = 3000.0
  var unseen = 0.7
  var recurrence = 2.0
  /// A block's first words: a day begins news; a pronoun, a conjunction or somebody speaking goes on.
  var opening = 1.6
  /// A dateline that opens a block, a sign-off that closed the one before.
  var sign = 4.5
  /// What the lines show: a sentence that breaks off, a column's width that changes, a line wider than its column, a body
  /// of a few words.
  var layout = 3.5
  /// What a page does the same way all over: headings marked, outside the indentation of its bodies, or behind the only
  /// blank lines. Also that a line with a reporter's name is no headline.
  var marked = 16.0
  /// A headline, before any signal; a line that stands alone and is none is a crosshead.
  var headline = -1.8
  /// What one trait of a headline's shape adds.
  var shape = 2.7
  /// What full affinity of a headline to the body it is given to adds, and how much is usual for a wrong one.
  var affinity = 7.0
  var usualAffinity = 0.25
  /// The affinity of a line to what it would not head: the text behind it, the body before it;
  /// likewise that of a line to the text behind it where that has every term of it.
  var affinityElsewhere = -2.9
  /// A block that stands alone beginning a body.
  var displayStart = -1.1
  /// What leads from line to line: a subtitle's dash, a kicker's dash, the words that open a summary.
  var leading = 3.1
  /// Each further line of the same headline, and each line that is a leftover.
  var furtherLine = -3.5
  /// An article that waits for its headline.
  var waiting = -0.5
  /// An article that never gets its headline, or has it before its body where the page puts them behind.
  var unheaded = -1.9
  /// A text without any layout being one body and nothing else.
  var plain = 6.0
  /// A body that ends with a line that stands alone: crossheads have text behind them.
  var hanging = -2.4
  /// Lines without a blank line between them being one headline, on a printed page.
  var adjacent = 2.0
  /// A headline that finds no body.
  var bodiless = -12.0
}
