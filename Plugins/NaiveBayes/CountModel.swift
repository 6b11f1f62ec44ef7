import LedeCore
import LedeNumerics
import LedeText

/// The counts of a model, read where they lie; opening checks the lengths and reads only the labels.
struct CountModel: Sendable {
  let bytes: ModelBytes
  let training: NaiveBayesTraining
  let layout: CountLayout
  let unit: Double
  /// The temperature fitted in training, or nil.
  let temperature: Double?
  let labels: [Label]
  /// Training documents of every label.
  let documents: [UInt64]
  /// The sum of the amounts of every label.
  let amounts: [UInt64]
  let index: Int
  let entries: Int
  let documentRows: Int
  let wide: Int
  let wideRows: Int
  let postings: Int
  let postingCount: Int

  static let version: UInt32 = 1

  init(_ payload: ModelBytes) throws(PayloadError) {
    bytes = payload
    var reader = PayloadReader(payload)
    let optionLength = try reader.count(upTo: payload.count)
    let labelCount = try reader.count(upTo: payload.count)
    let gramCount = try reader.count(upTo: Int(UInt32.max))
    layout = CountLayout(labels: labelCount, grams: gramCount)
    guard try reader.count(upTo: 64) == layout.indexBits else { throw PayloadError() }
    unit = Double(try reader.count(upTo: 1 << 20))
    let temperature = try reader.double()
    wideRows = try reader.count(upTo: payload.count)
    postingCount = try reader.count(upTo: payload.count)
    guard unit >= 1, temperature >= 0, temperature.isFinite, labelCount > 0,
      let training = NaiveBayesTraining(lines: try reader.text(length: optionLength))
    else { throw PayloadError() }
    self.training = training
    self.temperature = temperature > 0 ? temperature : nil
    try reader.align(to: 8)
    var documents: [UInt64] = []
    var amounts: [UInt64] = []
    var lengths: [Int] = []
    for _ in 0..<labelCount {
      documents.append(try reader.number())
      amounts.append(try reader.number())
      lengths.append(try reader.count(upTo: payload.count))
    }
    var labels: [Label] = []
    for length in lengths { labels.append(Label(try reader.text(length: length))) }
    guard zip(labels, labels.dropFirst()).allSatisfy({ $0 < $1 }) else { throw PayloadError() }
    (self.documents, self.amounts, self.labels) = (documents, amounts, labels)
    try reader.align(to: 8)
    index = try reader.table(count: 1 << layout.indexBits + 1, width: 4)
    try reader.align(to: 8)
    entries = try reader.table(count: gramCount, width: layout.entryBytes)
    _ = try reader.table(count: CountLayout.slack, width: 1)
    try reader.align(to: 8)
    documentRows = try reader.table(count: gramCount, width: layout.documentRowBytes)
    _ = try reader.table(count: CountLayout.slack, width: 1)
    try reader.align(to: 8)
    wide = try reader.table(count: wideRows, width: 4 * labelCount)
    postings = try reader.table(count: postingCount, width: 12)
  }

  /// The row of a gram, or -1 where training did not meet it.
  @inline(__always)
  func row(of code: UInt64, in bytes: RawSpan) -> Int {
    let bucket = Int(truncatingIfNeeded: code >> UInt64(GramCode.bits - layout.indexBits))
    let bounds = bytes.unsafeLoadUnaligned(fromByteOffset: index + 4 * bucket, as: UInt64.self)
    var row = Int(truncatingIfNeeded: bounds & 0xFFFF_FFFF)
    let end = min(Int(truncatingIfNeeded: bounds >> 32), layout.grams)
    let rest = code & layout.restMask
    while row < end {
      let stored = bytes.unsafeLoadUnaligned(fromByteOffset: entries + row * layout.entryBytes, as: UInt64.self)
      if stored & layout.restMask == rest { return row }
      row += 1
    }
    return -1
  }

  /// The counts of eight labels of a row, from label `8 * group` on; zero for those that there are not.
  @inline(__always)
  func counts(at offset: Int, group: Int, in bytes: RawSpan) -> SIMD8<UInt32> {
    let first = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    if first & 0xFF == UInt64(CountLayout.escape) {
      return wideCounts(row: Int(truncatingIfNeeded: first >> 8 & 0xFFFF_FFFF), group: group, in: bytes)
    }
    let word =
      group == 0 ? first : bytes.unsafeLoadUnaligned(fromByteOffset: offset + 8 * group, as: UInt64.self)
    let left = layout.labels - 8 * group
    let kept = left >= 8 ? word : word & (1 << UInt64(8 * left) - 1)
    return SIMD8<UInt32>(truncatingIfNeeded: unsafeBitCast(kept, to: SIMD8<UInt8>.self))
  }

  private func wideCounts(row: Int, group: Int, in bytes: RawSpan) -> SIMD8<UInt32> {
    var counts = SIMD8<UInt32>()
    guard row < wideRows else { return counts }
    for lane in 0..<min(8, layout.labels - 8 * group) {
      let offset = wide + 4 * (row * layout.labels + 8 * group + lane)
      counts[lane] = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }
    return counts
  }

  /// The labels that have a gram, with its counts; where the model keeps lists.
  func postings(ofRow row: Int, in bytes: RawSpan) -> [(label: Int, amount: UInt32, documents: UInt32)] {
    let place = amountRow(row)
    let start = Int(bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
    let count = Int(bytes.unsafeLoadUnaligned(fromByteOffset: place + 4, as: UInt32.self))
    guard start <= postingCount, count <= postingCount - start else { return [] }
    return (start..<start + count).compactMap { posting in
      let offset = postings + 12 * posting
      let label = Int(bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
      guard label < labels.count else { return nil }
      return (
        label,
        bytes.unsafeLoadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
        bytes.unsafeLoadUnaligned(fromByteOffset: offset + 8, as: UInt32.self)
      )
    }
  }

  /// Where the row of amounts begins.
  @inline(__always)
  func amountRow(_ row: Int) -> Int { entries + row * layout.entryBytes + layout.restBytes }

  /// Where the row of document counts begins.
  @inline(__always)
  func documentRow(_ row: Int) -> Int { documentRows + row * layout.documentRowBytes }
}
