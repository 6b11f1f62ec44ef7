/// Recognises what a newspaper prints around a story without it being part of the story: the dateline and byline that
/// open it, and the sign-off that closes it.
///
/// The forms are those of news agencies and papers in general: `本报讯（记者 …）`, `新华社…9月30日电（记者…）`, `【…】`,
/// `（记者…）`, a line of its own such as `本报记者 …` or `By …`, `LONDON (Reuters) -`; and at the end `（本报…日电）`,
/// `(记者 …)`, `（作者为…）`, `责编：…`, `Reporting by …`. Only a bounded stretch at either end is read.
public enum Datelines {
  /// The UTF-8 range of the dateline and byline that open `text`, or nil where it opens with neither.
  ///
  /// The range begins at the first scalar that is not white space and ends behind the last mark of the dateline (its
  /// closing bracket, 电, dash or colon), without the white space that follows. Constant time.
  public static func leadingRange(in text: String) -> Range<Int>? {
    let scalars = text.firstScalars(DatelineScanner.reach)
    let scanner = DatelineScanner(scalars)
    let end = scanner.leadingEnd()
    guard end > 0 else { return nil }
    let start = scanner.spacesEnd(from: 0)
    return utf8Count(scalars[..<start])..<utf8Count(scalars[..<end])
  }

  /// The UTF-8 range of what stands between `【` and `】` at the beginning of `text`, without the marks: the headline of
  /// Chinese web news, a column's name, a Japanese dateline; nil where it begins with no such thing.
  ///
  /// A tag is on one line and has at most 24 scalars. Constant time.
  public static func tagRange(in text: String) -> Range<Int>? {
    let scalars = text.firstScalars(DatelineScanner.reach)
    let scanner = DatelineScanner(scalars)
    let start = scanner.spacesEnd(from: 0)
    guard let end = scanner.tagEnd(from: start), end - start > 2 else { return nil }
    guard !scalars[start..<end].contains(0x0A) else { return nil }
    return utf8Count(scalars[...start])..<utf8Count(scalars[..<(end - 1)])
  }

  /// The UTF-8 range of the sign-offs that close `text`, or nil where it closes with none.
  ///
  /// Several sign-offs in a row are one range, which begins behind the last sentence of the story and ends before the
  /// white space at the end of the text. Constant time.
  public static func signOffRange(in text: String) -> Range<Int>? {
    let scalars = text.lastScalars(DatelineScanner.reach)
    let scanner = DatelineScanner(scalars)
    let start = scanner.signOffStart()
    let end = scanner.contentEnd(before: scalars.count)
    guard start < end else { return nil }
    let size = text.utf8.count
    return size - utf8Count(scalars[start...])..<size - utf8Count(scalars[end...])
  }

  /// The number of scalars of the dateline and byline that open these scalars, white space before it included; 0 for none.
  package static func leadingLength(of scalars: [UInt32]) -> Int {
    DatelineScanner(scalars).leadingEnd()
  }

  /// The number of scalars of the sign-offs that close these scalars, white space behind them included; 0 for none.
  package static func signOffLength(of scalars: [UInt32]) -> Int {
    let scanner = DatelineScanner(scalars)
    let start = scanner.signOffStart()
    return start < scanner.contentEnd(before: scalars.count) ? scalars.count - start : 0
  }

  private static func utf8Count(_ scalars: ArraySlice<UInt32>) -> Int {
    scalars.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : $1 < 0x10000 ? 3 : 4) }
  }
}

extension String {
  /// At most so many scalars from the beginning.
  fileprivate func firstScalars(_ count: Int) -> [UInt32] {
    scalars(from: 0, count)
  }

  /// At most so many scalars before the end.
  fileprivate func lastScalars(_ count: Int) -> [UInt32] {
    let bytes = utf8Span.span
    var start = bytes.count
    var left = count
    while start > 0, left > 0 {
      start -= 1
      // Only the first byte of a scalar counts.
      if bytes[start] & 0xC0 != 0x80 { left -= 1 }
    }
    return scalars(from: start, count)
  }

  private func scalars(from start: Int, _ count: Int) -> [UInt32] {
    let bytes = utf8Span.span
    return [UInt32](capacity: count) { result in
      var position = start
      while position < bytes.count, !result.isFull { result.append(bytes.scalar(at: &position)) }
    }
  }
}
