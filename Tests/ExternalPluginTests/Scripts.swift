import ExternalPlugin
import Foundation
import LedeCore
import Synchronization
import Testing

/// A folder of small shell programs that behave and misbehave, removed when the last reference goes.
final class Scripts: Sendable {
  /// What every well-behaved program begins with: the handshake of a classifier of `a` and `b`.
  static let hello = #"""
    read -r line
    echo '{"lede":1,"id":0,"name":"toy","kind":"classifier","labels":["a","b"]}'

    """#
  /// The handshake of a summarizer.
  static let summarizerHello = hello.replacing("classifier", with: "summarizer")
  /// Finds the id of the request in `$line`.
  static let findID = #"id=$(printf '%s' "$line" | sed 's/^{"id":\([0-9]*\).*/\1/')"#
  /// Answers the request with label `a`.
  static let answerA = #"""
    \#(findID)
    echo "{\"id\":$id,\"ranking\":[{\"label\":\"a\",\"probability\":0.75},{\"label\":\"b\",\"probability\":0.25}]}"

    """#

  private let notices = Mutex<[String]>([])
  /// What the user was told.
  var told: [String] { notices.withLock(\.self) }
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lede-external-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a program and gives its path.
  func write(_ body: String, to name: String = "program", mode: Int = 0o755) throws -> String {
    let path = folder.appending(path: name).path
    // Closed in programs that other tests start meanwhile: what somebody holds open for writing cannot be run.
    let file = FileHandle(
      fileDescriptor: open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(0o600)),
      closeOnDealloc: true
    )
    try file.write(contentsOf: Data("#!/bin/sh\n\(body)".utf8))
    try file.close()
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  /// Makes the plugin from a program of this text.
  func make(_ body: String, timeout: Double = 60, workers: Int = 1, options: String = "") throws -> Plugin.Instance {
    try make(command: try write(body), timeout: timeout, workers: workers, options: options)
  }

  /// Makes the plugin from a command.
  func make(
    command: String,
    timeout: Double = 60,
    workers: Int = 1,
    options: String = ""
  ) throws -> Plugin.Instance {
    let context = PluginContext { line in self.notices.withLock { $0.append(line) } }
    return try External.plugin.make(
      [
        OptionValue(name: "command", text: command), OptionValue(name: "timeout", text: "\(timeout)"),
        OptionValue(name: "workers", text: "\(workers)"), OptionValue(name: "options", text: options),
      ],
      in: context
    )
  }

  /// The sentence that says why a command cannot be used.
  func refusal(command: String, timeout: Double = 60) -> String {
    do {
      _ = try make(command: command, timeout: timeout)
      return "It was accepted."
    } catch {
      return "\(error)"
    }
  }

  /// The sentence that says why a program cannot be used.
  func refusal(_ body: String, timeout: Double = 60) throws -> String {
    refusal(command: try write(body), timeout: timeout)
  }

  /// What a program wrote to a file beside it, by lines.
  func lines(of name: String) -> [String] {
    let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// The processes that noted their ids in a file and are there yet.
  func living() -> [String] { lines(of: "pids").filter { Int32($0).map { kill($0, 0) == 0 } ?? true } }

  /// Those that are there yet after the system has had the time to bury what its parent did not.
  func survivors() -> [String] {
    for _ in 0..<100 where !living().isEmpty { Thread.sleep(forTimeInterval: 0.05) }
    return living()
  }
}

extension Plugin.Instance {
  /// What it says of texts that are handed over together: the label or summary, or the error.
  func answers(_ texts: [String]) async -> [String] {
    let documents = texts.enumerated().map { Document(id: "n\($0.offset)", title: "题", text: $0.element) }
    switch self {
    case .classifier(let classifier):
      return await classifier.classify(documents).map { answer in
        switch answer {
        case .success(let classification): classification.best?.label.name ?? "none"
        case .failure(let error): "\(error)"
        }
      }
    case .summarizer(let summarizer):
      return await summarizer.summarize(documents).map { answer in
        switch answer {
        case .success(let summary): summary.text
        case .failure(let error): "\(error)"
        }
      }
    }
  }
}
