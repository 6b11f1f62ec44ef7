import Foundation
import LedeText

/// Text on its way into a page: nothing in it can become markup.
enum HTMLText {
  /// The text with the five characters that mean something to a browser replaced, in content and in quoted attributes
  /// alike; controls, which no page may hold, are left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(" ")
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): break
      // Marks that turn the direction of writing would turn that of the page around them.
      case _ where (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value): break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The escaped beginning of a text that is too long for its place.
  static func shortened(_ text: String, columns: Int) -> String {
    guard text.displayWidth > columns else { return escaped(text) }
    var kept = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      used += scalar.displayWidth
      if used > columns { break }
      kept.append(scalar)
    }
    return escaped(String(kept)) + "…"
  }

  /// A coordinate with one decimal, as short as it can be.
  static func number(_ value: Double) -> String {
    let rounded = (value * 10).rounded() / 10
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
