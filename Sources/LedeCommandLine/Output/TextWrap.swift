import LedeText

/// Breaks text into lines of a width in columns.
enum TextWrap {
  /// Marks that do not begin a line.
  private static let closing = Set("，。、；：！？”’」』）》〉】〕…—,.;:!?)]}%％·".unicodeScalars)
  /// Marks that do not end a line.
  private static let opening = Set("“‘「『（《〈【〔([{".unicodeScalars)

  /// The lines of `text`, none wider than `width`; white space runs count as one space.
  ///
  /// Lines break at spaces and between wide characters, not before closing and not behind opening marks; what has no such
  /// place within a line is broken where the line is full.
  static func lines(_ text: String, width: Int) -> [String] {
    let width = max(2, width)
    var lines: [String] = []
    var line: [Unicode.Scalar] = []
    var used = 0
    /// Where the current line may be broken: how many of its scalars stay.
    var breakAt: Int?
    func isBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
      if left == " " { return true }
      guard left.displayWidth == 2 || right.displayWidth == 2 else { return false }
      return !closing.contains(right) && !opening.contains(left)
    }
    for scalar in collapsed(text) {
      let advance = scalar.displayWidth
      if let last = line.last, isBreak(last, scalar) { breakAt = line.count }
      while used + advance > width, !line.isEmpty {
        if scalar == " " { break }
        let kept = breakAt ?? line.count
        lines.append(string(line[..<kept]))
        line.removeFirst(kept)
        while line.first == " " { line.removeFirst() }
        used = line.reduce(0) { $0 + $1.displayWidth }
        breakAt = nil
      }
      if line.isEmpty, scalar == " " { continue }
      line.append(scalar)
      used += advance
    }
    if !line.isEmpty { lines.append(string(line[...])) }
    return lines.isEmpty ? [""] : lines
  }

  /// The beginning of `text` that fits `width`, with an ellipsis where something is left out; no more of it is read.
  static func shortened(_ text: String, width: Int) -> String {
    let scalars = collapsed(text, reading: width)
    var end = 0
    var used = 1
    var isWhole = true
    for scalar in scalars {
      used += scalar.displayWidth
      if used > width + 1 { isWhole = false }
      if used <= width { end += 1 }
    }
    return isWhole ? string(scalars[...]) : string(scalars[..<end]) + "…"
  }

  /// The scalars of `text` with one space for each run of white space; those behind the first `width` columns are left out.
  private static func collapsed(_ text: String, reading width: Int = .max) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var used = 0
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      // Ideographic spaces between parts of a headline stay as wide as they are printed.
      if scalar.scalarClass == .space, scalar.value != 0x3000 {
        isSpacePending = !result.isEmpty
        continue
      }
      // A control character in a document must not reach the terminal.
      guard scalar.value >= 0x20, scalar.value != 0x7F, !(0x80..<0xA0).contains(scalar.value) else { continue }
      if isSpacePending { result.append(" ") }
      result.append(scalar)
      used += scalar.displayWidth + (isSpacePending ? 1 : 0)
      isSpacePending = false
      if used > width { break }
    }
    return result
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    if let last = scalars.lastIndex(where: { $0 != " " }) { view.append(contentsOf: scalars[...last]) }
    return String(view)
  }
}
