/// One block of a page: a paragraph, or a line that stands alone such as a headline or crosshead.
struct PageUnit {
  /// The lines of the block, as positions in ``PageLines/lines``.
  var lines: Range<Int>
  /// The number of scalars that are not white space.
  var size = 0
  /// The number of blank lines before the block.
  var blanksBefore = 0
  /// The width of the column around the block in half ems; 0 where lines are whole paragraphs.
  var columnWidth = 0
  /// The width of the widest line in half ems.
  var width = 0
  /// The indentation of the first line in half ems.
  var indentation = 0
  /// The Markdown mark of the first line.
  var mark = 0
  /// Whether the block ends as a sentence does.
  var isComplete = false
  /// Whether the last line leaves room before the margin, so that the block ends there.
  var endsShort = false
}
