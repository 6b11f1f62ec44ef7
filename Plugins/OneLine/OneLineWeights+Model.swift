import LedeCore

extension OneLineWeights {
  /// The name and version of the models that hold weights.
  static let plugin = "one-line"
  static let version: UInt32 = 1

  /// All numbers in the order in which models hold them.
  var numbers: [Double] { word.numbers + pair.numbers + line.numbers }

  /// A model with these weights: each number as the bits of a double, little-endian.
  var model: ModelFile {
    let payload = numbers.flatMap { number in
      stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: number.bitPattern >> UInt64($0)) }
    }
    return ModelFile(plugin: Self.plugin, version: Self.version, payload: payload)
  }

  /// The weights of a model.
  /// - Throws: A ``ModelFileError`` where the file is no model of this plugin, or its numbers are not numbers.
  init(model path: String) throws(ModelFileError) {
    let model = try ModelFile(path: path, for: Self.plugin, knownVersion: Self.version)
    let count = OneLineWeights().numbers.count
    let read = (0..<count).map { Double(bitPattern: model.payload.integer(UInt64.self, at: 8 * $0)) }
    guard model.payload.count == 8 * count, read.allSatisfy({ $0.isFinite }) else { throw .damaged(path: path) }
    word.numbers = Array(read.prefix(WordWeights.paths.count))
    pair.numbers = Array(read.dropFirst(WordWeights.paths.count).prefix(PairWeights.paths.count))
    line.numbers = Array(read.suffix(LineWeights.paths.count))
  }
}
