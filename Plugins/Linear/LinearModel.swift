import Foundation
import LedeCore
import LedeNumerics
import LedeText

/// The weights of a model, read where they lie; opening checks the lengths and reads only the labels.
struct LinearModel: Sendable {
  static let version: UInt32 = 1

  let bytes: ModelBytes
  let training: LinearTraining
  let layout: CodeTableLayout
  let temperature: Double
  let labels: [Label]
  let constants: [Double]
  let table: Int

  init(_ payload: ModelBytes) throws(PayloadError) {
    bytes = payload
    var reader = PayloadReader(payload)
    let optionLength = try reader.count(upTo: payload.count)
    let labelCount = try reader.count(upTo: payload.count)
    let codeCount = try reader.count(upTo: min(payload.count, Int(UInt32.max)))
    let frequent = try reader.count(upTo: codeCount)
    layout = CodeTableLayout(count: codeCount, frequent: frequent, rowBytes: 4 + labelCount)
    temperature = try reader.double()
    guard temperature > 0, temperature.isFinite, labelCount > 0,
      let training = LinearTraining(lines: try reader.text(length: optionLength))
    else { throw PayloadError() }
    self.training = training
    try reader.align(to: 8)
    var constants: [Double] = []
    var lengths: [Int] = []
    for _ in 0..<labelCount {
      constants.append(try reader.double())
      lengths.append(try reader.count(upTo: payload.count))
    }
    var labels: [Label] = []
    for length in lengths { labels.append(Label(try reader.text(length: length))) }
    guard constants.allSatisfy(\.isFinite), zip(labels, labels.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw PayloadError()
    }
    (self.constants, self.labels) = (constants, labels)
    try reader.align(to: 8)
    table = try reader.table(count: 1, width: layout.bytes)
  }

  /// A finder of grams' rows.
  var finder: CodeFinder { CodeFinder(layout, at: table, capacity: GramBlock.capacity) }

  /// The score of every label.
  func scores(of text: String, counting grams: inout LinearGrams, with finder: inout CodeFinder) -> [Double] {
    grams.count(text)
    let bytes = bytes.data.bytes
    let rowStart = table + layout.entries + layout.restBytes
    let entryBytes = layout.entryBytes
    var dots = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: (labels.count + 7) / 8)
    let valueList = TrainingMatrix.values
    let values = valueList.span
    for first in stride(from: 0, to: grams.keys.count, by: GramBlock.capacity) {
      let found = finder.find(keys: grams.keys[first..<min(grams.keys.count, first + GramBlock.capacity)], in: bytes)
      for group in dots.indices {
        var dot = dots[group]
        let rows = finder.rows.span
        let matches = finder.matches.span
        let left = labels.count - 8 * group
        let mask: UInt64 = left >= 8 ? .max : 1 << UInt64(8 * left) - 1
        for place in 0..<found {
          let row = rowStart &+ rows[place] &* entryBytes
          let step = Float(bitPattern: bytes.unsafeLoadUnaligned(fromByteOffset: row, as: UInt32.self))
          let levels = bytes.unsafeLoadUnaligned(fromByteOffset: row &+ 4 &+ 8 &* group, as: UInt64.self) & mask
          let signed = unsafeBitCast(levels.littleEndian, to: SIMD8<Int8>.self)
          let value = step * values[min(Int(matches[place] & 0xFFFF), 255)]
          dot += SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: signed)) * value
        }
        dots[group] = dot
      }
    }
    return labels.indices.map { Double(dots[$0 / 8][$0 % 8] / grams.norm) + constants[$0] }
  }
}

extension LinearModel {
  /// The weights of a gram for all labels, or nil where training did not keep it.
  func weights(of code: UInt64) -> [Double]? {
    let bytes = bytes.data.bytes
    var finder = CodeFinder(layout, at: table, capacity: 1)
    guard finder.find(codes: [code], count: 1, in: bytes) == 1 else { return nil }
    let row = table + layout.entries + layout.restBytes + finder.rows[0] * layout.entryBytes
    let step = Float(bitPattern: bytes.unsafeLoadUnaligned(fromByteOffset: row, as: UInt32.self))
    return labels.indices.map {
      Double(step * Float(bytes.unsafeLoad(fromByteOffset: row + 4 + $0, as: Int8.self)))
    }
  }
}
