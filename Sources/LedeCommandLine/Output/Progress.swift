import Foundation

/// A line on the terminal that says how far the work is; shown only there, and only after a second.
struct Progress {
  private let console: Console
  private let isShown: Bool
  private let totalBytes: Int?
  private let start = ContinuousClock.now
  private var lastDrawn = ContinuousClock.now
  private var documents = 0
  private var bytes = 0
  private var isDrawn = false

  /// Makes a progress line.
  /// - Parameter totalBytes: How many bytes there are to work through, where that is known.
  init(console: Console, isQuiet: Bool, totalBytes: Int?) {
    self.console = console
    self.totalBytes = totalBytes
    isShown = !isQuiet && console.isErrorTerminal
  }

  /// Counts work that is done.
  mutating func advance(documents: Int, bytes: Int) {
    self.documents += documents
    self.bytes += bytes
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1), now - lastDrawn > .milliseconds(100) else { return }
    lastDrawn = now
    isDrawn = true
    let seconds = (now - start) / .seconds(1)
    var line = "\(self.documents) documents, \(Int(Double(self.documents) / seconds)) a second"
    if let totalBytes, totalBytes > 0, self.bytes > 0 {
      let share = min(1, Double(self.bytes) / Double(totalBytes))
      line += ", \(Int(share * 100)) %, \(Int((seconds / share * (1 - share)).rounded(.up))) s left"
    }
    draw(line)
  }

  /// Takes the line away.
  mutating func finish() {
    if isDrawn { draw("") }
    isDrawn = false
  }

  private func draw(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(line)".utf8))
  }
}
