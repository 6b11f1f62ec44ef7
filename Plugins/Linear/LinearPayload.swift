import LedeCore
import LedeNumerics

/// What training found, ready to become a model's payload.
struct LinearPayload {
  let training: LinearTraining
  let labels: [String]
  /// The codes of the columns, and how many documents have them.
  let codes: [UInt64]
  let frequencies: [UInt32]
  /// For every group of eight labels the weights of every code and, last, of the constant.
  let weights: [[SIMD8<Float>]]
  let temperature: Double

  /// The payload's bytes.
  func serialized() -> [UInt8] {
    let order = codes.indices.sorted { codes[$0] < codes[$1] }
    var table = CodeTableBuilder(
      codes: order.map { codes[$0] },
      frequencies: order.map { frequencies[$0] },
      rowBytes: 4 + labels.count
    )
    for (place, code) in order.enumerated() {
      let start = table.start(ofRow: Int(table.rows[place]))
      var largest: Float = 0
      for label in labels.indices { largest = max(largest, abs(weights[label / 8][code][label % 8])) }
      let step = largest / 127
      for byte in 0..<4 { table.bytes[start + byte] = UInt8(truncatingIfNeeded: step.bitPattern >> UInt32(8 * byte)) }
      for label in labels.indices where step > 0 {
        let level = (weights[label / 8][code][label % 8] / step).rounded()
        table.bytes[start + 4 + label] = UInt8(bitPattern: Int8(level))
      }
    }
    let options = Array(training.lines.utf8)
    var writer = PayloadWriter()
    writer.reserve(table.bytes.count + 4096)
    for number in [options.count, labels.count, codes.count, table.layout.frequent] { writer.append(UInt64(number)) }
    writer.append(temperature)
    writer.append(contentsOf: options)
    writer.align(to: 8)
    for label in labels.indices {
      writer.append(Double(weights[label / 8][codes.count][label % 8]))
      writer.append(UInt64(labels[label].utf8.count))
    }
    for label in labels { writer.append(contentsOf: Array(label.utf8)) }
    writer.align(to: 8)
    writer.append(contentsOf: table.bytes)
    writer.align(to: 8)
    return writer.bytes
  }
}
