import Foundation
import PackagePlugin

/// Runs ModelLiteral, which trains the models that travel inside the binary, before the target is compiled.
@main
struct EmbedModels: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Sources/LedeFixtures/Data")
    let topics = try files(in: folder).filter { $0.lastPathComponent.hasPrefix("topics.") }
    let lessons = topics + (try files(in: folder.appending(path: "lexicon")))
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedModels.swift")
    return [
      .buildCommand(
        displayName: "Training the built-in models",
        executable: try context.tool(named: "ModelLiteral").url,
        arguments: [output.path] + lessons.map(\.path),
        inputFiles: lessons,
        outputFiles: [output]
      )
    ]
  }

  /// What stands in a folder, in the order of the names.
  private func files(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }
}
