/// A long sequence of 48-bit codes, kept apart by their leading bits, so that each part is numbered by a table that stays in
/// the cache, and several at once (radix partitioning: Manegold, Boncz & Kersten 2002).
public struct PartitionedCodes: Sendable {
  private static let bits: UInt64 = 8
  /// The bits of a code that its partition does not say.
  private static let restMask: UInt64 = 1 << (48 - bits) - 1

  /// The partition of every code, in the order of the sequence.
  private var order: [UInt8] = []
  /// The codes of every partition in the order of the sequence, the rest of each before its partition's bits.
  private var partitions = [[UInt64]](repeating: [], count: 1 << bits)

  /// Makes an empty sequence.
  public init() {}

  /// The length of the sequence.
  public var count: Int { order.count }

  /// Appends the codes that stand in the leading 48 bits of keys.
  public mutating func append(codesOf keys: [UInt64]) {
    for key in keys {
      let partition = Int(truncatingIfNeeded: key &>> (64 &- Self.bits))
      order.append(UInt8(truncatingIfNeeded: partition))
      partitions[partition].append((key &>> 16 & Self.restMask) &<< Self.bits)
    }
  }

  /// Appends another sequence.
  public mutating func append(_ other: PartitionedCodes) {
    order += other.order
    for partition in partitions.indices { partitions[partition] += other.partitions[partition] }
  }

  /// Numbers the different codes of the sequence, and leaves the sequence empty.
  /// - Parameter jobs: How many partitions to number at once; the numbers do not depend on it.
  /// - Complexity: Linear in the length of the sequence.
  public mutating func numbered(jobs: Int) async -> NumberedCodes {
    let partitions = partitions
    let parts = await concurrentMap(partitions.count, jobs: jobs) { Part(partitions[$0]) }
    defer { self = PartitionedCodes() }
    return NumberedCodes(order: order, parts: parts, bits: Self.bits)
  }

  /// A partition, numbered by itself.
  struct Part: Sendable {
    /// The number of every code in the order of the sequence.
    let numbers: [UInt32]
    /// The different codes by number, without their leading bits.
    let codes: [UInt64]
    /// How often each occurs.
    let frequencies: [UInt32]

    init(_ codes: [UInt64]) {
      var numbering = CodeNumbering(expected: codes.count / 8)
      numbers = numbering.numbers(of: codes)
      self.codes = numbering.codes
      var frequencies = [UInt32](repeating: 0, count: numbering.codes.count)
      for number in numbers { frequencies[Int(number)] += 1 }
      self.frequencies = frequencies
    }
  }
}

/// A sequence of codes as numbers, read from its beginning on.
public struct NumberedCodes: Sendable {
  /// The different codes by number.
  public private(set) var codes: [UInt64] = []
  /// How often each code occurs in the sequence.
  public private(set) var frequencies: [UInt32] = []
  private let order: [UInt8]
  private var next = 0
  /// The numbers of all partitions, one after the other, and where the next of each stands.
  private var numbers: [UInt32] = []
  private var cursors: [Int] = []

  init(order: [UInt8], parts: [PartitionedCodes.Part], bits: UInt64) {
    self.order = order
    numbers.reserveCapacity(order.count)
    for (partition, part) in parts.enumerated() {
      cursors.append(numbers.count)
      let first = UInt32(codes.count)
      for number in part.numbers { numbers.append(first + number) }
      for code in part.codes { codes.append(UInt64(partition) << (48 - bits) | code >> bits) }
      frequencies += part.frequencies
    }
  }

  /// Reads the numbers of the next `count` codes of the sequence.
  public mutating func read(_ count: Int, into read: inout [UInt32]) {
    read.removeAll(keepingCapacity: true)
    let end = min(next + count, order.count)
    for place in next..<end {
      let partition = Int(order[place])
      read.append(numbers[cursors[partition]])
      cursors[partition] += 1
    }
    next = end
  }
}
