/// The weights by which a page's signals are added up, all in log odds.
///
/// They are few, and signals of one kind have theirs in common, so that a page of another year or paper is read as well as
/// those that they were measured on; none names a word or a paper.
struct SplitWeights {
  /// A block beginning an article, before any signal: articles are rarer than paragraphs.
  var start = -3.3
  /// What full cohesion across a gap takes from a start, and how much cohesion is usual inside an article.
  var cohesion = 0.1
  var smoothing = 3000.0
  var unseen = 0.7
  var recurrence = 2.0
  var opening = 1.6
  /// A dateline that opens a block, a sign-off that closed the one before.
  var sign = 4.5
  /// What the lines show: a sentence that breaks off, a column's width that changes, a line wider than its column, a body
  /// of a few words.
  var layout = 3.5
  /// What a page does the same way all over: headings marked, or outside the indentation of its bodies.
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
  var hanging = -2.4
  var adjacent = 2.0
  /// A headline that finds no body.
  var bodiless = -12.0
}
