public import Foundation
import LedeNumerics

/// The container of every trained model: which plugin it belongs to, and a payload that only that plugin reads.
///
/// All numbers are little-endian.
///
/// | offset | bytes | what |
/// |---|---|---|
/// | 0 | 8 | signature 89 4C 45 44 45 0D 0A 1A: a byte outside ASCII, `LEDE`, and line ends that a text transfer would change |
/// | 8 | 4 | container version, 1 |
/// | 12 | 4 | CRC-32 of everything from offset 16 to the end |
/// | 16 | 4 | version of the plugin's payload |
/// | 20 | 4 | length of the plugin's name in bytes, n |
/// | 24 | 8 | length of the payload in bytes, p |
/// | 32 | n | the plugin's name in UTF-8 |
/// | 32 + n, rounded up to 16 | p | the payload; zero bytes fill the gap |
///
/// Opening maps the file into memory and reads it once for the checksum; nothing is decoded.
public struct ModelFile: Sendable {
  /// The name of the plugin that the model belongs to.
  public let plugin: String
  /// The version of the payload's form, counted by the plugin.
  public let version: UInt32
  /// The model's own bytes.
  public let payload: ModelBytes

  /// Makes a model in memory.
  public init(plugin: String, version: UInt32, payload: [UInt8]) {
    self.plugin = plugin
    self.version = version
    self.payload = ModelBytes(Data(payload))
  }

  /// Opens a model that was written for `plugin`.
  /// - Parameters:
  ///   - path: The file's path.
  ///   - plugin: The name of the plugin that wants to use it.
  ///   - knownVersion: The newest payload version that the plugin can read.
  /// - Complexity: Linear in the size of the file, at the speed of the checksum.
  public init(path: String, for plugin: String, knownVersion: UInt32) throws(ModelFileError) {
    try self.init(path: path)
    guard self.plugin == plugin else { throw .otherPlugin(path: path, made: self.plugin, wanted: plugin) }
    guard version <= knownVersion else { throw .newerVersion(path: path, version: version) }
  }

  /// Opens a model of any plugin.
  public init(path: String) throws(ModelFileError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    } catch {
      // Foundation calls a folder an unknown error.
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      throw .unreadable(path: path, reason: isFolder.boolValue ? "it is a folder" : error.fileReason)
    }
    try self.init(data, path: path)
  }

  /// Reads a model from the bytes of its file; `path` is what errors call it.
  public init(_ data: Data, path: String = "model") throws(ModelFileError) {
    let file = ModelBytes(data)
    let signature = Array(data.prefix(Layout.signature.count))
    guard !data.isEmpty, Layout.signature.starts(with: signature) else { throw .notAModel(path: path) }
    guard data.count >= Layout.header else { throw .cutShort(path: path) }
    let containerVersion = file.integer(UInt32.self, at: Layout.containerVersion)
    guard containerVersion > 0 else { throw .damaged(path: path) }
    guard containerVersion == 1 else { throw .newerVersion(path: path, version: containerVersion) }
    // The lengths come from an untrusted file, so they are only added where that cannot overflow.
    let nameLength = UInt64(file.integer(UInt32.self, at: Layout.nameLength))
    let payloadLength = file.integer(UInt64.self, at: Layout.payloadLength)
    let (start, size) = Layout.extent(nameLength: nameLength, payloadLength: payloadLength)
    guard let size, size <= data.count else { throw .cutShort(path: path) }
    guard size == data.count,
      CRC32.checksum(of: data.bytes.extracting(Layout.checked...)) == file.integer(UInt32.self, at: Layout.checksum),
      let name = String(validating: data.dropFirst(Layout.header).prefix(Int(nameLength)), as: UTF8.self)
    else { throw .damaged(path: path) }
    plugin = name
    version = file.integer(UInt32.self, at: Layout.payloadVersion)
    payload = file.slice(start..<data.count)
  }

  /// How many bytes the model's file has.
  public var byteCount: Int {
    let name = plugin.utf8.count
    return Layout.header + name + Layout.padding(afterNameOf: name) + payload.count
  }

  /// The bytes of the model's file; equal models have equal bytes.
  public var serialized: Data {
    let name = Array(plugin.utf8)
    var file = Data(capacity: byteCount)
    file.append(contentsOf: Layout.signature)
    file.append(integer: UInt32(1))
    file.append(integer: UInt32(0))
    file.append(integer: version)
    file.append(integer: UInt32(name.count))
    file.append(integer: UInt64(payload.count))
    file.append(contentsOf: name)
    file.append(contentsOf: [UInt8](repeating: 0, count: Layout.padding(afterNameOf: name.count)))
    file.append(payload.data)
    // The check is of what follows it, and is put in its place when all of that is there.
    var check = Data()
    check.append(integer: CRC32.checksum(of: file.bytes.extracting(Layout.checked...)))
    file.replaceSubrange(Layout.checksum..<Layout.checked, with: check)
    return file
  }

  /// Writes the model to a temporary file beside `path` and renames it, so that a broken run leaves no half model.
  public func write(to path: String) throws(ModelFileError) {
    do {
      try serialized.write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .unwritable(path: path, reason: error.fileReason)
    }
  }
}

private enum Layout {
  static let signature: [UInt8] = [0x89, 0x4C, 0x45, 0x44, 0x45, 0x0D, 0x0A, 0x1A]
  static let containerVersion = 8
  static let checksum = 12
  static let checked = 16
  static let payloadVersion = 16
  static let nameLength = 20
  static let payloadLength = 24
  static let header = 32

  static func padding(afterNameOf length: Int) -> Int { (16 - (header + length) % 16) % 16 }

  /// Where the payload starts and the file ends; nil for the end where the lengths overflow.
  static func extent(nameLength: UInt64, payloadLength: UInt64) -> (start: Int, end: Int?) {
    let name = Int(nameLength)
    let start = header + name + padding(afterNameOf: name)
    guard let length = Int(exactly: payloadLength) else { return (start, nil) }
    let (end, overflow) = start.addingReportingOverflow(length)
    return (start, overflow ? nil : end)
  }
}

extension Data {
  /// Appends a number in little-endian order.
  fileprivate mutating func append<Number: FixedWidthInteger>(integer: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: integer >> Number(shift)))
    }
  }
}

extension Error {
  /// The system's reason for a failed file operation, as the end of a sentence.
  package var fileReason: String {
    let error = self as NSError
    let cause = (error.userInfo[NSUnderlyingErrorKey] as? NSError) ?? error
    switch (cause.domain, cause.code) {
    case (NSPOSIXErrorDomain, 2), (NSCocoaErrorDomain, 4), (NSCocoaErrorDomain, 260): return "there is no such file"
    case (NSPOSIXErrorDomain, 13), (NSCocoaErrorDomain, 257), (NSCocoaErrorDomain, 513): return "permission is denied"
    case (NSPOSIXErrorDomain, 21): return "it is a folder"
    case (NSPOSIXErrorDomain, 28), (NSCocoaErrorDomain, 640): return "the disk is full"
    default: return cause.localizedDescription
    }
  }
}
