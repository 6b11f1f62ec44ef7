import Foundation
import LedeCore
import Testing

@Suite struct ModelBytesTests {
  private let bytes = ModelBytes(Data([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x88, 0xFF]))

  @Test func `numbers are read in little-endian order at any offset`() {
    #expect(bytes.integer(UInt8.self, at: 8) == 0xFF)
    #expect(bytes.integer(UInt16.self, at: 1) == 0x0302)
    #expect(bytes.integer(UInt32.self, at: 3) == 0x0706_0504)
    #expect(bytes.integer(UInt64.self, at: 0) == 0x8807_0605_0403_0201)
    #expect(bytes.integer(Int64.self, at: 1) == Int64(bitPattern: 0xFF88_0706_0504_0302))
  }

  @Test(arguments: [-1, -8, 2, 9, Int.max, Int.min, Int.max - 7])
  func `a number that would leave the bytes is 0`(offset: Int) {
    #expect(bytes.integer(UInt64.self, at: offset) == 0)
  }

  @Test func `a slice counts from its own beginning`() {
    let slice = bytes.slice(2..<7)
    #expect(slice.count == 5)
    #expect(slice.integer(UInt16.self, at: 0) == 0x0403)
    #expect(slice.integer(UInt16.self, at: 4) == 0)
    #expect(Array(slice.slice(1..<3).data) == [0x04, 0x05])
  }

  @Test(arguments: [(-5..<2, 2), (7..<99, 2), (50..<60, 0), (-9 ..< -3, 0), (0..<9, 9)])
  func `a slice that would leave the bytes is cut to them`(range: Range<Int>, expected: Int) {
    #expect(bytes.slice(range).count == expected)
  }

  @Test func `no bytes at all can be read from and sliced`() {
    let none = ModelBytes(Data())
    #expect(none.integer(UInt8.self, at: 0) == 0)
    #expect(none.slice(0..<4).count == 0)
  }
}
