import Foundation
import PackagePlugin

/// Runs FixtureLiteral over the data files of the target that uses this plugin, before the target is compiled.
@main
struct EmbedFixtures: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Data")
    let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    let files = (enumerator?.compactMap { $0 as? URL } ?? [])
      .filter { ["jsonl", "txt", "md"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFixtures.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) fixture files",
        executable: try context.tool(named: "FixtureLiteral").url,
        arguments: [output.path, folder.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output]
      )
    ]
  }
}
