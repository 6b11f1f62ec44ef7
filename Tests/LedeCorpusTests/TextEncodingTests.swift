import Foundation
import LedeCorpus
import Testing

@Suite struct TextEncodingTests {
  /// 南湖大桥昨天合龙。 as GB 2312 has it.
  static let gb: [UInt8] = [
    0xC4, 0xCF, 0xBA, 0xFE, 0xB4, 0xF3, 0xC7, 0xC5, 0xD7, 0xF2, 0xCC, 0xEC, 0xBA, 0xCF, 0xC1, 0xFA, 0xA1, 0xA3,
  ]
  /// 㐀𠀀€, which need four bytes, four bytes and the place that the euro sign has since 2000.
  static let gbFourBytes: [UInt8] = [0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36, 0xA2, 0xE3]
  /// 南湖大橋昨天合龍。 in Big5.
  static let big5: [UInt8] = [
    0xAB, 0x6E, 0xB4, 0xF2, 0xA4, 0x6A, 0xBE, 0xF4, 0xAC, 0x51, 0xA4, 0xD1, 0xA6, 0x58, 0xC0, 0x73, 0xA1, 0x43,
  ]

  @Test(
    arguments: [
      (.gb18030, gb, "南湖大桥昨天合龙。"), (.gb18030, gbFourBytes, "㐀𠀀€"),
      (.gb18030, [0x84, 0x31, 0x95, 0x33] + gb, "南湖大桥昨天合龙。"),
      (.big5, big5, "南湖大橋昨天合龍。"),
      (.utf16LittleEndian, [0xFF, 0xFE, 0x65, 0x68, 0x3D, 0xD8, 0x00, 0xDE], "桥😀"),
      (.utf16LittleEndian, [0x65, 0x68, 0x41, 0x00], "桥A"),
      (.utf16BigEndian, [0xFE, 0xFF, 0x68, 0x65, 0x00, 0x41], "桥A"),
      (.utf16BigEndian, [0x68, 0x65, 0xD8, 0x3D, 0xDE, 0x00], "桥😀"),
      (.utf8, [0xEF, 0xBB, 0xBF, 0xE6, 0xA1, 0xA5], "桥"), (.utf8, [0xE6, 0xA1, 0xA5, 0x41], "桥A"),
      (.utf8, [], ""), (.utf16LittleEndian, [], ""), (.gb18030, [], ""), (.utf8, [0xEF, 0xBB, 0xBF], ""),
    ] as [(TextEncoding, [UInt8], String)]
  )
  func `bytes become the text that they hold, without the byte order mark`(
    encoding: TextEncoding,
    bytes: [UInt8],
    expected: String
  ) throws {
    #expect(try encoding.decode(Data(bytes)) == expected)
    #expect(try encoding.decode((Data([0x20]) + Data(bytes)).dropFirst()) == expected)
  }

  @Test(
    arguments: [
      (.utf8, [0x41, 0xE6, 0xA1, 0xA5, 0xFF, 0x41], 4), (.utf8, [0xE6, 0xA1], 0),
      (.utf8, [0xEF, 0xBB, 0xBF, 0x41, 0x80], 4),
      (.utf8, [0x41, 0xED, 0xA0, 0x80], 1), (.utf8, [0xC0, 0x80], 0),
      (.utf16LittleEndian, [0x41, 0x00, 0x00, 0xD8, 0x41, 0x00], 2),
      (.utf16BigEndian, [0xFE, 0xFF, 0x68, 0x65, 0xDE, 0x00, 0x00, 0x41], 4),
      (.gb18030, gb + [0xFF, 0xFF] + gb, 18), (.gb18030, [0xFF], 0), (.gb18030, [0x41, 0xFF] + gb, 1),
      (.gb18030, gb + gb + [0x41, 0xFF], 37),
    ] as [(TextEncoding, [UInt8], Int)]
  )
  func `bytes that are no text in the encoding are an error at the first of them`(
    encoding: TextEncoding,
    bytes: [UInt8],
    offset: Int
  ) throws {
    let error = try #require(throws: TextEncodingError.self) { try encoding.decode(Data(bytes)) }
    #expect(error.encoding == encoding)
    #expect(error.offset == offset)
  }

  @Test func `the error says where and what to do`() throws {
    let error = try #require(throws: TextEncodingError.self) { try TextEncoding.gb18030.decode(Data([0x41, 0xFF])) }
    #expect(error.description == "The bytes are not GB18030 at offset 1. Save the text as UTF-8.")
  }
}
