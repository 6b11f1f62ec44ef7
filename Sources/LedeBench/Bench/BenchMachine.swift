import Foundation

/// The machine and build that figures were measured on.
public struct BenchMachine: Sendable, Hashable, Codable {
  /// The processor's name, where the system tells it.
  public var processor: String?
  /// The processor's architecture.
  public var architecture: String
  /// How many cores may be used.
  public var cores: Int
  /// The memory in bytes.
  public var memory: UInt64
  /// The system and its version.
  public var system: String
  /// `release` or `debug`; speeds of a debug build mean nothing.
  public var build: String

  /// This machine.
  public static var current: BenchMachine {
    #if arch(x86_64)
      let architecture = "x86_64"
    #elseif arch(arm64)
      let architecture = "arm64"
    #else
      let architecture = "other"
    #endif
    #if DEBUG
      let build = "debug"
    #else
      let build = "release"
    #endif
    let information = ProcessInfo.processInfo
    return BenchMachine(
      processor: processorName,
      architecture: architecture,
      cores: information.activeProcessorCount,
      memory: information.physicalMemory,
      system: information.operatingSystemVersionString,
      build: build
    )
  }

  private static var processorName: String? {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line.flatMap { $0.split(separator: ":", maxSplits: 1).last }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
