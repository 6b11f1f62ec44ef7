import Foundation

/// A line on the terminal that says which of several steps is under way; shown only there, and only after a second.
struct StepProgress {
  private let isShown: Bool
  private let steps: Int
  private let start = ContinuousClock.now
  private var step = 0
  private var isDrawn = false

  init(console: Console, isQuiet: Bool, steps: Int) {
    self.steps = steps
    isShown = !isQuiet && console.isErrorTerminal
  }

  /// Says that the next step begins.
  mutating func begin(_ name: String) {
    step += 1
    guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
    isDrawn = true
    draw("\(step) of \(steps): \(TextWrap.shortened(name, width: 60))")
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
