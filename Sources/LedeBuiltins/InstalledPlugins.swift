import ExternalPlugin
import Foundation
public import LedeCore

/// The plugins that are installed beside the tool: manifests in the folders of `$LEDE_PLUGINS`.
public struct InstalledPlugins: Sendable {
  /// The plugins; one that cannot be used says why when it is made.
  public let plugins: [Plugin]
  /// The folders that were looked at, each with what kept it from being read.
  public let folders: [(path: String, problem: String?)]

  /// Looks for manifests; no program is started.
  public init() {
    let found = ManifestFolders(environment: ProcessInfo.processInfo.environment)
    plugins = found.plugins
    folders = found.folders
  }
}
