import Foundation

/// A program on disk, found as a shell finds it.
struct Executable {
  /// The path of its file.
  let path: String

  /// Finds the program that `name` stands for: a path where it has a slash, else a file in the folders of `$PATH`.
  /// - Throws: A sentence that says where it was looked for and what was found instead.
  init(
    named name: String,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(ExternalError) {
    guard !name.contains("/") else {
      try Self.check(name)
      path = name
      return
    }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    var unusable: String?
    for folder in folders {
      let candidate = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if Self.isFile(candidate) {
        if FileManager.default.isExecutableFile(atPath: candidate) {
          path = candidate
          return
        }
        unusable = unusable ?? candidate
      }
    }
    if let unusable { try Self.check(unusable) }
    throw ExternalError(
      "There is no program ‘\(name)’ in the folders of PATH: \(folders.joined(separator: ", ")). "
        + "Install it, or write the path of its file."
    )
  }

  private static func check(_ path: String) throws(ExternalError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ExternalError("There is no program ‘\(path)’; paths begin at the folder where lede runs.")
    }
    guard isFile(path) else { throw ExternalError("‘\(path)’ is a folder, not a program.") }
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ExternalError("‘\(path)’ may not be executed. Allow it with `chmod +x`, or name the program that reads it.")
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// Starts the program.
  /// - Parameter words: Its name as it was written, and its arguments.
  func start(_ words: [String]) throws(ExternalError) -> ChildProcess {
    var patience = 250
    while true {
      do {
        return try ChildProcess(path: path, arguments: words)
      } catch  where error.code == ETXTBSY && patience > 0 {
        // It was written a moment ago, and something started meanwhile holds it open yet.
        patience -= 1
        Thread.sleep(forTimeInterval: 0.02)
      } catch {
        throw refusal(error)
      }
    }
  }

  /// Why the program could not be started.
  private func refusal(_ error: SystemError) -> ExternalError {
    switch error.code {
    case ENOEXEC:
      ExternalError(
        "‘\(path)’ is no program for this machine: it was built for another, or is a script without a first line "
          + "like `#!/usr/bin/env python3`."
      )
    case ENOENT:
      ExternalError("‘\(path)’ cannot be started: the program that its first line names is not there.")
    default:
      ExternalError("‘\(path)’ cannot be started: \(error.reason).")
    }
  }
}
