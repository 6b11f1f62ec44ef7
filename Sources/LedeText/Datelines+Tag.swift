extension Datelines {
  /// The most scalars between the marks of a tag.
  private static let longestTag = 60

  /// The UTF-8 range of what stands between `【` and `】` at the beginning of `text`, without the marks: the headline of
  /// Chinese web news, a column's name, a Japanese dateline; nil where it begins with no such thing.
  ///
  /// A tag is on one line and has at most 60 scalars. Constant time but for white space before it.
  public static func tagRange(in text: String) -> Range<Int>? {
    let scalars = text.unicodeScalars
    let start = scalars.drop { $0.scalarClass == .space }
    guard start.first == "【" else { return nil }
    let inner = start.dropFirst().prefix(longestTag).prefix { $0 != "】" && $0 != "\n" && $0 != "\r" }
    guard inner.endIndex < scalars.endIndex, scalars[inner.endIndex] == "】", !inner.isEmpty else { return nil }
    let offset = { (index: String.Index) in text.utf8.distance(from: text.startIndex, to: index) }
    return offset(inner.startIndex)..<offset(inner.endIndex)
  }
}
