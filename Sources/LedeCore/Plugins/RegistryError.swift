/// What is wrong with a registry or a name looked up in it.
public enum RegistryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A plugin's name is not made of lower-case words joined by hyphens.
  case notAName(String)
  /// Two plugins have the same name; the places where they come from.
  case nameTaken(String, origins: [String])
  /// No plugin has that name.
  case unknownPlugin(name: String, known: [String])

  /// A sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .notAName(let name):
      "‘\(name)’ cannot be a plugin's name; use lower-case letters and digits, with hyphens between words."
    case .nameTaken(let name, let origins):
      "Two plugins are named ‘\(name)’, from \(origins.joined(separator: " and ")); rename one of them."
    case .unknownPlugin(let name, let known):
      "There is no plugin ‘\(name)’. \(NearestName.advice(for: name, in: known, kind: "plugins"))"
    }
  }
}
