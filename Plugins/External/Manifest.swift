import Foundation
import LedeCore

/// What a file `*.lede-plugin.json` says of a plugin: its name, its kind, how to run it, and its options.
struct Manifest: Decodable {
  /// An option of the plugin.
  struct Option: Decodable {
    /// What the option's values are, in the words of JSON Schema.
    enum ValueType: String, Decodable, CaseIterable {
      case string, integer, number, boolean
    }

    let name: String
    var type: ValueType?
    var help: String?
    var `default`: Value?
    var choices: [String]?
    var minimum: Double?
    var maximum: Double?
    var required: Bool?
  }

  /// A default value, which may be written as text, number or truth value.
  struct Value: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        text = String(flag)
      } else if let number = try? container.decode(Int.self) {
        text = String(number)
      } else if let number = try? container.decode(Double.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  let name: String
  let kind: String
  let command: [String]
  var abstract: String?
  var options: [Option]?
  var workers: Int?
  var timeout: Double?

  /// Reads a manifest and makes its plugin.
  /// - Throws: A sentence that says what is wrong with the file.
  static func plugin(at path: String) throws(ExternalError) -> Plugin {
    let manifest: Manifest
    do {
      manifest = try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: URL(filePath: path)))
    } catch {
      throw ExternalError("The manifest cannot be read: \(error.sentence).")
    }
    guard Registry.isName(manifest.name) else {
      throw ExternalError("\(RegistryError.notAName(manifest.name))")
    }
    guard let kind = Plugin.Kind(rawValue: manifest.kind) else {
      throw ExternalError("The kind ‘\(manifest.kind)’ is none; write classifier or summarizer.")
    }
    guard let program = manifest.command.first, !program.isEmpty,
      !manifest.command.contains(where: { $0.unicodeScalars.contains("\0") })
    else {
      throw ExternalError("The command is empty; write the program and its arguments, as in [\"python3\", \"my.py\"].")
    }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let specs = try ManifestOptions.specs(for: manifest)
    return Plugin(
      name: manifest.name,
      kind: kind,
      abstract: manifest.abstract ?? "The program \(manifest.command.joined(separator: " ")).",
      options: specs.map(\.description),
      origin: path
    ) { values, context in
      let options = try ManifestOptions.parse(values, onto: ManifestOptions(), specs: specs)
      for option in manifest.options ?? [] where option.required == true && options.values[option.name] == nil {
        throw OptionError(index: values.count, part: .name, description: "The option ‘\(option.name)’ is needed.")
      }
      // Files beside the manifest are meant by their names; all else stays as it is written.
      let words = manifest.command.map { word in
        let file = folder + "/" + word
        return FileManager.default.fileExists(atPath: file) && !word.isEmpty ? file : word
      }
      let instance = try External.instance(
        executable: try Executable(named: program.contains("/") ? words[0] : program),
        words: words,
        options: options.told(manifest.options ?? []),
        workers: options.workers ?? manifest.workers ?? 1,
        timeout: options.timeout ?? manifest.timeout ?? 30,
        name: manifest.name,
        context: context
      )
      guard instance.kind == kind else {
        throw ExternalError(
          "The program says it is a \(instance.kind.rawValue), its manifest that it is a \(kind.rawValue)."
        )
      }
      return instance
    }
  }
}
