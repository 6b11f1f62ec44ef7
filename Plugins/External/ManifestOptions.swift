import LedeCore

/// The options of a plugin that a manifest declares, by name, and those that every external plugin has.
struct ManifestOptions: OptionGroup {
  /// The texts of the values that were set, by option.
  private(set) var values: [String: String] = [:]
  /// How many processes of the program run at once; nil where the manifest decides.
  var workers: Int?
  /// How many seconds the program has for the handshake and for each document; nil where the manifest decides.
  var timeout: Double?

  /// None: only a manifest knows them.
  static let specs: [OptionSpec<ManifestOptions>] = []

  // Key paths through these are what a spec sets; an option that is not set has its manifest's default.
  subscript(text name: String, default fallback: String?) -> String? {
    get { values[name] ?? fallback }
    set { values[name] = newValue }
  }
  subscript(integer name: String, default fallback: Int?) -> Int? {
    get { values[name].flatMap { Int($0) } ?? fallback }
    set { values[name] = newValue.map { String($0) } }
  }
  subscript(number name: String, default fallback: Double?) -> Double? {
    get { values[name].flatMap { Double($0) } ?? fallback }
    set { values[name] = newValue.map { String($0) } }
  }
  subscript(flag name: String, default fallback: Bool) -> Bool {
    get { values[name].flatMap { Bool($0) } ?? fallback }
    set { values[name] = String(newValue) }
  }

  /// The specs of a manifest's options.
  /// - Throws: A sentence about an option that cannot be.
  static func specs(for manifest: Manifest) throws(ExternalError) -> [OptionSpec<ManifestOptions>] {
    var specs: [OptionSpec<ManifestOptions>] = []
    for option in manifest.options ?? [] {
      let spec = try spec(for: option)
      guard !["workers", "timeout"].contains(option.name) else {
        throw ExternalError("The option ‘\(option.name)’ is there for every external plugin; name it otherwise.")
      }
      guard !specs.contains(where: { $0.description.name == option.name }) else {
        throw ExternalError("The option ‘\(option.name)’ stands there twice.")
      }
      // The default must be a right value by the option's own rules.
      if let text = option.default?.text {
        do {
          _ = try parse([OptionValue(name: option.name, text: text)], specs: [spec])
        } catch {
          throw ExternalError("The default of ‘\(option.name)’ is wrong: \(error.description)")
        }
      }
      specs.append(spec)
    }
    return specs + [
      OptionSpec("workers", \.workers, in: 1...64, help: "How many processes of the program run at once."),
      OptionSpec(
        "timeout",
        \.timeout,
        in: 0.01...86400,
        placeholder: "SECONDS",
        help: "How many seconds the program has for the handshake and for each document."
      ),
    ]
  }

  private static func spec(for option: Manifest.Option) throws(ExternalError) -> OptionSpec<ManifestOptions> {
    let name = option.name
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"|(),=\"".utf8.contains($0) }) else {
      throw ExternalError("‘\(name)’ cannot be the name of an option.")
    }
    let help = option.help ?? ""
    let text = option.default?.text
    switch option.type ?? .string {
    case .string:
      let path = \ManifestOptions[text: name, default: text]
      if let choices = option.choices { return OptionSpec(name, path, among: choices, help: help) }
      return OptionSpec(name, path, placeholder: "TEXT", help: help)
    case .integer:
      let low = option.minimum.map { Int(exactly: $0.rounded(.up)) ?? .min } ?? .min
      let high = option.maximum.map { Int(exactly: $0.rounded(.down)) ?? .max } ?? .max
      guard low <= high else { throw ExternalError("The option ‘\(name)’ has a minimum above its maximum.") }
      let path = \ManifestOptions[integer: name, default: text.flatMap { Int($0) }]
      return OptionSpec(name, path, in: low...high, help: help)
    case .number:
      let low = option.minimum ?? -.greatestFiniteMagnitude
      let high = option.maximum ?? .greatestFiniteMagnitude
      guard low <= high else { throw ExternalError("The option ‘\(name)’ has a minimum above its maximum.") }
      let path = \ManifestOptions[number: name, default: text.flatMap { Double($0) }]
      return OptionSpec(name, path, in: low...high, help: help)
    case .boolean:
      return OptionSpec(name, \ManifestOptions[flag: name, default: text == "true"], help: help)
    }
  }

  /// What the program is told: every value that is set or has a default.
  func told(_ options: [Manifest.Option]) -> [String: String] {
    var told: [String: String] = [:]
    for option in options {
      told[option.name] = values[option.name] ?? option.default?.text
    }
    return told
  }
}
