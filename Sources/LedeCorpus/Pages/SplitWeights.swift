/// The weights by which a page's signals are added up, all in log odds.
///
/// They were set by hand and then measured on newspaper pages of one year in three layouts (wrapped, clean, Markdown);
/// none names a word or a paper.
struct SplitWeights {
  /// A block beginning an article, before any signal: articles are rarer than paragraphs.
  var start = -4.5
  /// What full cohesion across a gap takes from a start, and how much cohesion is usual inside an article.
  var cohesion = 2.5
  var usualCohesion = 0.1
  /// A dateline or byline that opens the block.
  var dateline = 3.0
  /// A sign-off that closed the block before.
  var signOff = 6.0
  /// The block before breaks off inside a sentence.
  var cutSentence = -4.0
  /// The column's width changes between the two blocks.
  var columnChange = 4.48
  /// The block opens with a word that goes on with a story.
  var continuing = -0.3
  /// The body before has only a few scalars.
  var shortBody = -4.8
  /// A comma inside the line; headlines of many papers have spaces instead.
  var comma = -0.3
  /// A headline, before any signal; a line that stands alone and is none is a crosshead.
  var headline = -0.8
  /// A headline's shape: what the best shape adds.
  var shape = 2.1
  /// What full affinity of a headline to the body it is given to adds, and how much is usual for a wrong one.
  var affinity = 7.0
  var usualAffinity = 0.2
  /// A line whose every term stands in the text behind it: crossheads are taken from their section word for word.
  var verbatim = -1.7
  /// The affinity of a line to what it would not head: the text behind it, the body before it.
  var affinityElsewhere = -4.4
  /// A block that stands alone beginning a body.
  var displayStart = -1.2
  /// A subtitle's dash, a kicker's dash, and the words that open a summary.
  var dash = 3.6
  var summary = 3.0
  /// A date or the like in the first words.
  var lead = 1.0
  /// A line wider than the column.
  var overWide = 4.4
  /// A line that begins at the margin where bodies are indented, or the other way round.
  var indentation = 8.3
  /// A line marked as a heading of the page's article level.
  var mark = 8.0
  /// Each further line of the same headline.
  var furtherLine = -3.5
  /// An article that waits for its headline, and one that never gets it.
  var waiting = -0.5
  var neverHeaded = -2.1
  /// A headline before its body on a page that puts them behind, or the other way round.
  var mixedOrder = -2.5
  /// A page that is one body and nothing else.
  var plain = 1.2
  /// A headline that finds no body.
  var bodiless = -12.0
  /// A line that is a leftover.
  var leftover = -4.0
}
