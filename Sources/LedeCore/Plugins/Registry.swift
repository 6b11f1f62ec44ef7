/// The plugins that a tool knows, by name.
///
/// A value: there is no global registry, and two registries in one process do not meet.
public struct Registry: Sendable {
  /// The plugins in the order in which they were given.
  public let plugins: [Plugin]

  /// Makes a registry of these plugins.
  /// - Throws: A ``RegistryError`` where two have the same name, or a name is not of the form `word-word`.
  public init(_ plugins: [Plugin]) throws(RegistryError) {
    var seen: [String: Plugin] = [:]
    for plugin in plugins {
      guard Registry.isName(plugin.name) else { throw .notAName(plugin.name) }
      if let other = seen.updateValue(plugin, forKey: plugin.name) {
        throw .nameTaken(plugin.name, origins: [other.origin, plugin.origin])
      }
    }
    self.plugins = plugins
  }

  /// The plugin of that name, or nil.
  public subscript(name: String) -> Plugin? { plugins.first { $0.name == name } }

  /// The plugin of that name.
  /// - Throws: ``RegistryError/unknownPlugin(name:known:)``, whose sentence lists the known names and the nearest.
  public func plugin(named name: String) throws(RegistryError) -> Plugin {
    guard let plugin = self[name] else { throw .unknownPlugin(name: name, known: plugins.map(\.name)) }
    return plugin
  }

  /// Whether a text can be a plugin's name: lower-case words joined by hyphens.
  public static func isName(_ name: String) -> Bool {
    let words = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isWord = { (word: Substring.UTF8View) in
      !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    return words.allSatisfy(isWord) && name.utf8.first.map { (0x61...0x7A).contains($0) } == true
  }
}
