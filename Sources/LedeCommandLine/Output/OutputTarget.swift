import Foundation

/// Where results go: a file or standard output, in blocks.
struct OutputTarget {
  private static let blockSize = 1 << 16
  private let handle: FileHandle
  private let name: String
  private var pending = Data()

  /// Opens the file at `path`, or takes standard output where there is none.
  /// - Throws: A ``UsageError`` where the file cannot be made.
  init(path: String?) throws(UsageError) {
    guard let path, path != "-" else {
      handle = .standardOutput
      name = "standard output"
      return
    }
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else {
      throw UsageError("‘\(path)’ cannot be written. Check that its folder exists and may be written to.")
    }
    handle = file
    name = path
  }

  /// Adds bytes; they reach the reader at the latest with ``flush()``.
  mutating func write(_ data: Data) throws {
    // What fills a block by itself is not copied.
    if pending.isEmpty { pending = data } else { pending.append(data) }
    if pending.count >= Self.blockSize { try flush() }
  }

  /// Hands on what is pending.
  mutating func flush() throws {
    guard !pending.isEmpty else { return }
    let block = pending
    pending = Data()
    try Console.write(block, to: handle, named: name)
  }
}
