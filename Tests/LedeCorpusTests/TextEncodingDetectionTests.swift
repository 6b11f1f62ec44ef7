import Foundation
import LedeCorpus
import Testing

@Suite struct TextEncodingDetectionTests {
  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x41], .utf8), ([0xFF, 0xFE, 0x65, 0x68], .utf16LittleEndian),
      ([0xFE, 0xFF, 0x68, 0x65], .utf16BigEndian),
      ([0x84, 0x31, 0x95, 0x33, 0xC7, 0xC5], .gb18030),
    ] as [([UInt8], TextEncoding)]
  )
  func `a byte order mark decides`(bytes: [UInt8], expected: TextEncoding) {
    #expect(TextEncoding.detect(Data(bytes)).encoding == expected)
  }

  @Test(arguments: [
    "", "The bridge opened.", "南湖大桥昨天合龙。", "橋ができた。", "naïve", "😀", "The bridge\u{0} opened on Monday morning.",
  ])
  func `valid UTF-8 is never doubted`(text: String) {
    #expect(TextEncoding.detect(Data(text.utf8)).encoding == .utf8)
  }

  @Test func `UTF-8 that is cut anywhere stays UTF-8`() {
    let bytes = Array("南湖大桥昨天合龙。The bridge opened. 😀橋ができた。".utf8)
    for length in 0...bytes.count {
      #expect(TextEncoding.detect(Data(bytes[..<length])).encoding == .utf8, "\(length) bytes")
    }
  }

  @Test func `GB 18030 is known by its bytes, cut inside a character too`() {
    let line = TextEncodingTests.gb + [0x0A] + TextEncodingTests.gbFourBytes + [0x0A]
    let bytes = Array([[UInt8]](repeating: line, count: 5).joined())
    for length in 4...bytes.count {
      #expect(TextEncoding.detect(Data(bytes[..<length])).encoding == .gb18030, "\(length) bytes")
    }
  }

  @Test func `UTF-16 without a mark is known by its zero bytes`() {
    let text = "The bridge opened on 4 March. 大桥合龙。"
    #expect(TextEncoding.detect(Data(utf16(text, isBig: false))).encoding == .utf16LittleEndian)
    #expect(TextEncoding.detect(Data(utf16(text, isBig: true))).encoding == .utf16BigEndian)
  }

  @Test func `UTF-8 with a few stray bytes is damaged UTF-8 and no other encoding`() {
    var bytes = Array("南湖大桥昨天合龙，全长三公里，计划五月通车。".utf8)
    bytes.insert(0xFF, at: 9)
    #expect(TextEncoding.detect(Data(bytes)).encoding == .utf8)
  }

  @Test func `what is no text in any encoding counts as UTF-8`() {
    #expect(TextEncoding.detect(Data([0x41, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x41])).encoding == .utf8)
  }

  @Test func `of several encodings that fit, the one with the most usual characters is taken, and said to be a guess`()
  {
    // 市政府昨日宣布，新的大橋工程年內完成。 in Big5, whose bytes GB 18030 could decode as well.
    let big5: [UInt8] = [
      0xA5, 0xAB, 0xAC, 0x46, 0xA9, 0xB2, 0xAC, 0x51, 0xA4, 0xE9, 0xAB, 0xC5, 0xA5, 0xAC, 0xA1, 0x41, 0xB7, 0x73, 0xAA,
      0xBA, 0xA4, 0x6A, 0xBE, 0xF4, 0xA4, 0x75, 0xB5, 0x7B, 0xA6, 0x7E, 0xA4, 0xBA, 0xA7, 0xB9, 0xA6, 0xA8, 0xA1, 0x43,
    ]
    #expect(TextEncoding.detect(Data(big5)) == .init(encoding: .big5, isGuess: true))
    let text = "市政府昨日宣布，新的大桥工程年内完成，两岸群众出行时间将缩短一半。"
    #expect(TextEncoding.detect(Data(utf16(text, isBig: false))).encoding == .utf16LittleEndian)
    #expect(TextEncoding.detect(Data(utf16(text, isBig: true))).encoding == .utf16BigEndian)
    #expect(TextEncoding.detect(Data(text.utf8)) == .init(encoding: .utf8, isGuess: false))
  }
}
