import Foundation
public import LedeCore

/// The plugins that manifests in the folders of `$LEDE_PLUGINS` declare.
public struct ManifestFolders: Sendable {
  /// The plugins, folder by folder and in each by file name. One whose manifest is wrong is among them under the name of
  /// its file, and says what is wrong when it is made.
  public let plugins: [Plugin]
  /// The folders that were looked at, each with what kept it from being read.
  public let folders: [(path: String, problem: String?)]

  /// How the name of a manifest ends.
  static let suffix = ".lede-plugin.json"

  /// Reads the manifests; no program is started.
  public init(environment: [String: String]) {
    var plugins: [Plugin] = []
    var folders: [(path: String, problem: String?)] = []
    var seen: Set<String> = []
    for folder in (environment["LEDE_PLUGINS"] ?? "").split(separator: ":").map(String.init) {
      // What `.` holds changes with every `cd`: nobody means to run whatever lies there.
      guard folder.hasPrefix("/") else {
        folders.append((folder, "it is no absolute path, so it is not looked at"))
        continue
      }
      let path = URL(filePath: folder).standardizedFileURL.path
      guard seen.insert(path).inserted else { continue }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        folders.append((path, "it is not there or cannot be read"))
        continue
      }
      folders.append((path, nil))
      for name in names.sorted() where name.hasSuffix(Self.suffix) && name != Self.suffix {
        plugins.append(Self.plugin(at: path + "/" + name))
      }
    }
    self.plugins = plugins
    self.folders = folders
  }

  private static func plugin(at path: String) -> Plugin {
    do throws(ExternalError) {
      return try Manifest.plugin(at: path)
    } catch {
      let file = URL(filePath: path).lastPathComponent.dropLast(suffix.count).lowercased()
      let words = file.split { !($0.isASCII && ($0.isLowercase || $0.isNumber)) }.joined(separator: "-")
      return Plugin(
        name: Registry.isName(words) ? words : "plugin-" + words,
        kind: nil,
        abstract: "A manifest that is wrong.",
        options: [],
        origin: path
      ) { _, _ in throw ExternalError("\(error) It stands in \(path).") }
    }
  }
}
