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
    #expect(TextEncoding.detect(Data(bytes)) == expected)
  }

  @Test(arguments: [
    "", "The bridge opened.", "南湖大桥昨天合龙。", "橋ができた。", "naïve", "😀", "The bridge\u{0} opened on Monday morning.",
  ])
  func `valid UTF-8 is never doubted`(text: String) {
    #expect(TextEncoding.detect(Data(text.utf8)) == .utf8)
  }

  @Test func `UTF-8 that is cut anywhere stays UTF-8`() {
    let bytes = Array("南湖大桥昨天合龙。The bridge opened. 😀橋ができた。".utf8)
    for length in 0...bytes.count {
      #expect(TextEncoding.detect(Data(bytes[..<length])) == .utf8, "\(length) bytes")
    }
  }

  @Test func `GB 18030 is known by its bytes, cut inside a character too`() {
    let line = TextEncodingTests.gb + [0x0A] + TextEncodingTests.gbFourBytes + [0x0A]
    let bytes = Array([[UInt8]](repeating: line, count: 5).joined())
    for length in 4...bytes.count {
      #expect(TextEncoding.detect(Data(bytes[..<length])) == .gb18030, "\(length) bytes")
    }
  }

  @Test func `UTF-16 without a mark is known by its zero bytes`() {
    let text = "The bridge opened on 4 March. 大桥合龙。"
    #expect(TextEncoding.detect(Data(utf16(text, isBig: false))) == .utf16LittleEndian)
    #expect(TextEncoding.detect(Data(utf16(text, isBig: true))) == .utf16BigEndian)
  }

  @Test func `UTF-8 with a few stray bytes is damaged UTF-8 and no other encoding`() {
    var bytes = Array("南湖大桥昨天合龙，全长三公里，计划五月通车。".utf8)
    bytes.insert(0xFF, at: 9)
    #expect(TextEncoding.detect(Data(bytes)) == .utf8)
  }

  @Test func `what is no text in any encoding counts as UTF-8`() {
    #expect(TextEncoding.detect(Data([0x41, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x41])) == .utf8)
  }
}
