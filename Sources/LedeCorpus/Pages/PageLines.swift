import LedeText

/// One line of a page that is not blank, without the white space and Markdown marks around it.
struct PageLine {
  /// The scalars of the line's content, as positions in ``PageLines/scalars``.
  var scalars: Range<Int>
  /// The UTF-8 offset at which the content begins.
  var byteStart: Int
  /// The UTF-8 offset behind the content.
  var byteEnd: Int
  /// The UTF-8 offset of the whole line's first byte that is not white space.
  var lineByteStart: Int
  /// The UTF-8 offset behind the whole line's last byte that is not white space.
  var lineByteEnd: Int
  /// The number of scalars of the content that are not white space.
  var size = 0
  /// The width of the content in half ems: two for an ideograph or a full-width mark, one for the rest.
  var width = 0
  /// The least width that the content may have been set in.
  var squeezedWidth = 0
  /// The width of the white space before the content, in half ems.
  var indentation: Int
  /// The number of blank lines before this one.
  var blanksBefore: Int
  /// The Markdown mark: 1 to 6 for `#` to `######`, ``PageLine/bold`` for a line set in `**`, 0 for none.
  var mark = 0

  static let bold = 7
}

/// A page as scalars and lines.
struct PageLines {
  /// Every scalar of the page.
  let scalars: [UInt32]
  /// The lines that are not blank.
  private(set) var lines: [PageLine] = []
  /// Whether the page begins with U+FEFF.
  private(set) var hasByteOrderMark = false

