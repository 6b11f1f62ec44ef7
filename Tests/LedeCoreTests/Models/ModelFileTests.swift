import Foundation
import LedeCore
import LedeNumerics
import Testing

@Suite struct ModelFileTests {
  private let model = ModelFile(plugin: "naive-bayes", version: 3, payload: [7, 0, 255, 16, 42])

  /// The error that reading these bytes ends with, or nil where they are a model.
  private func error(_ bytes: [UInt8]) -> ModelFileError? {
    do {
      _ = try ModelFile(Data(bytes))
      return nil
    } catch {
      return error
    }
  }

  /// The bytes with a number put at an offset and the checksum made right again.
  private func changed<Number: FixedWidthInteger>(_ number: Number, at offset: Int) -> [UInt8] {
    var bytes = Array(model.serialized)
    withUnsafeBytes(of: number.littleEndian) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
    return sealed(bytes)
  }

  private func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let checksum = CRC32.checksum(of: bytes.span.bytes.extracting(16...))
    withUnsafeBytes(of: checksum.littleEndian) { bytes.replaceSubrange(12..<16, with: $0) }
    return bytes
  }

  @Test(arguments: [0, 1, 4, 5, 11, 16, 17, 40], [0, 1, 15, 16, 1000])
  func `what is written is read again, whatever the lengths`(nameLength: Int, payloadLength: Int) throws {
    let name = String(repeating: "n", count: nameLength)
    let payload = (0..<payloadLength).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let bytes = ModelFile(plugin: name, version: .max, payload: payload).serialized
    let read = try ModelFile(bytes)
    #expect(read.plugin == name)
    #expect(read.version == .max)
    #expect(Array(read.payload.data) == payload)
    #expect(read.serialized == bytes)
    #expect((bytes.count - payloadLength) % 16 == 0)
  }

  @Test func `the layout is the published one, byte for byte`() {
    let bytes = Array(model.serialized)
    #expect(bytes[..<8] == [0x89, 0x4C, 0x45, 0x44, 0x45, 0x0D, 0x0A, 0x1A])
    #expect(bytes[8..<12] == [1, 0, 0, 0])
    #expect(bytes[12..<16] == sealed(bytes)[12..<16])
    #expect(bytes[16..<20] == [3, 0, 0, 0])
    #expect(bytes[20..<24] == [11, 0, 0, 0])
    #expect(bytes[24..<32] == [5, 0, 0, 0, 0, 0, 0, 0])
    #expect(bytes[32..<43] == Array("naive-bayes".utf8)[...])
    #expect(bytes[43..<48] == [0, 0, 0, 0, 0])
    #expect(bytes[48...] == [7, 0, 255, 16, 42])
  }

  @Test func `equal models have equal bytes`() {
    #expect(ModelFile(plugin: "naive-bayes", version: 3, payload: [7, 0, 255, 16, 42]).serialized == model.serialized)
  }

  @Test func `a model in the middle of other bytes is read by its own offsets`() throws {
    let surrounded = Data([1, 2, 3]) + model.serialized
    let read = try ModelFile(surrounded.dropFirst(3))
    #expect(read.plugin == "naive-bayes")
    #expect(Array(read.payload.data) == [7, 0, 255, 16, 42])
    #expect(read.payload.integer(UInt16.self, at: 3) == 0x2A10)
  }

  @Test func `every single bit that is turned over is found`() {
    let bytes = Array(model.serialized)
    for index in bytes.indices {
      for bit in 0..<8 {
        var turned = bytes
        turned[index] ^= 1 << bit
        let error = error(turned)
        switch index {
        case 0..<8:
          #expect(error == .notAModel(path: "model"))
        case 8..<12:
          let version = UInt32(turned[8]) | UInt32(turned[9]) << 8 | UInt32(turned[10]) << 16 | UInt32(turned[11]) << 24
          #expect(error == (version > 1 ? .newerVersion(path: "model", version: version) : .damaged(path: "model")))
        case 20..<32:
          // A length that grew past the end looks like a file that was cut.
          #expect(error == .cutShort(path: "model") || error == .damaged(path: "model"), "byte \(index), bit \(bit)")
        default:
          #expect(error == .damaged(path: "model"), "byte \(index), bit \(bit)")
        }
      }
    }
  }

  @Test func `a model cut at any length is found`() {
    let bytes = Array(model.serialized)
    #expect(error([]) == .notAModel(path: "model"))
    for length in 1..<bytes.count {
      #expect(error(Array(bytes[..<length])) == .cutShort(path: "model"), "\(length) bytes")
    }
    #expect(error(bytes) == nil)
  }

  @Test func `bytes behind the end are damage`() {
    #expect(error(Array(model.serialized) + [0]) == .damaged(path: "model"))
    #expect(error(Array(model.serialized) + Array(model.serialized)) == .damaged(path: "model"))
    #expect(error(sealed(Array(model.serialized) + [0])) == .damaged(path: "model"))
  }

  @Test(
    arguments: [
      .max, .max - 47, 1 << 63, 1 << 63 - 1, 1 << 63 - 49, 1 << 32, 6,
    ] as [UInt64]
  )
  func `a payload length that the file cannot hold is found without a trap`(length: UInt64) {
    #expect(error(changed(length, at: 24)) == .cutShort(path: "model"))
  }

  @Test(arguments: [.max, .max - 31, 1 << 31, 100] as [UInt32])
  func `a name length that the file cannot hold is found without a trap`(length: UInt32) {
    #expect(error(changed(length, at: 20)) == .cutShort(path: "model"))
  }

  @Test func `a name that is not UTF-8 is damage though the checksum is right`() {
    var bytes = Array(model.serialized)
    bytes[33] = 0xFF
    #expect(error(sealed(bytes)) == .damaged(path: "model"))
  }

  @Test func `a version of the container that is not known yet is newer and version 0 is damage`() {
    #expect(error(changed(UInt32(2), at: 8)) == .newerVersion(path: "model", version: 2))
    #expect(error(changed(UInt32(0), at: 8)) == .damaged(path: "model"))
  }

  @Test(arguments: ["{\"text\": \"大桥合龙。\"}\n", "PK\u{3}\u{4}", "LEDE", "\n"])
  func `another file is no model`(text: String) {
    #expect(error(Array(text.utf8)) == .notAModel(path: "model"))
  }

  @Test func `a model whose line ends a text transfer has changed is no model`() {
    let bytes = Array(model.serialized)
    #expect(error(bytes.filter { $0 != 0x0D }) == .notAModel(path: "model"))
  }

  @Test func `random bytes behind the signature are never taken for a model and never trap`() {
    var random = SeededRandom(seed: 99)
    let signature = Array(model.serialized.prefix(12))
    for _ in 0..<2000 {
      let bytes = signature + (0..<random.below(80)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(error(bytes) != nil)
    }
  }

  @Test func `a model goes to its file and comes back, and no other file is left beside it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("新闻 2026.model")
    try model.write(to: path)
    try ModelFile(plugin: "naive-bayes", version: 3, payload: [1, 2]).write(to: path)
    let read = try ModelFile(path: path, for: "naive-bayes", knownVersion: 3)
    #expect(Array(read.payload.data) == [1, 2])
    #expect(try folder.names == ["新闻 2026.model"])
  }

  @Test func `an older payload is opened and a newer one is not`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("news.model")
    try model.write(to: path)
    #expect(try ModelFile(path: path, for: "naive-bayes", knownVersion: 4).version == 3)
    #expect(throws: ModelFileError.newerVersion(path: path, version: 3)) {
      try ModelFile(path: path, for: "naive-bayes", knownVersion: 2)
    }
  }

  @Test func `a model of another plugin is named as what it is`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("news.model")
    try model.write(to: path)
    #expect(throws: ModelFileError.otherPlugin(path: path, made: "naive-bayes", wanted: "linear")) {
      try ModelFile(path: path, for: "linear", knownVersion: 9)
    }
  }

  @Test func `a missing file, a folder and an empty file are told apart`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.file("missing.model")
    #expect(throws: ModelFileError.unreadable(path: missing, reason: "there is no such file")) {
      try ModelFile(path: missing)
    }
    #expect(throws: ModelFileError.unreadable(path: folder.path, reason: "it is a folder")) {
      try ModelFile(path: folder.path)
    }
    let empty = folder.file("empty.model")
    try Data().write(to: URL(filePath: empty))
    #expect(throws: ModelFileError.notAModel(path: empty)) { try ModelFile(path: empty) }
  }

  @Test func `a place that cannot be written to is named with the reason`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("missing/news.model")
    #expect(throws: ModelFileError.unwritable(path: path, reason: "there is no such file")) {
      try model.write(to: path)
    }
  }

  @Test func `the number of bytes is known without writing them`() {
    for payload in [[], [7], [UInt8](repeating: 9, count: 1000)] {
      for plugin in ["a", "naive-bayes", "a-name-of-more-than-sixteen-bytes"] {
        let model = ModelFile(plugin: plugin, version: 1, payload: payload)
        #expect(model.byteCount == model.serialized.count)
      }
    }
  }
}
