import Foundation
import LedeCore
import LedeCorpus

/// A folder of input files for one test, removed with the value.
final class CorpusFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "lede-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders on its way, and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// The records of one file with this content.
  func records(_ name: String, _ bytes: [UInt8], options: CorpusReader.Options = .init()) throws -> [Record] {
    Self.records([CorpusFile(path: try write(name, bytes))], options: options)
  }

  func records(_ name: String, _ text: String, options: CorpusReader.Options = .init()) throws -> [Record] {
    try records(name, Array(text.utf8), options: options)
  }

  static func records(_ files: [CorpusFile], options: CorpusReader.Options = .init()) -> [Record] {
    pieces(files, options: options).flatMap { $0.records() }
  }

  static func pieces(_ files: [CorpusFile], options: CorpusReader.Options = .init()) -> [CorpusPiece] {
    var reader = CorpusReader(files, options: options)
    var pieces: [CorpusPiece] = []
    while let piece = reader.next() { pieces.append(piece) }
    return pieces
  }
}

extension CorpusReader.Options {
  init(input: InputFormat? = nil, split: TextSplit = .page, columns: [RecordField: String] = [:]) {
    self.init()
    self.input = input
    self.split = split
    self.columns = columns
  }
}

extension [Record] {
  var texts: [String] { map(\.document.text) }
  var ids: [String] { map(\.document.id) }
}
