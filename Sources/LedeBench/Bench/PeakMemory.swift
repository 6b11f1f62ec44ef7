import Foundation

/// The most memory that the process has held at once.
///
/// What earlier chains have freed and the allocator keeps counts as well, so the figure of a chain that is measured after
/// others is an upper bound; measured alone it is its own.
enum PeakMemory {
  /// Begins anew, where the system allows it (Linux); elsewhere the peak is that of the whole run.
  static func reset() {
    guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
    // Five resets the peak of resident memory (proc(5)).
    try? file.write(contentsOf: Data("5".utf8))
    try? file.close()
  }

  /// The peak since the last reset, in bytes; nil where the system does not tell.
  static var bytes: Int? {
    if let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) {
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      return line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }.map { $0 * 1024 }
    }
    #if canImport(Darwin)
      var usage = rusage()
      return getrusage(RUSAGE_SELF, &usage) == 0 ? Int(usage.ru_maxrss) : nil
    #else
      return nil
    #endif
  }
}
