import LedeCore
import LedeNumerics
import LedeText

/// The counts of a model, read where they lie; opening checks the lengths and reads only the labels.
struct CountModel: Sendable {
  let bytes: ModelBytes
  let training: NaiveBayesTraining
  let layout: CountLayout
  let unit: Double
  /// The calibration fitted in training, or nil.
  let calibration: Calibration?
  let labels: [Label]
  /// Training documents of every label.
  let documents: [UInt64]
  /// The sum of the amounts of every label.
  let amounts: [UInt64]
  /// The offset of the table of grams.
  let table: Int
  /// The offset of the first row of amounts, and how far the rows are apart.
  let amountRows: Int
  let entryBytes: Int
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
    let gramCount = try reader.count(upTo: min(payload.count, Int(UInt32.max)))
    let frequent = try reader.count(upTo: gramCount)
    layout = CountLayout(labels: labelCount, grams: gramCount, frequent: frequent)
    unit = Double(try reader.count(upTo: 1 << 20))
    let temperature = try reader.double()
    let power = try reader.double()
    wideRows = try reader.count(upTo: payload.count)
    postingCount = try reader.count(upTo: payload.count)
    guard unit >= 1, temperature >= 0, temperature.isFinite, (0...1).contains(power), labelCount > 0,
      let training = NaiveBayesTraining(lines: try reader.text(length: optionLength))
    else { throw PayloadError() }
    self.training = training
    calibration = temperature > 0 ? Calibration(temperature: temperature, power: power) : nil
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
    table = try reader.table(count: 1, width: layout.table.bytes)
    amountRows = table + layout.table.entries + layout.table.restBytes
    entryBytes = layout.table.entryBytes
    try reader.align(to: 8)
    documentRows = try reader.table(count: gramCount, width: layout.documentRowBytes)
    _ = try reader.table(count: CodeTableLayout.slack, width: 1)
    try reader.align(to: 8)
    wide = try reader.table(count: wideRows, width: 4 * labelCount)
    postings = try reader.table(count: postingCount, width: 12)
  }

  /// The counts of eight labels of a row, from label `8 * group` on, and their sum; zero for labels that there are not.
  ///
  /// The row must be one that a ``finder`` or the table's own order gave: that all rows, and eight bytes behind the last, lie
  /// in the payload was checked when it was opened, and is not checked again for every gram.
  @inline(__always)
  func counts(at offset: Int, group: Int, in bytes: RawSpan) -> (each: SIMD8<Double>, sum: Double) {
    let first = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    if first & 0xFF == UInt64(CountLayout.escape) {
      return wideCounts(row: Int(truncatingIfNeeded: first &>> 8 & 0xFFFF_FFFF), group: group, in: bytes)
    }
    let word =
      group == 0
      ? first : bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 8 &* group, as: UInt64.self)
    let kept = word & mask(of: group)
    // Bytes added in pairs, pairs by a multiplication: adding the lanes one after the other would wait eight times.
    let pairs = (kept & 0x00FF_00FF_00FF_00FF) &+ (kept &>> 8 & 0x00FF_00FF_00FF_00FF)
    let sum = (pairs &* 0x0001_0001_0001_0001) &>> 48
    let lanes = unsafeBitCast(kept.littleEndian, to: SIMD8<UInt8>.self)
    return (SIMD8(SIMD8<Int32>(truncatingIfNeeded: lanes)), Double(Int32(truncatingIfNeeded: sum)))
  }

  @inline(__always)
  private func wideCounts(row: Int, group: Int, in bytes: RawSpan) -> (each: SIMD8<Double>, sum: Double) {
    guard row < wideRows else { return (SIMD8(), 0) }
    let start = wide &+ 4 &* (row &* layout.labels &+ 8 &* group)
    var counts = SIMD8<UInt32>()
    if start <= bytes.byteCount &- 32 {
      counts = bytes.unsafeLoadUnaligned(fromByteOffset: start, as: SIMD8<UInt32>.self)
      // Bytes of ones become numbers of ones, so that the mask of bytes serves for numbers, too.
      counts &= SIMD8(truncatingIfNeeded: unsafeBitCast(mask(of: group).littleEndian, to: SIMD8<Int8>.self))
    } else {
      // The last row may end where the bytes do.
      for lane in 0..<min(8, layout.labels &- 8 &* group) {
        counts[lane] = bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 4 &* lane, as: UInt32.self)
      }
    }
    let each = SIMD8<Double>(counts)
    return (each, each.sum())
  }

  /// Ones in the bytes of the labels that there are among eight.
  @inline(__always)
  private func mask(of group: Int) -> UInt64 {
    let left = layout.labels &- 8 &* group
    return left >= 8 ? .max : 1 &<< UInt64(8 &* left) &- 1
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

  /// A finder of grams' rows.
  var finder: CodeFinder { CodeFinder(layout.table, at: table, capacity: GramBlock.capacity) }

  /// Where the row of amounts begins.
  @inline(__always)
  func amountRow(_ row: Int) -> Int { amountRows &+ row &* entryBytes }

  /// Where the row of document counts begins.
  @inline(__always)
  func documentRow(_ row: Int) -> Int { documentRows + row * layout.documentRowBytes }
}
