import LedeText
import Testing

@Suite struct TextOffsetsTests {
  private let text = "A桥é😀z"

  @Test(arguments: [
    (0..<1, "A"), (1..<4, "桥"), (4..<6, "é"), (6..<10, "😀"), (10..<11, "z"), (0..<11, "A桥é😀z"), (1..<10, "桥é😀"),
    (0..<0, ""), (4..<4, ""), (11..<11, ""),
  ])
  func `a range of whole scalars gives the piece between its offsets`(range: Range<Int>, expected: String) {
    #expect(text.utf8Slice(range).map(String.init) == expected)
  }

  @Test(arguments: [-1..<1, 0..<12, 12..<12, -3 ..< -1, 0..<2, 2..<4, 1..<3, 5..<6, 7..<10, 6..<9, 2..<2])
  func `a range that leaves the text or cuts a scalar gives nothing`(range: Range<Int>) {
    #expect(text.utf8Slice(range) == nil)
  }

  @Test func `a range may fall between the scalars of one character`() {
    let accented = "cafe\u{301}"
    #expect(accented.utf8Slice(0..<4).map { Array($0.unicodeScalars) } == Array("cafe".unicodeScalars))
    #expect(accented.utf8Slice(4..<6).map { Array($0.unicodeScalars) } == ["\u{301}"])
    #expect("a\r\nb".utf8Slice(0..<2).map { Array($0.utf8) } == [0x61, 0x0D])
  }

  @Test func `every cut of a text puts together to the text again`() {
    for cut in 0...text.utf8.count {
      guard let head = text.utf8Slice(0..<cut) else { continue }
      let tail = text.utf8Slice(cut..<text.utf8.count)
      #expect(tail.map { head + $0 } == text[...])
    }
  }

  @Test(
    arguments: [
      "\u{0}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}", "\u{D7FF}", "\u{E000}",
    ] as [Unicode.Scalar]
  )
  func `a scalar is as wide as its UTF-8 form`(scalar: Unicode.Scalar) {
    #expect(scalar.utf8Width == UTF8.width(scalar))
  }
}
