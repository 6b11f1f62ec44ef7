import Foundation

/// How measures, times and sizes are written for people.
public enum BenchMeasure {
  /// The name of a measure as tables and charts write it: `macro F1` for `macro_f1`.
  public static func title(_ name: String) -> String {
    switch name {
    case "macro_f1": "macro F1"
    case "weighted_f1": "weighted F1"
    case "ece": "ECE"
    case "rouge_1": "ROUGE-1"
    case "rouge_2": "ROUGE-2"
    case "rouge_l": "ROUGE-L"
    default: name
    }
  }

  /// A time in seconds with the unit that suits it: `12 µs`, `3.4 ms`, `1.2 s`.
  public static func time(_ seconds: Double) -> String {
    switch seconds {
    case ..<1e-3: "\(short(seconds * 1e6)) µs"
    case ..<1: "\(short(seconds * 1e3)) ms"
    default: "\(short(seconds)) s"
    }
  }

  /// A number of bytes with the unit that suits it: `340 kB`, `1.2 MB`.
  public static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(short(Double(bytes) / 1e3)) kB" : "\(short(Double(bytes) / 1e6)) MB"
  }

  /// One decimal below ten, none above.
  private static func short(_ number: Double) -> String {
    String(format: number < 9.95 ? "%.1f" : "%.0f", number)
  }
}
