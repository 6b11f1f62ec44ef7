// swift-tools-version: 6.2
import PackageDescription

// A built-in plugin is one folder in Plugins/ and one line here; Sources/LedeBuiltins/Builtins.swift lists it too.
let pluginFolders = ["LeadSentence", "LexRank", "NaiveBayes", "OneLine", "TextRank"]

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
  .target(
    name: "LedeBuiltins",
    dependencies: ["LedeCore", "LedeFixtures"] + pluginTargets.map { .byName(name: $0.name) }
  ),
  .target(
    name: "LedeCommandLine",
    dependencies: ["LedeBuiltins", "LedeCore", "LedeCorpus", "LedeEngine", "LedeText"]
  ),
]

let tools: [Target] = [
  .executableTarget(name: "lede", dependencies: ["LedeBuiltins", "LedeCommandLine"]),
  .executableTarget(name: "FixtureLiteral"),
  .plugin(
    name: "EmbedFixtures",
    capability: .buildTool(),
    dependencies: ["FixtureLiteral"],
    path: "Sources/EmbedFixtures"
  ),
]

let tests: [Target] = [
  .testTarget(name: "LeadSentencePluginTests", dependencies: ["LeadSentencePlugin", "LedeCore"]),
  .testTarget(name: "LedeNumericsTests", dependencies: ["LedeNumerics"]),
  .testTarget(name: "LexRankPluginTests", dependencies: ["LedeCore", "LexRankPlugin"]),
  .testTarget(name: "OneLinePluginTests", dependencies: ["LedeCore", "LedeText", "OneLinePlugin"]),
  .testTarget(name: "TextRankPluginTests", dependencies: ["LedeCore", "TextRankPlugin"]),
  .testTarget(name: "LedeTextTests", dependencies: ["LedeText"]),
]

let package = Package(
  name: "Lede",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "lede", targets: ["lede"])]
    + (rooms + pluginTargets).map { .library(name: $0.name, targets: [$0.name]) },
  targets: rooms + pluginTargets + tools + tests
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
