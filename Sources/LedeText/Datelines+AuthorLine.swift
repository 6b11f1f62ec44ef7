extension Datelines {
  /// The UTF-8 range of a line at the beginning of `text`, from `start`, that names who wrote or speaks and nothing else:
  /// `市人大代表、河东区区长 林川`.
  ///
  /// Such a line is short, has no final mark, and ends in a name of two or three Han characters set apart by a space; text
  /// follows on the next line. Nil where the first line is no such line.
  static func authorLineRange(in text: String, from start: Int) -> Range<Int>? {
    guard let rest = text.utf8Slice(start..<text.utf8.count)?.unicodeScalars else { return nil }
    var name = 0
    var isAfterSpace = false
    var count = 0
    var offset = start
    for scalar in rest {
      if scalar == "\n" {
        return isAfterSpace && (2...3).contains(name) ? start..<offset : nil
      }
      count += 1
      guard count <= longestAuthorLine else { return nil }
      switch scalar.scalarClass {
      case .han: name += 1
      case .space where name > 0 || isAfterSpace:
        isAfterSpace = true
        name = 0
      case .space: break
      default:
        // A comma inside the office is usual; behind the space only a name may stand.
        guard scalar == "、" || scalar == "，" || scalar == "：" || scalar == "·" else { return nil }
        isAfterSpace = false
        name = 0
      }
      offset += scalar.utf8Width
    }
    return nil
  }

  /// The most characters of a line that names an author with offices.
  private static let longestAuthorLine = 40
}
