import Foundation
import Testing

/// The tool as the build left it, run as its users run it.
enum BuiltTool {
  /// What a run left behind.
  struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// The JSON objects of the output's lines.
    var records: [[String: Any]] {
      get throws {
        try output.split(separator: "\n").map { line in
          try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
      }
    }
  }

  /// The root of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The executable, which stands beside the test bundle.
  static let executable: URL = {
    var folder = Bundle.main.bundleURL
    #if os(macOS)
      folder = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? folder
    #endif
    while folder.path != "/", !FileManager.default.isExecutableFile(atPath: folder.appending(path: "lede").path) {
      folder.deleteLastPathComponent()
    }
    return folder.appending(path: "lede")
  }()

  /// Runs the tool in the package's folder.
  /// - Parameters:
  ///   - arguments: What stands behind `lede`.
  ///   - input: Standard input.
  ///   - environment: What is added to the environment.
  ///   - executable: Another executable to run.
  ///   - folder: Another folder to run in.
  static func run(
    _ arguments: [String],
    input: Data = Data(),
    environment: [String: String] = [:],
    executable: URL = executable,
    in folder: URL = package
  ) throws -> Run {
    // Files instead of pipes: nothing can fill up while both ends wait.
    let scratch = try Scratch()
    try input.write(to: scratch["in"])
    for name in ["out", "err"] { try Data().write(to: scratch[name]) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .filter { !["COLUMNS", "NO_COLOR"].contains($0.key) }
      .merging(environment) { _, new in new }
    process.standardInput = try FileHandle(forReadingFrom: scratch["in"])
    process.standardOutput = try FileHandle(forWritingTo: scratch["out"])
    process.standardError = try FileHandle(forWritingTo: scratch["err"])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOf: scratch["out"], encoding: .utf8),
      errors: try String(contentsOf: scratch["err"], encoding: .utf8)
    )
  }
}

/// A folder that is removed when the last reference goes.
final class Scratch: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lede-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A file in the folder.
  subscript(name: String) -> URL { folder.appending(path: name) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { self[name].path }

  /// Writes a file, with the folders it stands in, and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  /// Writes a file of bytes, with the folders it stands in, and gives its path.
  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> String {
    let file = self[name]
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file.path
  }
}
