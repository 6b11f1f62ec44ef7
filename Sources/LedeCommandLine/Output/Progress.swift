import Foundation

/// A line on the terminal that says how far the work is; shown only there, and only after a second.
struct Progress {
  private let console: Console
  private let isShown: Bool
  private let totalBytes: Int?
  private let work: String
  private let start = ContinuousClock.now
  private var lastDrawn = ContinuousClock.now
  private var documents = 0
  private var bytes = 0
  private var isDrawn = false

  /// Makes a progress line.
  /// - Parameters:
  ///   - totalBytes: How many bytes there are to work through, where that is known.
  ///   - work: What is done, where documents are not read; with a colon and a space.
  init(console: Console, isQuiet: Bool, totalBytes: Int? = nil, work: String = "") {
    self.work = work
    self.console = console
    self.totalBytes = totalBytes
    isShown = !isQuiet && console.isErrorTerminal
  }

  /// Counts work that is done.
  mutating func advance(documents: Int, bytes: Int) {
    self.documents += documents
    self.bytes += bytes
    let share = totalBytes.flatMap { $0 > 0 && self.bytes > 0 ? Double(self.bytes) / Double($0) : nil }
    draw(share: share)
  }

  /// Counts documents that are done, of so many.
  mutating func advance(documents: Int, of total: Int) {
    self.documents += documents
    draw(share: total > 0 && self.documents > 0 ? Double(self.documents) / Double(total) : nil)
  }

  /// Draws the line where it is time.
  private mutating func draw(share: Double?) {
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1), now - lastDrawn > .milliseconds(100) else { return }
    lastDrawn = now
    isDrawn = true
    let seconds = (now - start) / .seconds(1)
    var line = "\(work)\(documents) documents, \(Int(Double(documents) / seconds)) a second"
    if let share {
      let share = min(1, share)
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
