import LedeCorpus
import LedeText
import Testing

/// Nothing on a page is lost and nothing stands twice.
@Suite struct PageAccountTests {
  /// Random pages of lines that look like headlines, bodies, marks and rubbish.
  private func page(_ seed: UInt64) -> String {
    var random = Random(state: seed)
    let pieces = [
      "# ", "## ", "### ", "**", "本报讯（记者 林小满）", "大桥合龙", "湖水清澈", "，", "。", "！", "——", "“", "”", "（", "）", "the ",
      "har-", "bour ", "42", "\u{FEFF}", "\u{200B}", "🙂", "é", "…", "　　", "\t", "核心阅读", "（记者 杜若）", "渐", "渐",
    ]
    var result = ""
    for _ in 0..<Int(random.next(below: 60)) {
      for _ in 0..<Int(random.next(below: 14)) { result += pieces[Int(random.next(below: UInt64(pieces.count)))] }
      result += ["\n", "\n\n", "\r\n", "\n\n\n", "\u{2028}"][Int(random.next(below: 5))]
    }
    return result
  }

  private struct Random {
    var state: UInt64
    mutating func next(below bound: UInt64) -> UInt64 {
      state = finishedHash(state &+ 0x9E37_79B9_7F4A_7C15)
      return state % bound
    }
  }

  @Test(arguments: 0..<300)
  func `every scalar that is not blank stands in one article or one leftover`(seed: Int) throws {
    let page = page(UInt64(seed) * 7919 + 1)
    let bytes = Array(page.utf8)
    let split = PageSplitter().split(page)
    var owners = [Int](repeating: 0, count: bytes.count)
    for range in split.articles.flatMap(\.ranges) + split.leftovers.map(\.range) {
      for byte in range { owners[byte] += 1 }
    }
    var offset = 0
    for scalar in page.unicodeScalars {
      let width = scalar.utf8Width
      if !scalar.properties.isWhitespace {
        #expect(owners[offset..<offset + width].allSatisfy { $0 == 1 }, "at \(offset) in \(page.debugDescription)")
      }
      offset += width
    }
    // What the articles hold is what their ranges hold, blanks aside.
    for article in split.articles {
      let held = article.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined()
      let written = (article.title ?? "") + article.text
      #expect(solid(held).sorted { $0.value < $1.value } == solid(written).sorted { $0.value < $1.value })
    }
    for leftover in split.leftovers {
      #expect(leftover.text == String(decoding: bytes[leftover.range], as: UTF8.self))
    }
  }

  private func solid(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !$0.properties.isWhitespace } }
}
