/// A long sequence of 48-bit codes, kept apart by their leading bits, so that each part is numbered by a table that stays in
/// the cache, and several at once (radix partitioning: Manegold, Boncz & Kersten 2002).
public struct PartitionedCodes: Sendable {
  /// Some codes of a sequence, which may be put together apart from the others.
  public struct Batch: Sendable {
    /// The partition of every code, in the order of the sequence.
    fileprivate let order: [UInt8]
    /// The codes without the bits that their partition says, one partition after the other.
    fileprivate let rests: [UInt64]
    /// Where every partition begins, and at the end their number.
    fileprivate let bounds: [Int]

    /// Makes a batch of the codes that stand in the leading 48 bits of keys.
    public init(codesOf keys: [UInt64] = []) {
      order = keys.map { UInt8(truncatingIfNeeded: $0 &>> (64 &- PartitionedCodes.bits)) }
      var bounds = [Int](repeating: 0, count: 1 << PartitionedCodes.bits + 1)
      for partition in order { bounds[Int(partition) + 1] += 1 }
      for partition in 1..<bounds.count { bounds[partition] += bounds[partition - 1] }
      var ends = bounds
      var rests = [UInt64](repeating: 0, count: keys.count)
      for (place, partition) in order.enumerated() {
        rests[ends[Int(partition)]] = (keys[place] &<< PartitionedCodes.bits) &>> (16 &+ PartitionedCodes.bits)
        ends[Int(partition)] += 1
      }
      self.rests = rests
      self.bounds = bounds
    }

    fileprivate func rests(of partition: Int) -> ArraySlice<UInt64> { rests[bounds[partition]..<bounds[partition + 1]] }
  }

  /// So many leading bits choose the partition.
  fileprivate static var bits: UInt64 { 8 }

  private var batches: [Batch] = []

  /// Makes an empty sequence.
  public init() {}

  /// Appends codes.
  public mutating func append(_ batch: Batch) { batches.append(batch) }

  /// Numbers the different codes of the sequence, and leaves the sequence empty.
  /// - Parameter jobs: How many partitions to number at once; the numbers do not depend on it.
  /// - Complexity: Linear in the length of the sequence.
  public mutating func numbered(jobs: Int) async -> NumberedCodes {
    let batches = batches
    self.batches = []
    let partitions = await concurrentMap(1 << Int(Self.bits), jobs: jobs) { partition in
      NumberedPartition(batches.map { $0.rests(of: partition) }, prefix: UInt64(partition) << (48 - Self.bits))
    }
    return NumberedCodes(order: batches.map(\.order), partitions)
  }
}

/// The codes of a partition, numbered by themselves.
private struct NumberedPartition: Sendable {
  /// The number of every code in the order of the sequence.
  private(set) var numbers: [UInt32] = []
  /// The different codes by number.
  let codes: [UInt64]
  /// How often each occurs.
  let frequencies: [UInt32]
  /// The numbers by rising code.
  let rising: [Int32]

  init(_ batches: [ArraySlice<UInt64>], prefix: UInt64) {
    let count = batches.reduce(0) { $0 + $1.count }
    numbers.reserveCapacity(count)
    // The rests stand in front, where numbering looks at codes first.
    var numbering = CodeNumbering(expected: count / 8)
    for rests in batches { numbers += numbering.numbers(of: rests.map { $0 << PartitionedCodes.bits }) }
    var frequencies = [UInt32](repeating: 0, count: numbering.codes.count)
    for number in numbers { frequencies[Int(number)] += 1 }
    self.frequencies = frequencies
    rising = CodeOrder.rising(numbering.codes)
    codes = numbering.codes.map { prefix | $0 >> PartitionedCodes.bits }
  }
}

/// A sequence of codes as numbers, read from its beginning on.
public struct NumberedCodes: Sendable {
  /// The different codes by number.
  public private(set) var codes: [UInt64] = []
  /// How often each code occurs in the sequence.
  public private(set) var frequencies: [UInt32] = []
  /// The numbers by rising code.
  public private(set) var rising: [UInt32] = []
  /// The partition of every code that is yet to be read.
  private var order: [UInt8] = []
  private var next = 0
  /// The numbers of all partitions, one after the other, and where the next of each stands.
  private var numbers: [UInt32] = []
  private var cursors: [Int] = []

  fileprivate init(order: [[UInt8]], _ partitions: [NumberedPartition]) {
    self.order.reserveCapacity(order.reduce(0) { $0 + $1.count })
    for batch in order { self.order += batch }
    numbers.reserveCapacity(self.order.count)
    for partition in partitions {
      cursors.append(numbers.count)
      let first = UInt32(codes.count)
      numbers += partition.numbers.map { first + $0 }
      rising += partition.rising.map { first + UInt32($0) }
      codes += partition.codes
      frequencies += partition.frequencies
    }
  }

  /// Reads the numbers of the next `count` codes of the sequence, or of those that are left, into the first places of a list,
  /// which grows where it is shorter.
  public mutating func read(_ count: Int, into read: inout [UInt32]) {
    let count = max(0, min(count, order.count - next))
    if read.count < count { read += repeatElement(0, count: count - read.count) }
    for place in 0..<count {
      let partition = Int(order[next + place])
      read[place] = numbers[cursors[partition]]
      cursors[partition] += 1
    }
    next += count
  }
}
