import Foundation
import LedeCore

/// The models that were trained on Lede's own articles when this binary was built.
enum BuiltinModels {
  /// The model of a plugin.
  /// - Throws: A ``ModelFileError`` where the build left it out.
  /// - Complexity: Linear in the size of the model.
  static func model(for plugin: String) throws(ModelFileError) -> ModelFile {
    let text = embeddedModels.first { $0.plugin == plugin }?.base64 ?? ""
    let data = text.withUTF8Buffer { Data(base64Encoded: Data($0)) }
    return try ModelFile(data ?? Data(), path: "the built-in model of \(plugin)")
  }
}
