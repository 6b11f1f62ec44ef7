// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "my-lede",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "Lede", path: "../..")],
  targets: [
    .executableTarget(
      name: "my-lede",
      dependencies: ["LedeBuiltins", "LedeCommandLine", "LedeCore", "LedeText"].map {
        .product(name: $0, package: "Lede")
      }
    )
  ]
)
