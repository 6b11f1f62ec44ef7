import LedeText

/// A sample of training documents, chosen by a hash of label and text: the same whatever the batches and their order.
struct HeldOutSample: Sendable {
  /// So many documents are enough to fit one number.
  static let most = 1000

  struct Member: Sendable {
    let hash: UInt64
    let label: String
    let text: String
  }

  /// The members with the least hashes.
  private(set) var members: [Member] = []

  mutating func add(label: String, text: String) {
    var hash = emptyHash
    for byte in label.utf8 { hash = hashStep(hash, UInt32(byte)) }
    for byte in text.utf8 { hash = hashStep(hash, UInt32(byte)) }
    members.append(Member(hash: finishedHash(hash), label: label, text: text))
    if members.count >= 2 * Self.most { trim(to: Self.most) }
  }

  mutating func add(_ other: HeldOutSample) {
    members += other.members
    if members.count >= 2 * Self.most { trim(to: Self.most) }
  }

  /// Keeps the members with the least hashes.
  mutating func trim(to count: Int) {
    members.sort {
      $0.hash != $1.hash ? $0.hash < $1.hash : ($0.label, $0.text) < ($1.label, $1.text)
    }
    members.removeLast(max(0, members.count - count))
  }
}