  /// Reads a page of valid UTF-8; linear in its length.
  init(_ bytes: Span<UInt8>) {
    let firstBytes = Self.firstByteCount(bytes)
    var scalars = [UInt32](repeating: 0, count: firstBytes)
    var decoded = scalars.mutableSpan
    var count = 0
    var position = 0
    var blanks = 0
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      position = 3
      hasByteOrderMark = true
    }
    while position < bytes.count {
      let (start, byteStart) = (count, position)
      let byteEnd: Int
      (byteEnd, position, count) = Self.decodeLine(bytes, position, &decoded, count)
      if let line = Self.line(decoded, start..<count, bytes: byteStart..<byteEnd, blanks: blanks) {
        lines.append(line)
        blanks = 0
      } else {
        blanks += 1
      }
    }
    scalars.removeLast(firstBytes - count)
    self.scalars = scalars
  }

  /// The number of bytes that begin a scalar, eight bytes at a time.
  private static func firstByteCount(_ bytes: Span<UInt8>) -> Int {
    let raw = bytes.bytes
    var count = 0
    var position = 0
    while position + 8 <= bytes.count {
      let word = raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      // The top bit of every byte that is not 10xxxxxx.
      count += ((~word | word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      position += 8
    }
    while position < bytes.count {
      count += bytes[position] & 0xC0 == 0x80 ? 0 : 1
      position += 1
    }
    return count
  }

  /// The number of scalars of a block.
  func scalarCount(of unit: PageUnit) -> Int { unit.lines.reduce(0) { $0 + lines[$1].scalars.count } }

  /// Decodes scalars up to the next line end: the byte at which the line ends, the one behind the line end, and the number
  /// of scalars by then.
  private static func decodeLine(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ scalars: inout MutableSpan<UInt32>,
    _ scalarCount: Int
  ) -> (end: Int, next: Int, scalarCount: Int) {
    var position = start
    var scalarCount = scalarCount
    let count = bytes.count
    while position < count {
      let start = position
      let byte = UInt32(bytes[start])
      let value: UInt32
      if byte < 0x80 {
        position += 1
        if byte == 0x0D, position < count, bytes[position] == 0x0A { position += 1 }
        if byte == 0x0A || byte == 0x0D || byte == 0x0C { return (start, position, scalarCount) }
        value = byte
      } else if byte < 0xE0, start + 1 < count {
        value = (byte & 0x1F) << 6 | UInt32(bytes[start + 1]) & 0x3F
        position += 2
        if value == 0x85 { return (start, position, scalarCount) }
      } else if byte < 0xF0, start + 2 < count {
        value = (byte & 0x0F) << 12 | (UInt32(bytes[start + 1]) & 0x3F) << 6 | UInt32(bytes[start + 2]) & 0x3F
        position += 3
        if value == 0x2028 || value == 0x2029 { return (start, position, scalarCount) }
      } else if start + 3 < count {
        value =
          (byte & 0x07) << 18 | (UInt32(bytes[start + 1]) & 0x3F) << 12
          | (UInt32(bytes[start + 2]) & 0x3F) << 6 | UInt32(bytes[start + 3]) & 0x3F
        position += 4
      } else {
        return (start, count, scalarCount)
      }
      scalars[scalarCount] = value
      scalarCount += 1
    }
    return (count, count, scalarCount)
  }

  /// The line of the scalars in `range`; nil where they are blank.
  private static func line(
    _ scalars: borrowing MutableSpan<UInt32>,
    _ range: Range<Int>,
    bytes: Range<Int>,
    blanks: Int
  ) -> PageLine? {
    var (first, end) = (range.lowerBound, range.upperBound)
    var (byteStart, byteEnd) = (bytes.lowerBound, bytes.upperBound)
    var indentation = 0
    while first < end, PageScalar.isSpace(scalars[first]) {
      indentation += PageScalar.width(scalars[first])
      byteStart += PageScalar.byteCount(scalars[first])
      first += 1
    }
    while end > first, PageScalar.isSpace(scalars[end - 1]) {
      byteEnd -= PageScalar.byteCount(scalars[end - 1])
      end -= 1
    }
    guard first < end else { return nil }
    var line = PageLine(
      scalars: first..<end,
      byteStart: byteStart,
      byteEnd: byteEnd,
      lineByteStart: byteStart,
      lineByteEnd: byteEnd,
      indentation: indentation,
      blanksBefore: blanks
    )
    trimMarks(&line, scalars)
    // Marks are squeezed to half their width where a line would not do otherwise, and closing ones hang over the margin.
    var (width, squeezable, spaces) = (0, 0, 0)
    for index in line.scalars {
      let value = scalars[index]
      let own = PageScalar.width(value)
      width += own
      if PageScalar.isWideMark(value) { squeezable += 1 }
      if PageScalar.isSpace(value) { spaces += 1 }
    }
    line.size = line.scalars.count - spaces
    line.width = width
    line.squeezedWidth = width - squeezable
    if !line.scalars.isEmpty {
      let last = scalars[line.scalars.upperBound - 1]
      if PageScalar.hangs(last) { line.squeezedWidth -= PageScalar.width(last) }
    }
    return line
  }

  /// Takes Markdown's heading and bold marks off both ends of a line and says in it which they were.
  private static func trimMarks(_ line: inout PageLine, _ scalars: borrowing MutableSpan<UInt32>) {
    let hash: UInt32 = 0x23
    let star: UInt32 = 0x2A
    var (first, end) = (line.scalars.lowerBound, line.scalars.upperBound)
    guard scalars[first] == hash || scalars[first] == star else { return }
    var level = 0
    while first + level < end, scalars[first + level] == hash { level += 1 }
    if level > 0, level <= 6, first + level < end, PageScalar.isSpace(scalars[first + level]) {
      first += level
      line.byteStart += level
      while first < end, PageScalar.isSpace(scalars[first]) {
        line.byteStart += PageScalar.byteCount(scalars[first])
        first += 1
      }
      while end > first, scalars[end - 1] == hash || PageScalar.isSpace(scalars[end - 1]) {
        line.byteEnd -= PageScalar.byteCount(scalars[end - 1])
        end -= 1
      }
      line.mark = level
    }
    if end - first > 4, scalars[first] == star, scalars[first + 1] == star,
      scalars[end - 1] == star, scalars[end - 2] == star,
      !(first + 2..<end - 2).contains(where: { scalars[$0] == star })
    {
      first += 2
      line.byteStart += 2
      end -= 2
      line.byteEnd -= 2
      if line.mark == 0 { line.mark = PageLine.bold }
    }
    line.scalars = first..<end
  }
}

/// Facts about single scalars that laying out lines needs.
enum PageScalar {
  @inline(__always)
  static func byteCount(_ value: UInt32) -> Int {
    if value &- 0x800 < 0xF800 { return 3 }
    return value < 0x80 ? 1 : value < 0x800 ? 2 : 4
  }

  @inline(__always)
  static func isSpace(_ value: UInt32) -> Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    if (0x3001...0xFEFE).contains(value) || value < 0xA0 { return false }
    return value == 0x3000 || value == 0xA0 || (0x2000...0x200A).contains(value) || value == 0x202F || value == 0x205F
      || value == 0x1680
  }

  /// The width in half ems. Dashes, dots and curly quotes are as wide as an ideograph in the scripts that use columns of ems.
  @inline(__always)
  static func width(_ value: UInt32) -> Int {
    // Most of what is read are these.
    if value &- 0x4E00 < 0x5200 { return 2 }
    if value < 0x1100 { return 1 }
    if (0x2000...0x206F).contains(value) {
      return value == 0x2014 || value == 0x2026 || (0x2018...0x201D).contains(value) ? 2 : 1
    }
    return (0xFF61...0xFF9F).contains(value) ? 1 : 2
  }

  @inline(__always)
  static func isIdeographic(_ value: UInt32) -> Bool {
    value &- 0x4E00 < 0x5200 || (0x3041...0x30FF).contains(value) && value != 0x30FB
      || (0x3400...0x4DBF).contains(value) || value == 0x3005 || value == 0x3007 || (0x20000...0x3FFFF).contains(value)
  }

  /// A letter or digit of a script that writes words apart.
  @inline(__always)
  static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 {
      return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) || (0x30...0x39).contains(value)
    }
    if value < 0x2E80 || (0xAC00...0xD7A3).contains(value) || (0xFF10...0xFF5A).contains(value) {
      guard let scalar = Unicode.Scalar(value) else { return false }
      return scalar.scalarClass == .letter || scalar.scalarClass == .digit
    }
    return false
  }

  @inline(__always)
  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }

  /// Closing quotes and brackets.
  static func isClosing(_ value: UInt32) -> Bool {
    switch value {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x300B, 0x3009, 0x3011, 0x29, 0x5D, 0x22, 0x27: true
    default: false
    }
  }

  /// Marks that must not begin a line, and so may stand behind its margin.
  static func hangs(_ value: UInt32) -> Bool {
    isClosing(value) || isFinal(value) || isPause(value) || value == 0xFF1A || value == 0x3A
  }

  /// Punctuation as wide as an ideograph.
  @inline(__always)
  static func isWideMark(_ value: UInt32) -> Bool {
    if value &- 0x4E00 < 0x5200 { return false }
    return (0x3001...0x3020).contains(value) && value != 0x3005 && value != 0x3007 || (0xFF01...0xFF0F).contains(value)
      || (0xFF1A...0xFF20).contains(value) || (0x2018...0x201D).contains(value)
  }

  /// Opening quotes and brackets.
  static func isOpening(_ value: UInt32) -> Bool {
    switch value {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0xFF08, 0x300A, 0x3008, 0x3010, 0x28, 0x5B: true
    default: false
    }
  }

  /// Marks that end a sentence.
  static func isFinal(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x2026, 0x2E, 0xFF0E, 0xFF61: true
    default: false
    }
  }

  /// Marks inside a sentence, after which it goes on.
  static func isPause(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C, 0x2C, 0x3001, 0xFF1B, 0x3B: true
    default: false
    }
  }
}
