import LedeCore
import LedeNumerics

/// What training found, ready to become a model's payload.
struct LinearPayload {
  let training: LinearTraining
  let labels: [String]
  let columns: GramColumns
  /// For every group of eight labels the weights of every gram and, last, of the constant.
  let weights: [[SIMD8<Float>]]
  let temperature: Double

  /// The payload's bytes.
  func serialized() -> [UInt8] {
    let order = columns.rising
    var table = CodeTableBuilder(
      codes: order.map { columns.codes[Int($0)] },
      frequencies: order.map { columns.frequencies[Int($0)] },
      rowBytes: 4 + labels.count
    )
    for (place, code) in order.enumerated() {
      fillRow(at: table.start(ofRow: Int(table.rows[place])), of: &table.bytes, column: Int(code))
    }
    let options = Array(training.lines.utf8)
    var writer = PayloadWriter()
    writer.reserve(table.bytes.count + 4096)
    let sizes = [options.count, labels.count, order.count, table.layout.frequent]
    for size in sizes { writer.append(UInt64(size)) }
    writer.append(temperature)
    writer.append(contentsOf: options)
    writer.align(to: 8)
    for label in labels.indices {
      writer.append(Double(weights[label / 8][order.count][label % 8]))
      writer.append(UInt64(labels[label].utf8.count))
    }
    for label in labels { writer.append(contentsOf: Array(label.utf8)) }
    writer.align(to: 8)
    writer.append(contentsOf: table.bytes)
    writer.align(to: 8)
    return writer.bytes
  }

  /// Writes the step of a column's weights and every weight as a whole number of steps from -127 to 127.
  private func fillRow(at start: Int, of table: inout [UInt8], column: Int) {
    var largest: Float = 0
    for (group, list) in weights.enumerated() {
      for lane in 0..<min(8, labels.count - 8 * group) { largest = max(largest, abs(list[column][lane])) }
    }
    let step = largest / 127
    for byte in 0..<4 { table[start + byte] = UInt8(truncatingIfNeeded: step.bitPattern >> UInt32(8 * byte)) }
    guard step > 0 else { return }
    for (group, list) in weights.enumerated() {
      // At this height numbers stand one apart, so that adding rounds and the lowest byte is the level's.
      let levels = list[column] / step + 0x1.8p23
      for lane in 0..<min(8, labels.count - 8 * group) {
        table[start + 4 + 8 * group + lane] = UInt8(truncatingIfNeeded: levels[lane].bitPattern)
      }
    }
  }
}
