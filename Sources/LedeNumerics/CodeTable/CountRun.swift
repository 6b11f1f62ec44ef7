/// Codes in rising order, each with an amount and the number of documents that it occurs in.
///
/// Adding runs is exact and does not depend on their order, which is what lets counts learned apart be put together.
public struct CountRun: Sendable, Hashable {
  /// The codes, each greater than the one before.
  public var codes: [UInt64]
  /// How much of each code there is: occurrences, or occurrences weighed in fixed point.
  public var amounts: [UInt32]
  /// In how many documents each code occurs.
  public var documents: [UInt32]

  /// Makes a run from columns of equal length.
  public init(codes: [UInt64] = [], amounts: [UInt32] = [], documents: [UInt32] = []) {
    self.codes = codes
    self.amounts = amounts
    self.documents = documents
  }

  /// The number of codes.
  public var count: Int { codes.count }

  /// Adds a code that is greater than all others.
  public mutating func append(_ code: UInt64, amount: UInt32, documents: UInt32) {
    codes.append(code)
    amounts.append(amount)
    self.documents.append(documents)
  }

  /// Makes room for that many codes.
  public mutating func reserveCapacity(_ count: Int) {
    codes.reserveCapacity(count)
    amounts.reserveCapacity(count)
    documents.reserveCapacity(count)
  }

  /// The sum of two runs; a sum past 2^32 − 1 stays there.
  /// - Complexity: Linear in the codes of both.
  public static func + (left: CountRun, right: CountRun) -> CountRun {
    if left.count == 0 { return right }
    if right.count == 0 { return left }
    var sum = CountRun()
    sum.reserveCapacity(left.count + right.count)
    var first = 0
    var second = 0
    while first < left.count || second < right.count {
      let here = first < left.count ? left.codes[first] : .max
      let there = second < right.count ? right.codes[second] : .max
      var amount: UInt32 = 0
      var documents: UInt32 = 0
      if here <= there {
        amount = left.amounts[first]
        documents = left.documents[first]
        first += 1
      }
      if there <= here {
        amount = amount.addingClamped(right.amounts[second])
        documents = documents.addingClamped(right.documents[second])
        second += 1
      }
      sum.append(min(here, there), amount: amount, documents: documents)
    }
    return sum
  }
}

extension CountRun {
  /// What is left of a run when a part of it is taken away; codes that no document has any more are gone.
  /// - Complexity: Linear in the codes of both.
  public static func - (whole: CountRun, part: CountRun) -> CountRun {
    var rest = CountRun()
    rest.reserveCapacity(whole.count)
    var place = 0
    for index in 0..<whole.count {
      let code = whole.codes[index]
      while place < part.count, part.codes[place] < code { place += 1 }
      let isShared = place < part.count && part.codes[place] == code
      let documents = whole.documents[index] - min(whole.documents[index], isShared ? part.documents[place] : 0)
      let amount = whole.amounts[index] - min(whole.amounts[index], isShared ? part.amounts[place] : 0)
      if documents > 0 { rest.append(code, amount: amount, documents: documents) }
    }
    return rest
  }
}
