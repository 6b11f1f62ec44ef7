import Foundation
import PackagePlugin

/// Runs ModelLiteral, which trains the models that travel inside the binary, before the target is compiled.
@main
struct EmbedModels: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Sources/LedeFixtures/Data")
    let topics = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix("topics.") }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedModels.swift")
    return [
      .buildCommand(
        displayName: "Training the built-in models",
        executable: try context.tool(named: "ModelLiteral").url,
        arguments: [output.path] + topics.map(\.path),
        inputFiles: topics,
        outputFiles: [output]
      )
    ]
  }
}
