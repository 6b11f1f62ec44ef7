// swift-tools-version: 6.2
import PackageDescription

// A built-in plugin is one folder in Plugins/ and one line here; Sources/LedeBuiltins/Builtins.swift lists it too.
let pluginFolders: [String] = ["External", "LeadSentence", "LexRank", "Linear", "NaiveBayes", "OneLine", "TextRank"]

let pluginTargets: [Target] = pluginFolders.map { folder in
  .target(
    name: "\(folder)Plugin",
    dependencies: ["LedeCore", "LedeNumerics", "LedeText"],
    path: "Plugins/\(folder)",
    exclude: ["README.md"]
  )
}

let rooms: [Target] = [
  .target(name: "LedeNumerics", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
  .target(name: "LedeText"),
  .target(name: "LedeCore", dependencies: ["LedeNumerics", "LedeText"]),
  .target(name: "LedeCorpus", dependencies: ["LedeCore", "LedeNumerics", "LedeText"]),
  .target(
    name: "LedeFixtures",
    dependencies: ["LedeCore"],
    exclude: ["Data"],
    plugins: ["EmbedFixtures"]
  ),
  .target(name: "LedeEngine", dependencies: ["LedeCore", "LedeNumerics", "LedeText"]),
  .target(name: "LedeBench", dependencies: ["LedeCore", "LedeEngine", "LedeNumerics", "LedeText"]),
  .target(
    name: "LedeBuiltins",
    dependencies: ["LedeCore"] + pluginTargets.map { .byName(name: $0.name) },
    plugins: ["EmbedModels"]
  ),
  .target(
    name: "LedeCommandLine",
    dependencies: [
      "LedeBench", "LedeBuiltins", "LedeCore", "LedeCorpus", "LedeEngine", "LedeFixtures", "LedeText",
    ]
  ),
]

let tools: [Target] = [
  .executableTarget(name: "lede", dependencies: ["LedeBuiltins", "LedeCommandLine"]),
  // The README's example of a tool of one's own; Tests/Examples is a package that builds it from outside.
  .executableTarget(
    name: "my-lede",
    dependencies: ["LedeBuiltins", "LedeCommandLine", "LedeCore", "LedeText"],
    path: "Tests/Examples/Sources/my-lede"
  ),
  .executableTarget(name: "FixtureLiteral"),
  .plugin(
    name: "EmbedFixtures",
    capability: .buildTool(),
    dependencies: ["FixtureLiteral"],
    path: "Sources/EmbedFixtures"
  ),
  .executableTarget(
    name: "ModelLiteral",
    dependencies: ["LedeCore", "LedeCorpus", "LinearPlugin", "NaiveBayesPlugin"]
  ),
  .plugin(
    name: "EmbedModels",
    capability: .buildTool(),
    dependencies: ["ModelLiteral"],
    path: "Sources/EmbedModels"
  ),
]

// Tests of a room or plugin see it and the rooms below; those of the tool run the tool itself.
let protocolLayer: [Target.Dependency] = ["LedeCore", "LedeNumerics", "LedeText"]

let roomTests: [Target] = [
  .target(name: "TrainingTexts", dependencies: ["LedeCore"], path: "Tests/TrainingTexts"),
  .testTarget(name: "LedeBenchTests", dependencies: protocolLayer + ["LedeBench", "LedeEngine"]),
  .testTarget(name: "LedeCoreTests", dependencies: protocolLayer),
  .testTarget(name: "LedeCorpusTests", dependencies: protocolLayer + ["LedeCorpus"]),
  .testTarget(name: "LedeEngineTests", dependencies: protocolLayer + ["LedeEngine"]),
  .testTarget(name: "LedeFixturesTests", dependencies: ["LedeCore", "LedeFixtures"]),
  .testTarget(name: "LedeNumericsTests", dependencies: ["LedeNumerics"]),
  .testTarget(name: "LedeTextTests", dependencies: ["LedeNumerics", "LedeText"]),
  .testTarget(
    name: "ledeTests",
    dependencies: protocolLayer + ["LedeBench", "LedeBuiltins", "LedeEngine", "LedeFixtures", "lede", "my-lede"]
  ),
]

// Models of earlier versions, which must open for ever, lie beside the tests of the plugins that can be trained.
let foldersWithModels: [String] = ["Linear", "NaiveBayes"]

let pluginTests: [Target] = pluginFolders.map { folder in
  .testTarget(
    name: "\(folder)PluginTests",
    dependencies: protocolLayer + [.byName(name: "\(folder)Plugin"), "LedeFixtures", "TrainingTexts"],
    exclude: foldersWithModels.contains(folder) ? ["Models"] : []
  )
}

let package = Package(
  name: "Lede",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "lede", targets: ["lede"])]
    + (rooms + pluginTargets).map { .library(name: $0.name, targets: [$0.name]) },
  targets: rooms + pluginTargets + tools + roomTests + pluginTests
)

for target in package.targets where target.type != .plugin {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // Continuous integration sets CI: there a warning is an error, while a user's newer compiler may warn.
  if Context.environment["CI"] != nil {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}
